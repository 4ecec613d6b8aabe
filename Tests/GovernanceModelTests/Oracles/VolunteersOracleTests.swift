import GovernanceModel
import Testing

/// Granovetter (1978): a hundred people with thresholds 0, 1, 2, … 99, each of whom sees all others.
///
/// The same world as `Experiments/scenarios/oracles/granovetter.yaml`.
@Suite("Oracle: thresholds of collective behaviour")
struct VolunteersOracleTests {
  @Test(
    "a hundred join; with one threshold moved from 1 to 2, one does",
    arguments: [(1.0, 1.0), (2, 0.01)])
  func granovetter(secondRung: Double, participation: Double) throws {
    var parameters = Parameters()
    for (path, value) in [
      ("society.citizens", 100.0), ("society.enterprises", 0), ("society.organisations", 0),
      ("volunteers.active", 1), ("volunteers.thresholds", 2), ("volunteers.mixed", 1),
      ("volunteers.fading", 0), ("volunteers.secondRung", secondRung),
      ("hazard.rainfallSpread", 0), ("hazard.centreSpread", 0),
    ] { parameters.set(path, value) }
    let scenario = Scenario(
      title: "a hundred people",
      territories: [
        Territory(
          code: "A", tier: .county, parent: nil, longitude: 113, latitude: 34, area: 1_000,
          population: 100_000)
      ],
      storm: [
        StormCell(
          name: "rain", longitude: 113, latitude: 34, start: 0, peak: 6, end: 12, radius: 50,
          rainfall: 300)
      ],
      parameters: parameters)
    var simulation = try SmallWorld.start(scenario)
    simulation.advance(130)
    #expect(nearly(try simulation.outcome("participation"), participation))
  }
}
