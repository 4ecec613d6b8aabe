import GovernanceModel
import Testing

/// Grades at thresholds 0.05, 0.1, 0.2 and 0.4; √P = 0.02 and C/L = 0.3, so that a grade holds from
/// 0.0105 below its threshold on (Φ⁻¹(0.3) × 0.02).
@Suite("Decide: grades")
struct DecideGradesTests {
  @Test(
    "the grade is the highest whose severity is probable enough",
    arguments: [(0.03, 0), (0.04, 1), (0.09, 2), (0.188, 2), (0.19, 3), (0.388, 3), (0.39, 4)])
  func grade(belief: Double, grade: Int) throws {
    var simulation = try county()
    believe(belief, &simulation)
    simulation.decide()
    #expect(simulation.grades.grade[12] == grade)
    #expect((simulation.authority.since[12] >= 0) == (grade > 0))
  }

  /// From grade II, two calm hours bring it to III and two more to IV, which 0.06 still bears.
  @Test("a grade falls a step at a time")
  func falls() throws {
    var simulation = try county { $0.decision.standDown = 2 }
    believe(0.25, &simulation)
    simulation.decide()
    var seen: [Int] = []
    for _ in 0..<5 {
      simulation.tick += 1
      believe(0.06, &simulation)
      simulation.decide()
      seen.append(simulation.grades.grade[12])
    }
    #expect(seen == [3, 2, 2, 1, 1])
  }

  /// Grade IV frees 25 % of 30 units, III half, II three quarters, I all.
  @Test(
    "a grade limits what an office commits of its own stock",
    arguments: [(0.085, 7.5), (0.18, 15), (0.25, 22.5), (0.5, 30)])
  func stock(belief: Double, committed: Double) throws {
    var simulation = try county { $0.stocks.county = 0.9 }
    believe(belief, &simulation)
    simulation.decide()
    simulation.allocate()
    #expect(nearly(30 - simulation.supply.store[0], committed))
  }

  /// Of 20 units that need three touches each, the full desk of 24 signs 8; at grade III, seven tenths.
  @Test("a grade staffs the desk")
  func staff() throws {
    var simulation = try county {
      $0.stocks.county = 0.9
      $0.grades.stockThree = 1
    }
    believe(0.15, &simulation)
    simulation.decide()
    simulation.supply.store[0] = 10
    simulation.supply.asked[0] = 20
    simulation.beliefs.value[0] = 0.2
    simulation.allocate()
    #expect(nearly(simulation.supply.underWay[0], 0.7 * 8))
  }

  /// A at grade I believes 0.5: the prefecture, which believes nothing, is called in and sends of its 40
  /// units at grade IV a quarter; A has none itself.
  ///
  /// Without the tie nothing happens.
  @Test("grade I calls in the tier above at once", arguments: [(1.0, 10.0), (0, 0)])
  func calls(openness: Double, sent: Double) throws {
    var simulation = try county {
      $0.modes.vertical.openness = openness
      $0.stocks.county = 0
      $0.stocks.prefecture = 0.6
    }
    #expect(nearly(simulation.supply.store[16], 40))
    believe(0.5, &simulation)
    simulation.decide()
    #expect((simulation.authority.since[8] >= 0) == (openness == 1))
    simulation.allocate()
    #expect(nearly(40 - simulation.supply.store[16], sent))
  }

  /// A has grade II and B none for an hour, then both I: the differences are 3 and 0, the first grade
  /// came at hour 0, grade I at hour 1.
  @Test("disagreement and lag are read from grades")
  func outcomes() throws {
    var simulation = try county()
    believe(0.25, &simulation)
    simulation.decide()
    simulation.tick = 1
    for k in [0, 4] {
      simulation.beliefs.value[k] = 0.5
      simulation.beliefs.variance[k] = 0.0004
    }
    simulation.decide()
    #expect(try simulation.outcome("gradeDisagreement") == 1.5)
    #expect(try simulation.outcome("gradeLag") == 1)
  }

  @Test("governments differ in the thresholds of their grades, around the same mean")
  func standards() throws {
    let thresholds = try (UInt64(1)...400).flatMap { seed in
      try county(seed: seed) { $0.grades.spread = 0.3 }.grades.threshold.map { $0[3] }
    }
    // The deviation is 0.4 √(e^0.09 − 1) = 0.1227.
    #expect((average(thresholds) - 0.4).magnitude < 4 * 0.1227 / 2_000.0.squareRoot())
    #expect(Set(thresholds).count == thresholds.count)
  }

  private func believe(_ belief: Double, _ simulation: inout Simulation) {
    simulation.beliefs.value[0] = belief
    simulation.beliefs.variance[0] = 0.0004
  }

  private func county(
    seed: UInt64 = 1, _ change: (inout Parameters) -> Void = { _ in }
  ) throws -> Simulation {
    var parameters = SmallWorld.quiet()
    parameters.decision.threshold = 0.05
    parameters.decision.costLossRatio = 0.3
    parameters.grades.active = 1
    parameters.grades.spread = 0
    change(&parameters)
    return try SmallWorld.start(SmallWorld.twoCounties(parameters), seed: seed)
  }
}
