import ExperimentRunner
import Foundation

/// A folder with an experiment on a world of two counties, there while a test runs.
final class SmallWorld {
  let path: String

  static let scenario = """
    title: Two counties
    territories:
      - { code: P, tier: prefecture, area_km2: 2000 }
      - { code: A, tier: county, parent: P, longitude: 113, latitude: 34, population: 600000, townships: 3 }
      - { code: B, tier: county, parent: P, longitude: 113.3, latitude: 34, population: 400000, townships: 2 }
    borders:
      - { a: A, b: B, length_km: 30 }
      - { a: A, length_km: 90 }
    storm:
      - { longitude: 113, latitude: 34, start: 2, peak: 6, end: 12, radius_km: 60, rainfall_mm: 500 }
    parameters:
      society: { citizens: 40, enterprises: 6 }
      society.organisations: 4

    """

  static let experiment = """
    question: Does openness help?
    scenario: world/scenario.yaml
    seed: 7
    ticks: 24
    replications: 2
    design: factorial
    benchmark: true
    levers:
      modes.vertical.openness: [0, 1]
      modes.digital: [0, 0.9]
    uncertainties:
      hazard.rainfall: { from: 0.8, to: 1.2 }
    constants:
      modes.horizontal.openness: 1
    outcomes: [loss, detectionTime, cost]
    record: { every: 6, outcomes: [loss, unmetNeed] }

    """

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/xietong-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path + "/world", withIntermediateDirectories: true)
    try write(Self.scenario, "world/scenario.yaml")
    try write(Self.experiment, "experiment.yaml")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func folder(_ name: String) -> RunFolder { RunFolder(file(name)) }

  func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
  }

  func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: file(name)) }

  func text(_ name: String) -> String { String(decoding: bytes(name) ?? Data(), as: UTF8.self) }

  /// Reads the experiment after some words of it have been replaced.
  func read(_ replacing: [String: String] = [:]) throws -> Experiment {
    var text = Self.experiment
    for (old, new) in replacing { text = text.replacingOccurrences(of: old, with: new) }
    try write(text, "experiment.yaml")
    return try Experiment.read(file("experiment.yaml"))
  }

  /// The same for its scenario.
  func readScenario(_ replacing: [String: String]) throws -> Experiment {
    var text = Self.scenario
    for (old, new) in replacing { text = text.replacingOccurrences(of: old, with: new) }
    try write(text, "world/scenario.yaml")
    return try Experiment.read(file("experiment.yaml"))
  }

  /// The error of a reading, without the folder in front.
  func error(_ body: () throws -> some Any) -> String {
    do {
      _ = try body()
      return "no error"
    } catch {
      return "\(error)".replacingOccurrences(of: path + "/", with: "")
    }
  }
}
