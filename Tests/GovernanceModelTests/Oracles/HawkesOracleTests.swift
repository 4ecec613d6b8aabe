import GovernanceModel
import Testing

/// The mean rate μ/(1 − n) of a Hawkes process with branching ratio n (Hawkes 1971).
@Suite("Oracle: Hawkes process")
struct HawkesOracleTests {
  /// Twenty counties, four domains, 2,000 hours at μ = 0.05: 8,000/(1 − n) failures.
  ///
  /// Their number has a standard deviation of about √(8,000/(1 − n)³), a relative one of
  /// 1/√(8,000 (1 − n)).
  @Test(
    "the mean rate is μ/(1 − n)",
    arguments: [(0.0, 0.0), (0.5, 0.0), (0.5, 0.4), (0.8, 0.2)], [1, 2] as [UInt64])
  func meanRate(ratio: (branching: Double, spill: Double), seed: UInt64) throws {
    var scenario = world()
    scenario.parameters.sectors.branching = ratio.branching
    scenario.parameters.sectors.spill = ratio.spill
    var simulation = try SmallWorld.start(scenario, seed: seed)
    for _ in 0..<2_000 {
      simulation.unfold()
      simulation.tick += 1
    }
    let expected = 0.05 / (1 - ratio.branching)
    let deviation = 1 / (8_000 * (1 - ratio.branching)).squareRoot()
    #expect(
      (try simulation.outcome("cascadeEvents") / expected - 1).magnitude < 4 * deviation)
  }

  /// A ring of three domains, each bringing about n failures in the next: the same ratio for each.
  @Test("a ring of domains has the rate of its branching ratio", arguments: [3, 4] as [UInt64])
  func ring(seed: UInt64) throws {
    var scenario = world()
    scenario.branching = [
      Branching(from: .emergency, to: .health, children: 0.6),
      Branching(from: .health, to: .supplies, children: 0.6),
      Branching(from: .supplies, to: .lifelines, children: 0.6),
      Branching(from: .lifelines, to: .emergency, children: 0.6),
    ]
    scenario.parameters.sectors.branching = 1
    var simulation = try SmallWorld.start(scenario, seed: seed)
    for _ in 0..<2_000 {
      simulation.unfold()
      simulation.tick += 1
    }
    let deviation = 1 / (8_000 * 0.4).squareRoot()
    #expect(
      (try simulation.outcome("cascadeEvents") / 0.125 - 1).magnitude < 4 * deviation)
  }

  /// The world of `Experiments/scenarios/oracles/hawkes.yaml`.
  private func world() -> Scenario {
    var scenario = Scenario(
      title: "Hawkes process",
      territories: (0..<20).map {
        Territory(code: "K\($0)", tier: .county, parent: nil, population: 100_000)
      },
      borders: (0..<19).map { Border("K\($0)", "K\($0 + 1)", length: 10) },
      branching: Department.allCases.map { Branching(from: $0, to: $0, children: 1) })
    scenario.parameters.sectors.background = 0.05
    scenario.parameters.sectors.branching = 0
    scenario.parameters.sectors.memory = 3
    scenario.parameters.society.citizens = 0
    scenario.parameters.society.enterprises = 0
    scenario.parameters.society.organisations = 0
    return scenario
  }
}
