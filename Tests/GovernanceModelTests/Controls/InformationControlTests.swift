import GovernanceModel
import Testing
import Validation

/// The negative controls with every way of seeing and telling on.
@Suite struct InformationControlTests {
  /// C8: sensors, consultation, orders, the document, correction and plans ask whether a tie is open.
  @Test(arguments: Mode.allCases)
  func `a closed mode's ties could as well not exist, whatever actors see and tell`(
    mode: Mode
  ) throws {
    let parameters = parameters().opening(mode, to: 0)
    let society = try Society(scenario: ControlWorld.busy(), parameters: parameters, seed: 1)
    var with = Simulation(society: society, parameters: parameters)
    var without = Simulation(society: society.removing(mode), parameters: parameters)
    var best = Simulation(society: society, parameters: parameters, benchmark: true)
    for _ in 0..<ControlWorld.hours {
      with.step()
      without.step()
      best.step()
      #expect(with.brokenInvariant() == nil)
    }
    #expect(without.differences(from: with, without: society.lines[mode]) == [])
    #expect(with.consultation.opinion == without.consultation.opinion)
    #expect(with.orders.ordered == without.orders.ordered)
    #expect(with.document.official == without.document.official)
    #expect(try with.outcome("loss.unavoidable") == best.outcome("loss.unavoidable"))
  }

  /// C4: citizens whom nobody trusts write in vain, and helpers outside whom nobody trusts read in vain.
  @Test
  func `without trust either way the document opens nothing to the outside`() throws {
    var p = parameters()
    p.trust.outsiders = 0
    p.trust.county = 0
    p.trust.frozen = 1
    let society = try Society(scenario: ControlWorld.busy(), parameters: p, seed: 1)
    var open = Simulation(society: society, parameters: p)
    var closed = Simulation(society: society, parameters: p.opening(.insideOutside, to: 0))
    for _ in 0..<ControlWorld.hours {
      open.step()
      closed.step()
    }
    #expect(try open.outcome("documentEntries") > 0)
    #expect(try open.outcome("loss") == closed.outcome("loss"))
    #expect(open.beliefs.value == closed.beliefs.value)
  }

  /// C7: neighbours are averaged in the order of their keys, alarms, entries and orders drawn under keys.
  @Test
  func `other names in another order have the same history, whatever actors see and tell`() throws {
    let world = Symmetry.world().with { $0.useAllInformation() }
    let first = try Symmetry.run(world, seed: 2)
    let second = try Symmetry.run(Symmetry.renamed(world), seed: 2)
    for outcome in Outcome.all {
      let (a, b) = (first.value(of: outcome), second.value(of: outcome))
      #expect((a - b).magnitude <= 1e-12 * max(a.magnitude, b.magnitude), "\(outcome.name)")
    }
    for name in ["alarmPrecision", "opinionMean", "documentEntries", "planningTime"] {
      #expect(try first.outcome(name) > 0, "\(name)")
    }
  }

  private func parameters() -> Parameters {
    var p = ControlWorld.busy().parameters.opening(
      vertical: .open(0.9, digital: 0.5), horizontal: .open(0.8, digital: 0.5),
      crossDepartment: .open(0.6, digital: 0.5), insideOutside: .open(0.7, digital: 0.5))
    p.useAllInformation()
    return p
  }
}

extension Parameters {
  /// Every way of seeing and telling that is off by default.
  mutating func useAllInformation() {
    alarms.coverage = 0.7
    peers.consultation = 0.4
    orders.active = 1
    document.rate = 0.6
    document.noise = 0.02
    planning.hours = 4
    reporting.correction = 0.5
  }
}
