import ExperimentRunner
import Foundation
import GovernanceModel
import Testing

/// Values that are in their ranges, and yet no run can be made of them together.
@Suite("What cannot be is refused before anything runs") struct ImpossibleTests {
  /// One failure of the lifelines brings about 0.6 others.
  static let matrix = [
    "storm:": "branching: [{ from: lifelines, to: lifelines, children: 0.6 }]\nstorm:"
  ]

  private func world(_ scenario: [String: String]) throws -> SmallWorld {
    let world = try SmallWorld()
    var text = SmallWorld.scenario
    for (old, new) in scenario { text = text.replacingOccurrences(of: old, with: new) }
    try world.write(text, "world/scenario.yaml")
    return world
  }

  private func error(_ scenario: [String: String], _ experiment: [String: String]) throws -> String
  {
    let world = try world(scenario)
    return world.error { try Design(world.read(experiment)) }
  }

  /// 0.6 · 2 = 1.2 is above 1; 0.6 · 1.5 = 0.9 is not.
  @Test(
    "a cascade that would never end is refused where its scale is given",
    arguments: [
      ("constants:", "constants:\n  sectors.branching: 2", "14:22"),
      ("modes.digital: [0, 0.9]", "sectors.branching: [0.5, 2]", "10:22"),
      ("modes.digital: [0, 0.9]", "sectors.branching: [2, 0.5]", "10:22"),
      ("hazard.rainfall: { from: 0.8, to: 1.2 }", "sectors.branching: { from: 0, to: 2 }", "12:22"),
    ])
  func critical(old: String, new: String, place: String) throws {
    let message = try error(Self.matrix, [old: new])
    #expect(message.hasPrefix("experiment.yaml:\(place): the branching matrix has"), "\(message)")
    #expect(message.contains("radius 1.2") && message.contains("; failures would never end"))
    let below = new.replacingOccurrences(of: "2", with: "1.5")
    #expect(try error(Self.matrix, [old: below]) == "no error")
  }

  @Test("a matrix that is critical by itself is refused at its row", arguments: ["1", "1.2"])
  func criticalAlone(_ children: String) throws {
    let table = Self.matrix.mapValues { $0.replacingOccurrences(of: "0.6", with: children) }
    let message = try error(table, [:])
    #expect(message.hasPrefix("world/scenario.yaml:9:13: the branching matrix has"), "\(message)")
  }

  @Test("a list of points is looked through for the greatest scale")
  func criticalPoint() throws {
    let world = try world(Self.matrix)
    try world.write("sectors.branching\n0.5\n2\n1\n", "points.csv")
    let levers = "levers:\n  modes.vertical.openness: [0, 1]\n  modes.digital: [0, 0.9]\n"
    let message = world.error {
      try Design(
        world.read([
          "design: factorial": "design: { list: { file: points.csv } }", levers: "",
        ]))
    }
    #expect(message.contains("the branching matrix has spectral radius 1.2"), "\(message)")
  }

  @Test(
    "what fails of a technology that nobody adopts is refused where it is given",
    arguments: ["outage", "outageByDamage", "bypass", "leak"])
  func unadopted(_ failure: String) throws {
    let constant = "constants:\n  technology.sensors.\(failure): 0.1"
    let message = try error([:], ["constants:": constant])
    #expect(message.hasPrefix("experiment.yaml:14:"), "\(message)")
    #expect(message.contains("a technology that nobody adopts: `technology.sensors.level` is 0;"))
    let adopted = constant + "\n  technology.sensors.level: 0.5"
    #expect(try error([:], ["constants:": adopted]) == "no error")
    let lever = [
      "constants:": constant, "modes.digital: [0, 0.9]": "technology.sensors.level: [0, 1]",
    ]
    #expect(try error([:], lever) == "no error")
  }

  @Test("a level set to 0 switches off the scenario's failures, not those that are set beside it")
  func switchedOff() throws {
    let failing = "  technology.sensors: { level: 1, outage: 0.1 }\n"
    let off = "constants:\n  technology.sensors.level: 0"
    let scenario = ["parameters:\n": "parameters:\n" + failing]
    #expect(try error(scenario, ["constants:": off]) == "no error")
    let both = off + "\n  technology.sensors.outage: 0.2"
    let message = try error(scenario, ["constants:": both])
    #expect(message.contains("an outage of a technology that nobody"), "\(message)")
  }

  @Test("the same in a scenario is refused at its line")
  func unadoptedInScenario() throws {
    let message = try error(
      ["society.organisations: 4": "technology: { sensors: { outage: 0.1 } }"], [:])
    #expect(message.hasPrefix("world/scenario.yaml:13:36: an outage of a technology"), "\(message)")
  }

  @Test(
    "a value behind --set is refused too",
    arguments: [
      ("sectors.branching=2", "the branching matrix has spectral radius 1.2"),
      ("technology.sensors.leak=0.5", "a leak of a technology that nobody adopts"),
    ])
  func behindSet(setting: String, problem: String) throws {
    let world = try world(Self.matrix)
    let message = world.error {
      let source = try ScenarioSource.read(world.file("world/scenario.yaml"))
      let settings = try [Setting].parse([setting])
      _ = try Design(
        Experiment(simulating: source, settings: settings, ticks: 3, recording: []))
    }
    #expect(message.hasPrefix("--set \(setting): \(problem)"), "\(message)")
  }
}
