import GovernanceModel
import Testing

/// A world in which switches are tried.
struct SwitchWorld: Sendable {
  let name: String
  let scenario: Scenario
  var hours = 60
  /// How many episodes, each of as many hours.
  var episodes = 1

  /// Every world that the tables of switches may name.
  static let all: [SwitchWorld] = basic + episodes + resources + hazards + truth + technology

  static let basic: [SwitchWorld] = [
    SwitchWorld(name: "busy", scenario: SmallWorld.busy()),
    SwitchWorld(
      name: "no storm",
      scenario: SmallWorld.busy().with {
        $0.hazard.rainfall = 0
        $0.sensing.routine = 0
      }),
    SwitchWorld(name: "closed", scenario: SmallWorld.busy(openness: 0)),
  ]

  static func named(_ name: String) -> SwitchWorld? { all.first { $0.name == name } }

  /// The run with the switch at a value, down to every outcome and the state of needs and stocks.
  func run(_ paths: [String], _ value: Double) throws -> [UInt64] {
    var parameters = scenario.parameters
    for path in paths { parameters.set(path, value) }
    let society = try Society(scenario: scenario, parameters: parameters, seed: 1)
    var simulation = Simulation(society: society, parameters: parameters)
    simulation.advance(hours, episodes: episodes)
    let outcomes = Outcome.all.filter { !$0.isSetting }.map { simulation.value(of: $0) }
    let state = simulation.severity.total + simulation.beliefs.value + simulation.supply.store
    return (outcomes + state).map(\.bitPattern)
  }
}

extension Outcome {
  /// Whether it tells what was set, not what came of it: what a message or technology costs is no
  /// effect of it, nor is what a budget is spent on; and mean trust is over open ties, so that it tells
  /// which are open.
  fileprivate var isSetting: Bool {
    let spent = ["preventionShare", "warningShare", "responseShare", "recoveryShare"]
    return ["cost", "trust", "cooperation", "coordination."].contains { name.hasPrefix($0) }
      || spent.contains(name)
  }
}

extension Scenario {
  /// The same world under other parameters.
  func with(_ change: (inout Parameters) -> Void) -> Scenario {
    var changed = self
    change(&changed.parameters)
    return changed
  }
}
