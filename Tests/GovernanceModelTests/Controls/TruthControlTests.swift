import GovernanceModel
import Testing
import Validation

/// The negative controls C7 and C8 with every mechanism of truth and trust switched on.
@Suite struct TruthControlTests {
  @Test(arguments: [1, 2, 3] as [Double])
  func `a closed mode's ties could as well not exist`(dynamics: Double) throws {
    let world = ControlWorld.busy()
    for mode in Mode.allCases {
      let p = parameters(dynamics).opening(
        vertical: .open(1, digital: 0.5), horizontal: .open(0.8, digital: 0.5),
        crossDepartment: .open(0.6, digital: 0.5), insideOutside: .open(0.5, digital: 0.5)
      ).opening(mode, to: 0)
      let society = try Society(scenario: world, parameters: p, seed: 1)
      var with = Simulation(society: society, parameters: p)
      var without = Simulation(society: society.removing(mode), parameters: p)
      for _ in 0..<60 {
        with.step()
        without.step()
      }
      #expect(without.differences(from: with, without: society.lines[mode]) == [], "\(mode)")
      #expect(with.brokenInvariant() == nil)
    }
  }

  @Test(arguments: [1, 2, 3] as [Double])
  func `other names in another order have the same history`(dynamics: Double) throws {
    var world = Symmetry.world()
    var p = parameters(dynamics)
    p.modes = world.parameters.modes
    world.parameters = p
    let first = try Symmetry.run(world, seed: 1)
    let second = try Symmetry.run(Symmetry.renamed(world), seed: 1)
    for outcome in Outcome.all {
      let (a, b) = (first.value(of: outcome), second.value(of: outcome))
      #expect((a - b).magnitude <= 1e-12 * max(a.magnitude, b.magnitude), "\(outcome.name)")
    }
    #expect(try first.outcome("concealmentsFound") > 0)
  }

  @Test func `what nothing can prevent stays that of the benchmark`() throws {
    var world = ControlWorld.busy()
    world.parameters = parameters(2)
    world.parameters.open(1, digital: 0.5)
    let society = try Society(scenario: world, parameters: world.parameters, seed: 1)
    var (cell, best) = (
      Simulation(society: society, parameters: world.parameters),
      Simulation(society: society, parameters: world.parameters, benchmark: true)
    )
    for _ in 0..<60 {
      cell.step()
      best.step()
    }
    #expect(try cell.outcome("loss.unavoidable") == best.outcome("loss"))
  }

  private func parameters(_ dynamics: Double) -> Parameters {
    var p = ControlWorld.busy().parameters
    p.sharing.dynamics = dynamics
    p.sharing.synergy = 1.5
    p.sharing.coordination = 0.4
    p.sharing.punishment = 0.1
    p.sharing.initialSpread = 0.3
    p.sharing.fine = 0.5
    p.sharing.monopoly = 0.5
    p.sharing.standing = dynamics == 2 ? 0 : 1
    p.supervision.rule = 2
    p.supervision.pressureHour = 40
    p.supervision.pressure = 0.5
    p.reporting.ledger = 1
    p.trust.witnesses = 0.5
    return p
  }
}
