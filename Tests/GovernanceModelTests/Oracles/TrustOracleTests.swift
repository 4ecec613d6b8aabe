import GovernanceModel
import Testing

/// The long-run mean of Beta trust, through reports: `oracles/beta-trust.yaml` is this world.
@Suite("Oracle: Beta trust")
struct TrustOracleTests {
  /// A county that holds 0 for certain hears 1,000 townships read 0 with normal error.
  ///
  /// A report is confirmed within 1.644854 standard deviations with probability 0.9, within 0.674490
  /// with ½. Trust is (q/(1 − f) + 1)/(1/(1 − f) + 2) on average, with a standard error below 0.002 over
  /// 4,000 ties.
  @Test(
    "trust in reports settles where rate and forgetting say, seed 1",
    arguments: [
      (0.9, 1.644_854, 0.8333), (0.95, 1.644_854, 0.8636), (0.9, 0.674_490, 0.5),
      (0.95, 0.674_490, 0.5),
    ])
  func longRunMean(forgetting: Double, tolerance: Double, expected: Double) throws {
    var parameters = SmallWorld.quiet()
    parameters.modes.vertical.openness = 1
    let settings: [(String, Double)] = [
      ("sensing.routine", 10), ("sensing.calmVariance", 0), ("sensing.drift", 0),
      ("trust.township", 0.5), ("trust.weight", 2), ("trust.asymmetry", 1),
      ("trust.forgetting", forgetting), ("trust.tolerance", tolerance),
    ]
    for (path, value) in settings { parameters.set(path, value) }
    var simulation = try SmallWorld.start(SmallWorld.oneCounty(parameters, townships: 1_000))
    simulation.advance(300)
    #expect((try simulation.outcome("trust") - expected).magnitude < 0.005)
  }
}
