public import Statistics

/// The methods `prcc`, `pawn` and `delta`: how much each factor matters, from any sample of factors and
/// outcomes.
///
/// ```swift
/// let answer = try GivenDataAnalysis(.pawn, of: "loss", on: ["openness", "trust"], in: table)
/// answer.factors[0].measure.value
/// ```
///
/// Rows that miss the outcome or any factor are left out. Rows are taken as independent, and no p is
/// raised for the number of factors.
public struct GivenDataAnalysis: Sendable {
  /// A measure that needs no design.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    /// Partial rank correlation.
    case prcc
    /// Distances of conditional distributions.
    case pawn
    /// Borgonovo's δ.
    case delta
  }

  /// One factor with its measure.
  public struct Factor: Sendable, Hashable {
    /// The column.
    public let name: String
    /// Its measure.
    public let measure: FactorSensitivity
    /// What the method tells beside it, by name.
    public let more: [More]
  }

  /// A number beside the measure.
  public struct More: Sendable, Hashable {
    /// Its name in JSON.
    public let name: String
    /// The number.
    public let value: Double
  }

  /// The measure.
  public let measure: Measure
  /// The outcome's column.
  public let outcome: String
  /// The factors in the order given.
  public let factors: [Factor]
  /// The coverage of the intervals.
  public let confidence: Double
  /// How many samples are drawn; `nil` where none are.
  public let resamples: Int?
  /// The seed of the draws; `nil` where there are none.
  public let seed: UInt64?
  /// What wants caution, a sentence each.
  public let notes: [String]
  let rows: RowsUsed

  /// The number of rows used.
  public var n: Int { rows.n }
  /// The number of rows left out.
  public var dropped: Int { rows.dropped }

  /// Measures factors.
  ///
  /// - Parameters:
  ///   - measure: which measure.
  ///   - outcome: the outcome's column.
  ///   - columns: the factors, each once.
  ///   - table: the table.
  ///   - resamples: how many samples are drawn; 1000 for pawn and 200 for delta unless said.
  ///   - seed: names the draws.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  ///   - replication: the column whose rows share their luck; a note says so.
  /// - Throws: `AnalysisError` for a missing column, one that is no number, given twice or the outcome
  ///   itself, too few rows, an outcome or a factor that does not vary.
  public init(
    _ measure: Measure, of outcome: String, on columns: [String], in table: Table,
    resamples: Int? = nil, seed: UInt64 = 0, confidence: Double = 0.95, benchmark: Int? = nil,
    replication: String? = nil
  ) throws(AnalysisError) {
    try requireLevel(confidence)
    try Self.requireColumns(columns, outcome)
    let rows = try CompleteRows([outcome] + columns, in: table, benchmark: benchmark)
    let response = try rows.numbers(outcome, in: table)
    var factors: [[Double]] = []
    for name in columns {
      let values = try rows.numbers(name, in: table)
      guard values.isEmpty || values.contains(where: { $0 != values[0] }) else {
        throw .badRequest("`\(name)` never varies in the rows used; leave it out of --columns")
      }
      factors.append(values)
    }
    let drawn = resamples ?? (measure == .pawn ? 1_000 : 200)
    do {
      self.factors = try Self.measured(
        measure, response, factors, columns, drawn, seed, confidence)
    } catch .aliasedColumn(let column) {
      throw .badRequest(
        "the ranks of `\(columns[column])` are a combination of those of columns before it; "
          + "leave one of them out")
    } catch { throw .statistics(error) }
    self.measure = measure
    self.outcome = outcome
    self.confidence = confidence
    self.resamples = measure == .prcc ? nil : drawn
    self.seed = measure == .prcc ? nil : seed
    self.rows = rows.used
    let sharesLuck = try replication.map { name throws(AnalysisError) in
      try rows.share(name, in: table)
    }
    notes =
      self.factors.compactMap { factor in factor.measure.note.map { "\(factor.name): \($0)" } }
      + (self.factors.contains { $0.measure.interval == nil && $0.measure.note == nil }
        ? ["too few rows for an interval"] : [])
      + (sharesLuck == true
        ? ["rows of one replication share their luck; p and interval take them as independent"]
        : [])
  }

  private static func requireColumns(
    _ columns: [String], _ outcome: String
  ) throws(AnalysisError) {
    for (place, name) in columns.enumerated() {
      if columns[..<place].contains(name) {
        throw .badRequest("column `\(name)` is given twice; give each once")
      }
      if name == outcome { throw .badRequest("the outcome `\(name)` is no factor of itself") }
    }
  }
}
