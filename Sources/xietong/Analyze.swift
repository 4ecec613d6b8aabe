internal import Analysis
internal import ArgumentParser
internal import ExperimentRunner
internal import Foundation
internal import GovernanceModel

struct Analyze: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a question to a run directory or to any tidy CSV.",
    discussion: """
      Examples:
        xietong analyze runs/four-modes --method describe --outcome loss --by modes.digital
        xietong analyze table.csv --method shapley --outcome y --factors a,b,c --lower-is-better
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, json }

  @Argument(help: "A CSV file with a header, or a run directory.")
  var source: String

  @Option(help: "describe or shapley.")
  var method: String

  @Option(help: "The column of the outcome.")
  var outcome: String

  @Option(help: "describe: columns that make groups, a,b.")
  var by: String?

  @Option(help: "shapley: columns with two levels each, a,b,c.")
  var factors: String?

  @Flag(help: "shapley: turn the sign, so that a gain is positive.")
  var lowerIsBetter = false

  @Option(help: "shapley: the floor that none can pass, a column or a number.")
  var floor: String?

  @Option(help: "shapley: the column of replications, resampled whole.")
  var paired: String?

  @Option(help: "Bootstrap resamples.")
  var resamples = 2_000

  @Option(help: "The seed of the resamples.")
  var seed: UInt64 = 0

  @Option(help: "Coverage of the intervals.")
  var confidence = 0.95

  @Option(help: "table, csv or json.")
  var format = Format.table

  func validate() throws {
    guard ["describe", "shapley"].contains(method) else {
      throw ValidationError("`\(method)` is not available yet; use describe or shapley.")
    }
    guard method != "shapley" || factors != nil || isFolder else {
      throw ValidationError("shapley needs --factors a,b,c.")
    }
    guard resamples >= 1, confidence > 0, confidence < 1 else {
      throw ValidationError("--resamples is from 1, --confidence between 0 and 1.")
    }
  }

  func run() async throws {
    let result = try method == "describe" ? describe() : shapley()
    switch format {
    case .table: print(result.text)
    case .csv: print(result.csv, terminator: "")
    case .json: print(result.json)
    }
  }

  private var isFolder: Bool {
    FileManager.default.fileExists(atPath: RunFolder(source).runs)
  }

  private func table() throws -> Table {
    try Table(contentsOfFile: isFolder ? RunFolder(source).runs : source)
  }

  private func describe() throws -> any AnalysisResult {
    try GroupDescription(of: outcome, by: list(by), in: table(), confidence: confidence)
  }

  /// The names in `a,b,c`.
  func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { String($0) }
  }
}
