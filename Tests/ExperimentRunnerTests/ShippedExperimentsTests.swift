import ExperimentRunner
import Foundation
import GovernanceModel
import Testing

@Suite("Shipped experiments") struct ShippedExperimentsTests {
  /// `Experiments`, found from where this file stands.
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Experiments").path

  static var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      .map { "\(folder)/\($0)/experiment.yaml" }
      .filter { FileManager.default.fileExists(atPath: $0) }
  }

  @Test("there is at least one") func some() { #expect(!Self.files.isEmpty) }

  @Test("each runs, tiny", arguments: files)
  func tiny(file: String) async throws {
    let world = try SmallWorld()
    var experiment = try Experiment.read(try Self.withFewCitizens(file, in: world))
    experiment.ticks = 3
    experiment.replications = .fixed(1)
    let summary = try await ExperimentRun(experiment, folder: world.folder("out"), threads: 2)
      .execute()
    #expect(summary.isComplete)
    #expect(
      try world.text("out/runs.csv").split(separator: "\n").count
        == 1 + Design(experiment).fewestRuns)
  }

  /// The experiment, or, where more than 100,000 citizens live in its scenario, a copy with 2,000.
  private static func withFewCitizens(_ file: String, in world: SmallWorld) throws -> String {
    let parameters = try Experiment.read(file).scenario.scenario.parameters
    guard parameters.society.citizens > 100_000 else { return file }
    let text = try String(contentsOfFile: file, encoding: .utf8)
      .replacing("scenario: ../", with: "scenario: \(folder)/")
      .replacing("constants: {}", with: "constants: { society.citizens: 2000 }")
    try world.write(text, "few.yaml")
    return world.file("few.yaml")
  }
}
