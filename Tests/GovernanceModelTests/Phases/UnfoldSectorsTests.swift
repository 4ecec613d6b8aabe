import GovernanceModel
import Testing

@Suite("Cascade across sectors")
struct UnfoldSectorsTests {
  /// A and B, with half of the children beyond the border and decay e^(−1/2) = 0.606531 an hour: of n
  /// failures in A's lifelines 0.8 n are brought about in health, 0.393469 of them in the next hour,
  /// half in A, half in B.
  @Test("what failures bring about is as computed by hand")
  func failuresBringAboutOthers() throws {
    var scenario = SmallWorld.twoCounties()
    scenario.branching = [Branching(from: .lifelines, to: .health, children: 0.8)]
    scenario.parameters.sectors.background = 3
    scenario.parameters.sectors.memory = 2
    scenario.parameters.sectors.spill = 0.5
    scenario.parameters.sectors.blow = 0.1
    scenario.parameters.sectors.repair = 0.25
    var simulation = try SmallWorld.start(scenario)
    simulation.unfold()
    let first = simulation.sectors.events
    let share = 0.8 * 0.5 * 0.393_469_340_287_366_6
    let expected = share * (first[3] + first[7])
    #expect(expected > 0)
    #expect(nearly(simulation.sectors.excitation[1], expected))
    #expect(nearly(simulation.sectors.excitation[5], expected))
    #expect([0, 2, 3, 4, 6, 7].allSatisfy { simulation.sectors.excitation[$0] == 0 })
    for k in 0..<8 {
      let works = (0..<Int(first[k])).reduce(1.0) { product, _ in product * 0.9 }
      #expect(nearly(simulation.sectors.strain[k], 0.75 * (1 - works)))
    }
    simulation.tick += 1
    simulation.unfold()
    let second = simulation.sectors.events
    #expect(
      nearly(
        simulation.sectors.excitation[1],
        0.606_530_659_712_633_4 * expected + share * (second[3] + second[7])))
  }

  /// Onset 0.1 on a domain a third of which is out of order; nothing else strikes it.
  @Test("failures make severity set in, in the floor as well")
  func onset() throws {
    var scenario = SmallWorld.twoCounties()
    scenario.parameters.sectors.background = 0.000_000_000_001
    scenario.parameters.need.onset = 0.1
    scenario.parameters.society.protection = 0
    var simulation = try SmallWorld.start(scenario)
    simulation.sectors.strain[3] = 1.0 / 3
    simulation.respond()
    #expect(nearly(simulation.severity.floor[3], 0.1 / 3))
    #expect(nearly(simulation.severity.total[3], 0.1 / 3))
    #expect(simulation.severity.total[0] == 0)
    // A quarter of a third of A's domains.
    #expect(nearly(simulation.damage(at: 0), 1.0 / 12))
  }

  @Test("failures follow other hazards, and no response changes them")
  func exogenous() throws {
    var events: Set<[Double]> = []
    for openness in [0.0, 1] {
      var scenario = SmallWorld.failures()
      scenario.parameters.open(openness)
      var simulation = try SmallWorld.start(scenario)
      simulation.advance(40)
      events.insert(simulation.sectors.strain)
      #expect(simulation.brokenInvariant() == nil)
    }
    var benchmark = try SmallWorld.start(SmallWorld.failures(), benchmark: true)
    benchmark.advance(40)
    events.insert(benchmark.sectors.strain)
    #expect(events.count == 1)
    #expect(try benchmark.outcome("cascadeEvents") > 0.02)
  }

  /// P(N ≤ 0, 1, 2, 3) at mean 2 is .1353, .4060, .6767, .8571.
  @Test(
    "counts are quantiles of the Poisson distribution",
    arguments: [
      (0.135, 2.0, 0.0), (0.136, 2, 1), (0.405, 2, 1), (0.407, 2, 2), (0.676, 2, 2), (0.678, 2, 3),
      (0.5, 0, 0), (0.5, 1_000, 1_000), (0.841_344_746, 10_000, 10_100),
    ])
  func poisson(u: Double, mean: Double, count: Double) {
    #expect(poissonQuantile(u, mean: mean) == count)
    #expect(poissonQuantile(1 - 0x1p-53, mean: mean).isFinite)
  }
}
