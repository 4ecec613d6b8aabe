internal import Results

/// How the outcomes of a design without factorial effects are spread over its points.
///
/// The answer for Latin hypercubes, Sobol points, Saltelli's and Morris's designs and lists.
///
/// ```swift
/// let report = try PointsReport(
///   summary: "summary.csv", outcomes: [OutcomeColumn("loss")], method: "sobol")
/// print(report.text)
/// ```
///
/// It reads `summary.csv` row by row; a value of the distribution is the mean at a point, so points
/// count alike however many replications they have. Quartiles are of type 7.
public struct PointsReport: Sendable {
  /// One outcome over the points of the design, the benchmark apart.
  public struct Row: Sendable, Hashable {
    /// The outcome's column.
    public let outcome: String
    /// The number of points that have a mean.
    public let points: Int
    /// The number of points that have none.
    public let missing: Int
    /// The least mean; like all that follow, nothing where no point has one.
    public let min: Double?
    /// The quantile at ¼.
    public let q1: Double?
    /// The quantile at ½.
    public let median: Double?
    /// The quantile at ¾.
    public let q3: Double?
    /// The greatest mean.
    public let max: Double?
    /// The mean over the points.
    public let mean: Double?
    /// The mean at the benchmark, where there is one.
    public let benchmark: Double?
    /// The number of values at the point with the fewest.
    public let fewest: Int
    /// The number of values at the point with the most.
    public let most: Int
    /// The share of censored values, for an outcome that can be censored.
    public let censored: Double?
    /// The number of points behind the quartiles.
    public let quartilePoints: Int
  }

  /// The outcomes, in the order asked for.
  public let rows: [Row]
  /// The outcomes asked for.
  public let outcomes: [OutcomeColumn]
  /// The method of `analyze` that fits the design, where there is one and it is available.
  public let method: AnalysisMethod?

  /// Reads a summary.
  ///
  /// - Parameters:
  ///   - summary: the file ``Summary`` has written.
  ///   - outcomes: the outcomes.
  ///   - benchmark: the point that is none of the design's; `nil` where there is none.
  ///   - method: the name of the method of `analyze` that fits the design, such as `sobol`; a name
  ///     that is not available yet is left out.
  ///   - largestSample: the quartiles of more points than these are those of a random sample of so
  ///     many, and ``notes`` say so; it is all that is kept in memory, 8 bytes a mean.
  /// - Throws: `AnalysisError` where the file is no summary or an outcome is not in it.
  public init(
    summary: String, outcomes: [OutcomeColumn], benchmark: Int? = 0, method: String? = nil,
    largestSample: Int = 100_000
  ) throws(AnalysisError) {
    var reader = try SummaryReader(summary)
    var means = outcomes.map { _ in PointMeans(largestSample: largestSample) }
    var seen = outcomes.map { _ in false }
    let places = Dictionary(
      outcomes.map(\.name).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    while let row = try reader.next() {
      guard let place = places[row.outcome] else { continue }
      seen[place] = true
      if let benchmark, row.point == Double(benchmark) {
        means[place].setBenchmark(row.mean)
      } else {
        means[place].add(n: row.n, mean: row.mean, censored: row.censored)
      }
    }
    if let absent = seen.firstIndex(of: false) {
      throw .badRequest("\(summary): there is no outcome `\(outcomes[absent].name)`")
    }
    rows = zip(outcomes, means).map { $1.row(of: $0.name) }
    self.outcomes = outcomes
    self.method = method.flatMap(AnalysisMethod.init)
  }
}
