import ExperimentRunner
import Foundation
import GovernanceModel
import Testing

/// A shipped scenario with its modes open, run for some hours.
struct LongScenario: Sendable, CustomTestStringConvertible {
  let name: String
  let ticks: Int
  let episodes: Int
  /// Hours, counted over all episodes, at which a run is stopped.
  let stops: [Int]
  /// What is switched on besides, as `path=value`.
  let settings: [String]
  var testDescription: String { "\(name), \(episodes) × \(ticks) hours" }

  init(
    _ name: String, ticks: Int, episodes: Int = 1, stops: [Int], _ settings: String...
  ) {
    (self.name, self.ticks, self.episodes, self.stops) = (name, ticks, episodes, stops)
    self.settings = settings
  }

  static let all = [
    LongScenario("henan-2021", ticks: 120, stops: [0, 1, 60, 119]),
    LongScenario(
      "henan-2021-whole", ticks: 120, episodes: 2, stops: [30, 119, 120, 121, 190],
      "sensing.kalman=1", "sensing.retrodiction=1"),
    LongScenario(
      "health-codes-2020", ticks: 240, stops: [7, 100, 200], "epidemic.calendarClosed=48",
      "epidemic.calendarOpen=72"),
    LongScenario("pearl-delta", ticks: 100, episodes: 2, stops: [50, 100, 130]),
    LongScenario("small-basin", ticks: 48, episodes: 4, stops: [5, 48, 95, 97, 150]),
  ]

  static let modes = ["vertical", "horizontal", "crossDepartment", "insideOutside"]

  func experiment() throws -> Experiment {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "../../Experiments/scenarios/\(name).yaml").path
    let modes = Self.modes.map { "modes.\($0).openness=1" }
    let settings = modes + ["modes.digital=0.9"] + self.settings
    return Experiment(
      simulating: try ScenarioSource.read(file), settings: try [Setting].parse(settings),
      ticks: ticks, episodes: episodes,
      recording: Outcome.all.filter { ["loss", "trust", "unmetNeed"].contains($0.name) })
  }

  /// A simulation after so many hours of all episodes, of a society built for it alone.
  func simulation(seed: UInt64, after hours: Int = 0) throws -> Simulation {
    let design = try Design(try experiment())
    let point = try #require(design.points.numbered(1))
    let parameters = design.parameters(at: point, uncertainties: [])
    let society = try Society(
      scenario: design.experiment.scenario.scenario, parameters: parameters, seed: seed)
    var simulation = Simulation(society: society, parameters: parameters)
    for hour in 0..<hours {
      if hour > 0, hour % ticks == 0 { simulation.beginEpisode() }
      simulation.step()
    }
    return simulation
  }
}
