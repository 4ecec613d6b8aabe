import GovernanceModel
import Testing

/// Two-option concealment, through the model's own reports: `oracles/concealment.yaml` is this world.
@Suite("Oracle: concealment")
struct ConcealmentOracleTests {
  /// Λ(2 (1 − 3 p)); some 400 × 300 × 0.6 choices, a standard error of 0.0015 at most.
  @Test(
    "townships that may tell all or nothing conceal with the odds of the logit, seed 1",
    arguments: [(0.1, 0.802), (0.3, 0.550), (0.5, 0.269), (0.7, 0.100)])
  func twoOptions(found: Double, concealed: Double) throws {
    var parameters = SmallWorld.quiet()
    parameters.modes.vertical.openness = 1
    parameters.reporting.honest = 0
    parameters.society.protection = 0
    let settings: [(String, Double)] = [
      ("hazard.drainage", 0), ("hazard.boundary", 0), ("hazard.capacity", 0), ("hazard.scale", 1),
      ("hazard.cascade", 0), ("need.onset", 0.4), ("need.response", 0), ("need.recovery", 0),
      ("need.exposure.emergency", 1), ("need.exposure.health", 0), ("need.exposure.supplies", 0),
      ("need.exposure.lifelines", 0), ("sensing.townshipNoise", 0.001), ("reporting.options", 2),
      ("reporting.least", 0), ("reporting.precision", 2), ("reporting.blame", 1),
      ("reporting.aid", 0), ("reporting.ceilingBlame", 0), ("reporting.penalty", 3),
      ("reporting.inspection", found),
    ]
    for (path, value) in settings { parameters.set(path, value) }
    var scenario = SmallWorld.oneCounty(parameters, townships: 400)
    scenario.territories[0].area = 100
    scenario.storm = [
      StormCell(
        name: "one", longitude: 0, latitude: 0, start: 0, peak: 1, end: 2, radius: 100,
        rainfall: 1_000)
    ]
    var simulation = try SmallWorld.start(scenario)
    simulation.advance(300)
    #expect((try simulation.outcome("concealedShare") - concealed).magnitude < 0.006)
    #expect((try simulation.outcome("reportedShare") - (1 - concealed)).magnitude < 0.12)
  }
}
