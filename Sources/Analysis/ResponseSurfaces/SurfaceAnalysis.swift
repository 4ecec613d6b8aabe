internal import Results
public import Statistics

/// The method `surface`: an outcome over doses, and the doses that are best.
///
/// ```swift
/// let answer = try SurfaceAnalysis(
///   of: "loss", on: ["modes.vertical.openness", "modes.digital"], in: table,
///   lowerIsBetter: true, cluster: "replication")
/// answer.optimum.point      // the doses of least loss within the levels
/// answer.resampled.intervals  // where they may lie
/// answer.notes              // where the optimum is on the edge, among others
/// ```
///
/// A second-order surface with all interactions (``ResponseSurface``). With a cluster errors are
/// robust to dependence within clusters, and whole clusters are resampled.
public struct SurfaceAnalysis: Sendable {
  /// The outcome's column.
  public let outcome: String
  /// The columns of the doses.
  public let columns: [String]
  /// Whether low is good.
  public let lowerIsBetter: Bool
  /// The column whose rows may depend on one another, where there is one.
  public let cluster: String?
  /// The surface.
  public let surface: ResponseSurface
  /// Where it has no slope.
  public let stationary: StationaryPoint
  /// Where it is best within the levels.
  public let optimum: SurfaceOptimum
  /// Where that lies when rows are drawn anew.
  public let resampled: ResampledOptimum
  /// What names the draws.
  public let seed: UInt64
  /// The coverage of the intervals.
  public let confidence: Double
  /// What was left out and what wants caution, a sentence each.
  public let notes: [String]
  let rows: RowsUsed

  /// The number of rows used.
  public var n: Int { rows.n }
  /// The number of rows left out: of the benchmark, or without outcome, dose or cluster.
  public var dropped: Int { rows.dropped }

  /// Fits a surface and finds its optimum.
  ///
  /// - Parameters:
  ///   - outcome: the outcome's column.
  ///   - columns: the doses, 1 to ``ResponseSurface/inputLimit`` columns of at least three levels.
  ///   - table: the table.
  ///   - lowerIsBetter: whether the optimum is the lowest point.
  ///   - cluster: the column whose rows may depend on one another, such as `replication`.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - resamples: how many resamples to draw, 1 to 10,000,000.
  ///   - seed: names the draws.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  ///   - replication: the column whose rows share their luck; a note says so where no cluster is given.
  /// - Throws: `AnalysisError` for a missing column or one given twice, text for numbers, or what
  ///   ``ResponseSurface`` refuses.
  public init(
    of outcome: String, on columns: [String], in table: Table, lowerIsBetter: Bool = false,
    cluster: String? = nil, confidence: Double = 0.95, resamples: Int = 2_000, seed: UInt64 = 0,
    benchmark: Int? = nil, replication: String? = nil
  ) throws(AnalysisError) {
    try requireLevel(confidence)
    try ResampleLimit.require(resamples)
    let data = try SurfaceRows(
      outcome, on: columns, cluster: cluster, in: table, benchmark: benchmark)
    let (surface, resampled) = try analyzing { () throws(StatisticsError) in
      let surface = try ResponseSurface(
        of: data.outcome, on: data.doses, names: columns.map(quotedName),
        clusters: data.clusters, confidence: confidence)
      let resampled = try surface.resampledOptimum(
        lowest: lowerIsBetter, resamples: resamples, seed: seed)
      return (surface, resampled)
    }
    self.outcome = outcome
    self.columns = columns
    self.lowerIsBetter = lowerIsBetter
    self.cluster = cluster
    self.surface = surface
    self.resampled = resampled
    self.seed = seed
    self.confidence = confidence
    stationary = surface.stationary
    optimum = surface.optimum(lowest: lowerIsBetter)
    rows = data.used
    let sharesLuck = try replication.map { name throws(AnalysisError) in
      let repeats = try data.repeats(name, in: table)
      return cluster == nil && repeats
    }
    notes =
      Self.notes(
        columns, surface, stationary, optimum, resampled, isClustered: cluster != nil)
      + (sharesLuck == true
        ? ["rows of one replication share their luck; --cluster \(replication ?? "") heeds it"]
        : [])
  }
}
