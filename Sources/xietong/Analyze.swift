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

  @Option(help: "describe or shapley.", transform: available)
  var method: AnalysisMethod

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

  @Option(help: "shapley: bootstrap resamples. (default: 2000)")
  var resamples: Int?

  @Option(help: "shapley: the seed of the resamples. (default: 0)")
  var seed: UInt64?

  @Option(help: "Coverage of the intervals.")
  var confidence = 0.95

  @Option(help: "table, csv or json.")
  var format = Format.table

  func validate() throws {
    if let refusal = method.refusal(of: given) { throw ValidationError(refusal) }
    guard method != .shapley || factors != nil || isFolder else {
      throw ValidationError("shapley needs --factors a,b,c.")
    }
    guard resamples ?? 1 >= 1, confidence > 0, confidence < 1 else {
      throw ValidationError("--resamples is from 1, --confidence between 0 and 1.")
    }
  }

  func run() async throws {
    let result = try method == .describe ? describe() : shapley()
    switch format {
    case .table: try Terminal.output(result.text)
    case .csv: try Terminal.output(result.csv, terminator: "")
    case .json: try Terminal.output(result.json)
    }
  }

  private var isFolder: Bool {
    FileManager.default.fileExists(atPath: RunFolder(source).runs)
  }

  private static func available(_ name: String) throws -> AnalysisMethod {
    guard let method = AnalysisMethod(rawValue: name) else {
      throw ValidationError("It is not available yet; use describe or shapley.")
    }
    return method
  }

  /// The options given that are one method's own.
  private var given: [String] {
    let values: [(String, Any?)] = [
      ("by", by), ("factors", factors), ("lower-is-better", lowerIsBetter ? true : nil),
      ("floor", floor), ("paired", paired), ("resamples", resamples), ("seed", seed),
    ]
    return values.filter { $0.1 != nil }.map(\.0)
  }

  /// In a run directory the benchmark is no policy, and the cells of a replication share their luck.
  private func describe() throws -> any AnalysisResult {
    try GroupDescription(
      of: outcome, by: list(by),
      in: Table(contentsOfFile: isFolder ? RunFolder(source).runs : source),
      benchmark: isFolder ? 0 : nil, replication: isFolder ? "replication" : nil,
      confidence: confidence)
  }

  /// The names in `a,b,c`.
  func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { String($0) }
  }
}
