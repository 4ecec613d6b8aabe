import GovernanceModel
import Testing

/// The limit of `Experiments/scenarios/oracles/degroot-consensus.yaml`.
@Suite("Oracle: DeGroot's consensus")
struct DeGrootOracleTests {
  /// On a path of three π = (¼, ½, ¼), whatever equal weight each keeps (DeGroot 1974): from 0.9, 0.1
  /// and 0.5 all come to 0.4.
  @Test("governments that only average end at π·x(0)", arguments: [0.5, 0.2])
  func consensus(own: Double) throws {
    var parameters = Parameters()
    for (path, value) in [
      ("hazard.rainfall", 0), ("modes.horizontal.openness", 1), ("peers.consultation", 1),
      ("peers.own", own), ("peers.stubbornness", 0), ("trust.frozen", 1),
      ("society.citizens", 0), ("society.enterprises", 0), ("society.organisations", 0),
    ] { parameters.set(path, value) }
    let opinions = ["A": 0.9, "B": 0.1, "C": 0.5]
    let counties = opinions.keys.sorted().enumerated().map { n, code in
      Territory(
        code: code, tier: .county, parent: nil, longitude: 113 + 0.3 * Double(n), latitude: 34,
        population: 100_000, opinion: opinions[code] ?? 0)
    }
    var simulation = try SmallWorld.start(
      Scenario(
        title: "three governments in a row", territories: counties,
        borders: [Border("A", "B", length: 30), Border("B", "C", length: 30)],
        parameters: parameters))
    simulation.advance(100)
    #expect(nearly(try simulation.outcome("opinionMean"), 0.4))
    #expect(try simulation.outcome("opinionSpread") < 1e-12)
  }
}
