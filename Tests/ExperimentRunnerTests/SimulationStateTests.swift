import ExperimentRunner
import GovernanceModel
import Testing

@Suite("The state of a simulation") struct SimulationStateTests {
  /// What comes from scenario, parameters, seed and episode anew, and never changes within one.
  static let builtAnew: Set = [
    "society", "parameters", "measures", "isBenchmark", "chance", "routes", "consultationLines",
    "crew", "blocks", "exposureOfTownships",
  ]

  struct Names: StateKeeper {
    var all: [String] = ["legacy"]
    mutating func keep<Part: Codable>(_ name: String, _: inout Part) { all.append(name) }
  }

  @Test("every stored property is kept, or named here as built anew")
  func everyProperty() throws {
    var simulation = try LongScenario.all[4].simulation(seed: 1)
    var names = Names()
    try simulation.keep(with: &names)
    let stored = Mirror(reflecting: simulation).children.compactMap(\.label)
    #expect(Set(names.all).count == names.all.count)
    #expect(Set(stored) == Self.builtAnew.union(names.all))
    #expect(Self.builtAnew.isDisjoint(with: names.all))
  }

  @Test("after a round trip no property, however deep, differs", arguments: LongScenario.all)
  func roundTrip(scenario: LongScenario) throws {
    let simulation = try scenario.simulation(seed: 7, after: try #require(scenario.stops.last))
    let fresh = try scenario.simulation(seed: 7)
    let bytes = simulation.state()
    let again = try Simulation(
      society: fresh.society, parameters: fresh.parameters, state: bytes)
    #expect(Difference.paths(simulation, again) == [])
    #expect(again.state() == bytes)
  }

  /// Or the walk would see nothing.
  ///
  /// The vulnerability of a map is read in every hour and never written.
  @Test("each part but vulnerability changes in one of these worlds")
  func changing() throws {
    var names = Names()
    var still: Set<String> = []
    for scenario in LongScenario.all {
      let fresh = try scenario.simulation(seed: 7)
      var simulation = try scenario.simulation(seed: 7, after: try #require(scenario.stops.last))
      if still.isEmpty {
        try simulation.keep(with: &names)
        still = Set(names.all)
      }
      let changed = Difference.paths(simulation, fresh)
      #expect(!changed.contains { $0.hasPrefix(".society") || $0.hasPrefix(".parameters") })
      still.subtract(changed.compactMap { $0.split(separator: ".").first.map(String.init) })
    }
    #expect(still == ["vulnerability"])
  }

  @Test("bytes that are cut are refused, wherever they end")
  func cut() throws {
    var simulation = try LongScenario.all[4].simulation(seed: 1)
    for _ in 0..<9 { simulation.step() }
    let bytes = simulation.state()
    for length in stride(from: 0, to: bytes.count, by: 997) {
      #expect(throws: StateError.self) {
        _ = try Simulation(
          society: simulation.society, parameters: simulation.parameters,
          state: Array(bytes.prefix(length)))
      }
    }
  }
}
