import GovernanceModel
import Testing

@Suite("Learn")
struct LearnTests {
  /// A township's reading of 0.5 has deviation 0.12 √0.5 = 0.08485; twice that is 0.1697.
  @Test(
    "a report that later belief bears out within tolerance is a success, others are failures",
    arguments: [(0.5, true), (0.66, true), (0.68, false), (0.34, true), (0.32, false)])
  func reports(word: Double, confirmed: Bool) throws {
    var simulation = try twoCounties {
      $0.sensing.townshipNoise = 0.12
      $0.trust.tolerance = 2
      $0.trust.asymmetry = 2
    }
    simulation.beliefs.value[0] = 0.5
    simulation.beliefs.delivered[0] = word
    simulation.learn()
    #expect(simulation.trust.township.success[0] == (confirmed ? 1 : 0))
    #expect(simulation.trust.township.failure[0] == (confirmed ? 0 : 2))
    // Who said nothing is not judged.
    #expect(simulation.trust.township.success[1...].allSatisfy { $0 == 0 })
    #expect(simulation.trust.township.failure[1...].allSatisfy { $0 == 0 })
  }

  /// B's emergency department has 30 of the 100 units that A's wants on site there: A's willingness
  /// towards B rises by 0.05 × 0.3 = 0.015, and loses 2 % of itself in an hour without help.
  @Test("help received raises the willingness to help back, and is forgotten")
  func help() throws {
    var simulation = try twoCounties {
      $0.sharing.learning = 0.05
      $0.sharing.forgetting = 0.02
    }
    let line = try simulation.line(from: 4, to: 0)
    let back = try simulation.line(from: 0, to: 4)
    simulation.supply.onSite[line] = 30
    simulation.learn()
    #expect(simulation.society.lines.reverse[line] == back)
    #expect(nearly(simulation.trust.experience[back], 0.015))
    #expect(simulation.trust.experience.count { $0 != 0 } == 1)
    simulation.supply.onSite[line] = 0
    simulation.learn()
    #expect(nearly(simulation.trust.experience[back], 0.0147))
  }

  /// Word is true within twice the department's own noise of 0.15.
  @Test(
    "helpers on site see whether the word was true",
    arguments: [(0.4, true), (0.69, true), (0.71, false)])
  func word(heard: Double, confirmed: Bool) throws {
    var simulation = try twoCounties {
      $0.sensing.officeNoise = 0.15
      $0.trust.tolerance = 2
    }
    let line = try simulation.line(from: 4, to: 0)
    simulation.severity.total[0] = 0.4
    simulation.beliefs.heard[line] = heard
    simulation.supply.onSite[line] = 1
    simulation.learn()
    #expect((simulation.trust.line.success[line] == 1) == confirmed)
    #expect((simulation.trust.line.failure[line] == 0) == confirmed)
  }

  /// Severity that counts as harm: 0.05.
  @Test(
    "a warning that harm bears out earns trust, a false alarm costs it", arguments: [0.3, 0.04, 0])
  func warnings(severity: Double) throws {
    var parameters = SmallWorld.quiet()
    parameters.society.citizens = 20
    parameters.decision.threshold = 0.05
    parameters.open(1)
    var simulation = try SmallWorld.start(SmallWorld.oneCounty(parameters, townships: 0))
    simulation.severity.total[0] = severity
    simulation.learn()
    #expect(simulation.trust.government.success.allSatisfy { $0 == 0 })
    simulation.authority.since[0] = 0
    simulation.learn()
    let base = simulation.trust.government.base
    #expect((0..<20).allSatisfy { (simulation.trust.government[$0] > base) == (severity > 0.05) })
    #expect((0..<20).allSatisfy { simulation.trust.government[$0] != base })
  }

  /// Severity 0.3 in emergency wants 30 units.
  @Test(
    "outsiders earn trust while there is need for all who came",
    arguments: [(29.0, true), (31, false)])
  func outsiders(units: Double, useful: Bool) throws {
    var simulation = try twoCounties { $0.society.enterprises = 40 }
    let lines = simulation.society.lines
    let e = try #require(lines.insideOutside.first { lines.site[$0] == 0 })
    simulation.severity.total[0] = 0.3
    simulation.supply.onSite[e] = units
    simulation.supply.siteOnSite[0] = units
    simulation.learn()
    let tie = e - lines.insideOutside.lowerBound
    let base = simulation.trust.outsider.base
    #expect((simulation.trust.outsider[tie] > base) == useful)
    #expect((simulation.trust.outsider[tie] < base) == !useful)
  }

  @Test("frozen trust does not move in a busy crisis, and free trust does", arguments: [1.0, 0])
  func frozen(frozen: Double) throws {
    var scenario = SmallWorld.busy()
    scenario.parameters.trust.frozen = frozen
    var simulation = try SmallWorld.start(scenario)
    simulation.advance(80)
    for evidence in [
      simulation.trust.township, simulation.trust.citizen, simulation.trust.government,
      simulation.trust.line, simulation.trust.outsider,
    ] {
      let moved = evidence.success.indices.contains {
        (evidence[$0] - evidence.base).magnitude > 1e-12
      }
      #expect(moved == (frozen == 0))
    }
  }

  @Test("trust stays in [0, 1]")
  func bounds() throws {
    var simulation = try SmallWorld.start(SmallWorld.busy())
    simulation.advance(120)
    for evidence in [simulation.trust.township, simulation.trust.line, simulation.trust.citizen] {
      #expect(evidence.success.indices.allSatisfy { (0...1).contains(evidence[$0]) })
    }
  }

  private func twoCounties(_ change: (inout Parameters) -> Void = { _ in }) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    change(&parameters)
    return try SmallWorld.start(SmallWorld.twoCounties(parameters, townships: 2))
  }
}
