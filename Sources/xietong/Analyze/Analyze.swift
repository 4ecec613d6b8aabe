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
        xietong analyze table.csv --method marginal --formula "y ~ a*b" --of a --contrast pairwise
        xietong analyze table.csv --method compare --outcome y --group arm
        xietong analyze table.csv --method bootstrap --outcome y --interval studentized
        xietong analyze table.csv --method surface --outcome y --columns a,b --lower-is-better
        xietong analyze table.csv --method shapley --outcome y --factors a,b,c --lower-is-better
        xietong analyze runs/amplify-or-replace --method shapley --outcome loss --by approval.capacity
        xietong analyze runs/screening --method sobol --outcome loss
        xietong analyze table.csv --method survival --time t --event e --group arm --covariates x,z
        xietong analyze table.csv --method pawn --outcome y --columns a,b,c
        xietong analyze --method power --effect 0.5 --power 0.9
        xietong analyze --certificate
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, json }

  @Argument(help: "A CSV file with a header, or a run directory; none for power and --certificate.")
  var source: String?

  @Option(help: "\(names).", transform: available)
  var method: AnalysisMethod?

  @Flag(help: "The digits reached on every certified set and reference value.")
  var certificate = false

  @Option(help: "The column of the outcome.")
  var outcome: String?

  @Option(help: "describe, replications, shapley: columns that make groups, a,b.")
  var by: String?

  @Option(
    help:
      "correlate: the columns, a,b,c; surface: the doses; prcc, pawn, delta: those of the factors.")
  var columns: String?

  @OptionGroup(title: "Models by a formula") var model: ModelOptions
  @OptionGroup(title: "Groups") var groups: GroupOptions
  @OptionGroup(title: "Times until an event") var survival: SurvivalOptions
  @OptionGroup(title: "Resampling") var resampling: ResamplingOptions
  @OptionGroup(title: "The four modes") var game: GameOptions
  @OptionGroup(title: "Sensitivity") var sensitivity: SensitivityOptions
  @OptionGroup(title: "How many runs") var size: SizeOptions

  @Option(help: "Coverage of the intervals.")
  var confidence = 0.95

  @Option(help: "table, csv or json.")
  var format = Format.table

  func validate() throws {
    if certificate {
      guard source == nil, method == nil, given.isEmpty else {
        throw ValidationError("--certificate asks nothing of a table: give it alone.")
      }
      return
    }
    guard let method else {
      throw ValidationError("Say which --method, as in --method describe; there are \(Self.names).")
    }
    guard source != nil || !method.takesTable else {
      throw ValidationError("--method \(method.rawValue) needs a CSV file or a run directory.")
    }
    if let refusal = method.refusal(of: given) { throw ValidationError(refusal) }
    guard !method.needsFactors || model.factors != nil || isFolder else {
      throw ValidationError("\(method.rawValue) needs --factors a,b,c.")
    }
    guard 1...10_000_000 ~= resampling.resamples ?? 1, confidence > 0, confidence < 1 else {
      throw ValidationError("--resamples is from 1 to 10000000, --confidence between 0 and 1.")
    }
  }

  func run() async throws {
    let result = try result()
    switch format {
    case .table: try Terminal.output(result.text)
    case .csv: try Terminal.output(result.csv, terminator: "")
    case .json: try Terminal.output(result.json)
    }
    if let certificate = result as? Certificate, !certificate.holds { throw ExitCode(1) }
  }

  private func result() throws -> any AnalysisResult {
    switch method {
    case .none: Certificate()
    case .describe: try describe()
    case .anova: try anova()
    case .regress: try regress()
    case .marginal: try marginal()
    case .mixed: try mixed()
    case .surface: try surface()
    case .compare: try compare()
    case .kruskal, .friedman, .tukey, .gamesHowell: try comparison()
    case .bootstrap: try bootstrap()
    case .correlate: try correlate()
    case .survival: try survivalTimes()
    case .prcc: try givenData(.prcc)
    case .pawn: try givenData(.pawn)
    case .delta: try givenData(.delta)
    case .shapley: try shapley()
    case .replications: try replications()
    case .power: try power()
    case .sobol: try sobol()
    case .morris: try morris()
    case .shapleyEffects: try shapleyEffects()
    }
  }

  /// The rows: of the file, or of the runs of a directory.
  func table() throws -> Table {
    let table = try Table(contentsOfFile: isFolder ? folder.runs : folder.path)
    guard table.rowCount > 0 else {
      throw AnalysisError.badRequest("\(table.name): there is a header and no row; add rows")
    }
    return table
  }

  /// The run directory, or what might be one.
  var folder: RunFolder { RunFolder(source ?? "") }

  /// In a run directory the benchmark is no policy.
  var benchmark: Int? { isFolder ? 0 : nil }

  /// In a run directory the cells of a replication share their luck.
  var replication: String? { isFolder ? "replication" : nil }

  var isFolder: Bool {
    FileManager.default.fileExists(atPath: folder.runs)
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
    let own: [(String, Any?)] = [("outcome", outcome), ("by", by), ("columns", columns)]
    return
      (own + model.values + groups.values + survival.values + resampling.values + game.values
      + size.values + sensitivity.values)
      .filter { $0.1 != nil }.map(\.0)
  }

  private func describe() throws -> any AnalysisResult {
    try GroupDescription(
      of: outcome ?? "", by: list(by), in: table(), benchmark: benchmark,
      replication: replication, confidence: confidence)
  }

  /// The names in `a,b,c`.
  func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
