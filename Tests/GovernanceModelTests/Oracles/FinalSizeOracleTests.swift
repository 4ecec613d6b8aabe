import GovernanceModel
import Testing

/// The final size Z of an epidemic among well-mixed residents, 1 − Z = e^(−R₀ Z) (Kermack & McKendrick
/// 1927), which neither the hour nor the latent period changes.
@Suite("Oracle: final size")
struct FinalSizeOracleTests {
  static let sizes = [(1.5, 0.5828), (2, 0.7968), (2.5, 0.8926), (3, 0.9405)]

  @Test("one region without control reaches the final size", arguments: sizes, [0.0, 12])
  func finalSize(size: (reproduction: Double, share: Double), latency: Double) throws {
    var scenario = world()
    scenario.parameters.epidemic.reproduction = size.reproduction
    scenario.parameters.epidemic.latency = latency
    var simulation = try SmallWorld.start(scenario)
    simulation.advance(800)
    #expect((try simulation.outcome("attackRate") - size.share).magnitude < 1e-3)
  }

  /// Whoever travels meets those who are there, so that every row of next infections adds up to R₀.
  @Test("travel leaves the final size of a map as it is")
  func withTravel() throws {
    var scenario = SmallWorld.busy(openness: 0)
    scenario.storm = []
    scenario.outbreak = [OutbreakSeed(territory: "K0", infected: 20)]
    scenario.parameters.epidemic = world().parameters.epidemic
    scenario.parameters.epidemic.reproduction = 2
    scenario.parameters.epidemic.commuting = 0.3
    var simulation = try SmallWorld.start(scenario)
    simulation.advance(500)
    for susceptible in simulation.epidemic.actual.susceptible {
      #expect((1 - susceptible - 0.7968).magnitude < 1e-3)
    }
  }

  /// The world of `Experiments/scenarios/oracles/final-size.yaml`.
  private func world() -> Scenario {
    var scenario = Scenario(
      title: "final size",
      territories: [Territory(code: "A", tier: .county, parent: nil, population: 1_000_000)],
      outbreak: [OutbreakSeed(territory: "A", hour: 0, infected: 10)])
    scenario.parameters.epidemic.infectious = 8
    scenario.parameters.epidemic.latency = 0
    scenario.parameters.epidemic.fear = 0
    scenario.parameters.epidemic.restriction = 0
    scenario.parameters.society.citizens = 0
    scenario.parameters.society.enterprises = 0
    scenario.parameters.society.organisations = 0
    return scenario
  }
}
