import GovernanceModel
import Testing

/// The limit of `Experiments/scenarios/oracles/retention-by-tier.yaml`.
@Suite("Oracle: retention by tier")
struct RetentionOracleTests {
  /// 0.86⁴ = 0.547008, 0.95⁴ = 0.814506; and whoever corrects for it sees it all.
  @Test(
    "what four hands pass on compounds, out of their choices alone",
    arguments: [(0.86, 0.0, 0.547_008), (0.95, 0, 0.814_506), (0.86, 1, 1)])
  func retention(least: Double, correction: Double, expected: Double) throws {
    var parameters = SmallWorld.quiet()
    for (path, value) in [
      ("modes.vertical.openness", 1), ("need.recovery", 0), ("sensing.township", 100),
      ("sensing.office", 0), ("sensing.routine", 0), ("sensing.alert", 0),
      ("sensing.townshipNoise", 0.001), ("sensing.drift", 0.1), ("sensing.maximalVariance", 1),
      ("reporting.options", 2), ("reporting.least", least), ("reporting.honest", 0),
      ("reporting.precision", 1_000), ("reporting.aid", 0), ("reporting.penalty", 0),
      ("reporting.township", 0), ("reporting.county", 0), ("reporting.prefecture", 0),
      ("reporting.province", 0), ("reporting.correction", correction),
    ] { parameters.set(path, value) }
    let chain: [(String, Tier, String?)] = [
      ("C", .centre, nil), ("V", .province, "C"), ("P", .prefecture, "V"), ("A", .county, "P"),
    ]
    let territories = chain.map { code, tier, parent in
      Territory(
        code: code, tier: tier, parent: parent, longitude: 113, latitude: 34,
        population: tier == .county ? 100_000 : 0, townships: tier == .county ? 1 : 0)
    }
    var simulation = try SmallWorld.start(
      Scenario(
        title: "four hands", territories: territories,
        storm: [
          StormCell(
            name: "storm", longitude: 113, latitude: 34, start: 0, peak: 2, end: 6, radius: 40,
            rainfall: 2_000)
        ],
        parameters: parameters))
    simulation.advance(48)
    let distortion = try simulation.outcome("distortion")
    #expect((distortion - expected).magnitude < 0.001, "\(distortion)")
  }
}
