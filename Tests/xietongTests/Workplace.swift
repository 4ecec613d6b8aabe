import Foundation
import Testing

/// A folder with an experiment on two counties, in which the program works while a test runs.
final class Workplace {
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
    scenario: scenario.yaml
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
    outcomes: [loss, loss.undetected, detectionTime, responseTime, cost]
    record: { every: 6, outcomes: [loss] }

    """

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/xietong-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write(Self.scenario, "scenario.yaml")
    try write(Self.experiment, "experiment.yaml")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Lets each run take long enough to be met halfway.
  func makeLong() throws {
    let text = Self.experiment.replacingOccurrences(of: "ticks: 24", with: "ticks: 2000")
      .replacingOccurrences(of: "replications: 2", with: "replications: 8")
    try write(text, "experiment.yaml")
  }

  /// Lays out a million points of one short run each.
  func makeMillion(_ replications: String) throws {
    let replacing = [
      "design: factorial": "design: { sobol: { points: 65_536, scrambles: 16 } }",
      "replications: 2": "replications: \(replications)", "ticks: 24": "ticks: 6",
      "[0, 1]": "{ from: 0, to: 1 }", "[0, 0.9]": "{ from: 0, to: 0.9 }",
    ]
    var text = Self.experiment
    for (old, new) in replacing { text = text.replacingOccurrences(of: old, with: new) }
    try write(text, "experiment.yaml")
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
  }

  func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: file(name)) }

  func text(_ name: String) -> String { String(decoding: bytes(name) ?? Data(), as: UTF8.self) }

  /// Every file and folder below, sorted.
  var names: [String] {
    (FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []).sorted()
  }

  /// Starts the program here.
  func start(_ arguments: String..., limit: Int? = nil) throws -> Program {
    try Program(arguments, in: path, limit: limit)
  }

  /// Runs the program here to its end.
  func run(_ arguments: String..., output: String? = nil, limit: Int? = nil) throws
    -> Program.Ending
  {
    try Program(arguments, in: path, output: output, limit: limit).end()
  }

  /// The tables that must be the same bytes however a run came about.
  static let tables = ["runs.csv", "trajectories.csv", "summary.csv", "effects.csv"]

  /// Expects the same tables in two folders.
  func expectSame(_ a: String, _ b: String) {
    for name in Self.tables {
      #expect(bytes("\(a)/\(name)") != nil, "\(a)/\(name)")
      #expect(bytes("\(a)/\(name)") == bytes("\(b)/\(name)"), "\(name) of \(a) and \(b)")
    }
  }
}
