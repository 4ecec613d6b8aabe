import ExperimentRunner
import Foundation
import GovernanceModel
import Testing

/// The largest map that is shipped, read and looked at; its society is built by nobody here.
@Suite("The national scenario") struct NationalScenarioTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Experiments/scenarios/national.yaml").standardized.path

  @Test("it is valid and has five tiers of government over the residents of the census")
  func map() throws {
    let scenario = try ScenarioSource.read(Self.file).scenario
    try scenario.validate()
    let tiers = Dictionary(grouping: scenario.territories, by: \.tier).mapValues(\.count)
    #expect(tiers == [.centre: 1, .province: 31, .prefecture: 366, .county: 2_813])
    #expect(scenario.territories.reduce(0) { $0 + $1.townships } == 38_600)
    #expect(scenario.territories.reduce(0) { $0 + $1.population } == 1_409_778_724)
    let parents = Set(scenario.territories.compactMap(\.parent))
    let land = scenario.territories.filter { !parents.contains($0.code) }
    #expect(land.count == 2_847)
    #expect(land.allSatisfy { $0.townships >= 2 && $0.population > 0 })
    #expect(scenario.borders.count { $0.b != nil } == 8_141)
    #expect(scenario.storm.count == 24)
  }

  @Test("1.4 million citizens know fourteen others each, so that there are 20 million ties")
  func size() throws {
    let society = try ScenarioSource.read(Self.file).scenario.parameters.society
    #expect(society.citizens == 1_400_000)
    #expect(society.citizens * 2 * society.reach == 19_600_000)
  }

  @Test("with a few citizens its society has a department of each kind in every government")
  func society() throws {
    let scenario = try ScenarioSource.read(Self.file).scenario
    var parameters = scenario.parameters
    parameters.society.citizens = 2_000
    let society = try Society(scenario: scenario, parameters: parameters, seed: 1)
    let census = Dictionary(uniqueKeysWithValues: society.census.map { ($0.kind, $0.count) })
    #expect(census["departments of governments"] == 4 * 3_211)
    #expect(census["townships"] == 38_600)
    #expect(census["enterprises"] == 14_000)
    #expect(census["social organisations"] == 6_000)
    #expect(census["citizens"] == 2_000)
    #expect(census["social ties"] == 28_000)
    #expect(census["horizontal ties"] == 2 * 4 * 8_141)
  }
}
