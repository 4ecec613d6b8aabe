internal import Results
public import Statistics

/// The method `correlate`: how closely each two columns go together.
///
/// ```swift
/// let answer = try CorrelateAnalysis(of: ["loss", "trust", "delay"], in: table)
/// answer.pairs[0].pearson.coefficient  // of loss and trust
/// answer.pairs[0].interval             // Fisher's, of the Pearson correlation
/// ```
///
/// Each pair uses the rows that have both its values, so pairs may rest on different rows. Rows are
/// taken as independent, and no p is raised for the number of pairs.
public struct CorrelateAnalysis: Sendable {
  /// Two columns with their three correlations.
  public struct Pair: Sendable, Hashable {
    /// The first column.
    public let a: String
    /// The second column.
    public let b: String
    /// The number of rows that have both values.
    public let n: Int
    /// The number of rows left out of this pair.
    public let dropped: Int
    /// The product-moment correlation.
    public let pearson: Correlation
    /// Its interval, by Fisher's z.
    public let interval: Interval?
    /// The correlation of ranks.
    public let spearman: Correlation
    /// Kendall's τ-b.
    public let kendall: Correlation
  }

  /// The columns, in the order given.
  public let columns: [String]
  /// Each two columns once, the first slowest, in the order given.
  public let pairs: [Pair]
  /// The number of rows that some pair uses.
  public let n: Int
  /// The number of rows that no pair uses.
  public let dropped: Int
  /// What was left out and what wants caution, a sentence each.
  public let notes: [String]
  /// The coverage of the intervals.
  public let confidence: Double

  /// The most columns; more make a table that nobody reads.
  public static let columnLimit = 100

  /// Correlates columns.
  ///
  /// - Parameters:
  ///   - columns: the columns, 2 to ``columnLimit``, each once.
  ///   - table: the table.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  ///   - replication: the column whose rows share their luck; a note says so.
  /// - Throws: `AnalysisError` for too few or too many columns, one that is missing, given twice or no
  ///   number, or an impossible confidence.
  /// - Complexity: O(*k*² *n* log *n*) for *k* columns of *n* rows.
  public init(
    of columns: [String], in table: Table, confidence: Double = 0.95, benchmark: Int? = nil,
    replication: String? = nil
  ) throws(AnalysisError) {
    try requireLevel(confidence)
    try Self.requireColumns(columns)
    var values: [[Double?]] = []
    for name in columns { values.append(try table.numbers(name)) }
    let left = Set(
      try benchmark.map { point throws(AnalysisError) in try Floor.rows(of: point, table) } ?? [])
    let rows = (0..<table.rowCount).filter { !left.contains($0) }
    var pairs: [Pair] = []
    var isUsed = [Bool](repeating: false, count: table.rowCount)
    for i in columns.indices {
      for j in columns.indices where j > i {
        let both = rows.filter { values[i][$0] != nil && values[j][$0] != nil }
        for row in both { isUsed[row] = true }
        let (x, y) = (both.compactMap { values[i][$0] }, both.compactMap { values[j][$0] })
        let pair = try analyzing { () throws(StatisticsError) in
          try Pair(columns[i], columns[j], x, y, of: table.rowCount, confidence)
        }
        pairs.append(pair)
      }
    }
    let labels = try replication.map { name throws(AnalysisError) in try table.labels(name) }
    let luck = labels.map { labels in rows.filter { isUsed[$0] }.compactMap { labels[$0] } } ?? []
    self.columns = columns
    self.pairs = pairs
    self.confidence = confidence
    n = isUsed.count { $0 }
    dropped = table.rowCount - n
    notes =
      (left.isEmpty ? [] : ["\(left.count) rows of the benchmark are left out"])
      + Self.missingNotes(pairs, rows: rows.count, benchmark: left.count)
      + (Set(luck).count < luck.count
        ? ["rows of one replication share their luck; p and interval take them as independent"]
        : [])
  }

  private static func requireColumns(_ columns: [String]) throws(AnalysisError) {
    guard columns.count > 1 else {
      throw .badRequest("a correlation needs at least two columns, as in --columns loss,trust")
    }
    guard columns.count <= columnLimit else {
      throw .badRequest(
        "\(columns.count) columns make too many pairs; give at most \(columnLimit)")
    }
    for (place, name) in columns.enumerated() where columns[..<place].contains(name) {
      throw .badRequest("column `\(name)` is given twice; give each once")
    }
  }

  /// How many rows miss one of the two values: once where it is the same in all pairs.
  private static func missingNotes(_ pairs: [Pair], rows: Int, benchmark: Int) -> [String] {
    let missing = pairs.map { $0.dropped - benchmark }
    guard let most = missing.max(), let least = missing.min(), most > 0 else { return [] }
    let count = most == least ? "\(most)" : "\(least) to \(most)"
    return ["\(count) of \(rows) rows are left out of a pair for want of one of its values"]
  }
}

extension CorrelateAnalysis.Pair {
  /// Correlates two columns of so many rows in all.
  init(
    _ a: String, _ b: String, _ x: [Double], _ y: [Double], of rows: Int, _ confidence: Double
  ) throws(StatisticsError) {
    self.a = a
    self.b = b
    n = x.count
    dropped = rows - x.count
    pearson = try .pearson(x, y)
    interval = try pearson.fisherInterval(confidence: confidence)
    spearman = try .spearman(x, y)
    kendall = try .kendall(x, y)
  }

  /// Why something is undefined; `nil` where nothing is.
  var note: String? {
    if let note = pearson.note { return note }
    guard interval == nil else { return nil }
    return n < 4
      ? "fewer than four pairs: Fisher's interval is undefined"
      : "all points lie on a line: Fisher's interval is undefined"
  }
}
