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
        xietong analyze table.csv --method anova --formula "y ~ a*b" --type 3
        xietong analyze table.csv --method compare --outcome y --group arm
        xietong analyze table.csv --method shapley --outcome y --factors a,b,c --lower-is-better
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, json }

  @Argument(help: "A CSV file with a header, or a run directory.")
  var source: String

  @Option(help: "\(names).", transform: available)
  var method: AnalysisMethod

  @Option(help: "The column of the outcome.")
  var outcome: String?

  @Option(help: "describe: columns that make groups, a,b.")
  var by: String?

  @Option(help: "anova, regress: a formula as R and patsy read it, \"y ~ a*b + I(x^2)\".")
  var formula: String?

  @Option(help: "anova, regress: numeric columns that are factors; shapley: columns of two levels.")
  var factors: String?

  @Option(help: "anova: sums of squares of type 1, 2 or 3. (default: 2)")
  var type: Int?

  @Option(help: "regress: gaussian. (default: gaussian)")
  var family: String?

  @Option(help: "regress: robust errors, HC0 to HC3.")
  var robust: String?

  @Option(help: "regress: the column of clusters, for errors robust to them.")
  var cluster: String?

  @Flag(help: "regress: coefficients in standard deviations.")
  var standardized = false

  @Option(help: "compare, kruskal, friedman, tukey, games-howell: the column of groups.")
  var group: String?

  @Option(help: "friedman: the column of blocks.")
  var block: String?

  @Option(help: "compare: a difference that would not matter, for a test of equivalence.")
  var equivalence: Double?

  @Option(help: "compare: holm, hochberg, bh, bonferroni or sidak. (default: holm)")
  var adjust: String?

  @Flag(help: "shapley: turn the sign, so that a gain is positive.")
  var lowerIsBetter = false

  @Option(help: "shapley: the floor that none can pass, a column or a number.")
  var floor: String?

  @Option(help: "compare: the column that pairs; shapley: that of replications, resampled whole.")
  var paired: String?

  @Option(help: "compare: permutations (default: 9999); shapley: resamples (default: 2000).")
  var resamples: Int?

  @Option(help: "compare, shapley: the seed of these. (default: 0)")
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
    let result = try result()
    switch format {
    case .table: try Terminal.output(result.text)
    case .csv: try Terminal.output(result.csv, terminator: "")
    case .json: try Terminal.output(result.json)
    }
  }

  private func result() throws -> any AnalysisResult {
    switch method {
    case .describe: try describe()
    case .anova, .regress: try linearModel()
    case .compare, .kruskal, .friedman, .tukey, .gamesHowell: try comparison()
    case .shapley: try shapley()
    }
  }

  /// The rows: of the file, or of the runs of a directory.
  func table() throws -> Table {
    try Table(contentsOfFile: isFolder ? RunFolder(source).runs : source)
  }

  /// In a run directory the benchmark is no policy.
  var benchmark: Int? { isFolder ? 0 : nil }

  private var isFolder: Bool {
    FileManager.default.fileExists(atPath: RunFolder(source).runs)
  }

  private static let names = AnalysisMethod.allCases.map(\.rawValue).joined(separator: ", ")

  private static func available(_ name: String) throws -> AnalysisMethod {
    guard let method = AnalysisMethod(rawValue: name) else {
      throw ValidationError("It is not available yet; there are \(names).")
    }
    return method
  }

  /// The options given that are one method's own.
  private var given: [String] {
    let values: [(String, Any?)] = [
      ("outcome", outcome), ("by", by), ("formula", formula), ("factors", factors), ("type", type),
      ("family", family), ("robust", robust), ("cluster", cluster),
      ("standardized", standardized ? true : nil), ("group", group), ("block", block),
      ("equivalence", equivalence), ("adjust", adjust),
      ("lower-is-better", lowerIsBetter ? true : nil),
      ("floor", floor), ("paired", paired), ("resamples", resamples), ("seed", seed),
    ]
    return values.filter { $0.1 != nil }.map(\.0)
  }

  /// In a run directory the cells of a replication share their luck.
  private func describe() throws -> any AnalysisResult {
    try GroupDescription(
      of: outcome ?? "", by: list(by), in: table(), benchmark: benchmark,
      replication: isFolder ? "replication" : nil, confidence: confidence)
  }

  /// The names in `a,b,c`.
  func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { String($0) }
  }
}
