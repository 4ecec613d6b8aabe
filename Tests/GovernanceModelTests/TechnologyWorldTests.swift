import Foundation
import GovernanceModel
import Testing
import Validation

/// Everything that is digital at once, in a storm: what must hold whatever technologies do.
@Suite("All technologies together")
struct TechnologyWorldTests {
  @Test(
    "units are conserved and loss beyond response stays the same", arguments: [1, 2] as [UInt64])
  func invariants(seed: UInt64) throws {
    let scenario = Self.world()
    var simulation = try SmallWorld.start(scenario, seed: seed)
    var benchmark = try SmallWorld.start(scenario, seed: seed, benchmark: true)
    for _ in 0..<72 {
      simulation.step()
      benchmark.step()
      #expect(simulation.brokenInvariant() == nil)
    }
    #expect(
      nearly(
        try simulation.outcome("loss.unavoidable"), try benchmark.outcome("loss"), within: 1e-9))
    #expect(simulation.reserves.standing.contains { $0 > 0 })
    #expect(try simulation.outcome("dataLeaked") > 0)
    let uptime = try simulation.outcome("technologyUptime")
    #expect(uptime > 0 && uptime < 1)
  }

  @Test("a closed mode's ties could as well not exist", arguments: Mode.allCases)
  func removal(mode: Mode) throws {
    let scenario = Self.world()
    let parameters = scenario.parameters.opening(mode, to: 0)
    let society = try Society(scenario: scenario, parameters: parameters, seed: 1)
    var with = Simulation(society: society, parameters: parameters)
    var without = Simulation(society: society.removing(mode), parameters: parameters)
    with.advance(60)
    without.advance(60)
    #expect(without.differences(from: with, without: society.lines[mode]) == [])
  }

  @Test("the page on technology says what each changes, word for word")
  func page() throws {
    let page = SwitchRow.folder.appending(
      path: "../../../Sources/GovernanceModel/GovernanceModel.docc/Technology.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for technology in Technology.allCases {
      #expect(!technology.changes.isEmpty)
      for change in technology.changes {
        let row = "| `\(technology.rawValue)` | \(change.way.rawValue) | \(change.what) |"
        #expect(text.contains(row), "\(row)")
      }
    }
  }

  /// Six counties in a storm with all that technology can do.
  private static func world() -> Scenario {
    SmallWorld.busy(openness: 0.8, digital: 0.8).with { $0.useAllTechnologies() }
  }
}
