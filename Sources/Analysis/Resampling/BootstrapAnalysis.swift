internal import Results
public import Statistics

/// The method `bootstrap`: an outcome's statistic with an interval from resampled rows.
///
/// ```swift
/// let answer = try BootstrapAnalysis(of: "loss", in: table, cluster: "replication")
/// answer.result.estimate  // the mean of the loss
/// answer.result.interval  // 95 %, bias-corrected and accelerated, whole replications drawn
/// ```
///
/// With `strata` rows are drawn within each stratum, which keeps its size; with `cluster` whole
/// clusters are drawn, as the cells of one replication should be; with both, clusters within strata.
/// The same seed gives the same interval, whatever the order of the rows or the number of threads.
public struct BootstrapAnalysis: Sendable {
  /// The outcome's column.
  public let outcome: String
  /// The statistic.
  public let statistic: ResampledStatistic
  /// How the interval is read off the resamples.
  public let method: ResampledInterval.Method
  /// Estimate, interval and standard error.
  public let result: ResampledInterval
  /// How many resamples were drawn.
  public let resamples: Int
  /// What names the draws.
  public let seed: UInt64
  /// The column whose levels keep their size, where there is one.
  public let strata: String?
  /// The column whose rows are drawn together, where there is one.
  public let cluster: String?
  /// The number of clusters, or of rows where there are none.
  public let units: Int
  /// The number of strata; 1 where there are none.
  public let strataCount: Int
  /// The coverage of the interval.
  public let confidence: Double
  /// What was left out on purpose and what wants caution, a sentence each.
  public let notes: [String]
  let rows: RowsUsed

  /// The number of rows used.
  public var n: Int { rows.n }
  /// The number of rows left out: of the benchmark, or without outcome, stratum or cluster.
  public var dropped: Int { rows.dropped }

  /// Resamples an outcome.
  ///
  /// - Parameters:
  ///   - outcome: the outcome's column.
  ///   - table: the table.
  ///   - statistic: the statistic.
  ///   - interval: how the interval is read off the resamples.
  ///   - resamples: how many resamples to draw, 1 to 10,000,000.
  ///   - seed: names the draws.
  ///   - strata: the column within whose levels rows are drawn.
  ///   - cluster: the column whose rows are drawn together, such as `replication`.
  ///   - confidence: the coverage of the interval, between 0 and 1.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  ///   - replication: the column whose rows share their luck; a note says so where they are drawn
  ///     apart.
  /// - Throws: `AnalysisError` for a missing column, an outcome that is no number or too large for
  ///   its square, a cluster in two strata, or an impossible option.
  public init(
    of outcome: String, in table: Table, statistic: ResampledStatistic = .mean,
    interval: ResampledInterval.Method = .bca, resamples: Int = 10_000, seed: UInt64 = 0,
    strata: String? = nil, cluster: String? = nil, confidence: Double = 0.95,
    benchmark: Int? = nil, replication: String? = nil
  ) throws(AnalysisError) {
    try requireLevel(confidence)
    let data = try ResampledRows(
      outcome, strata: strata, cluster: cluster, in: table, benchmark: benchmark)
    let (sample, result) = try analyzing { () throws(StatisticsError) in
      let sample = try Resampling(data.values, strata: data.strata, clusters: data.clusters)
      let result = try sample.interval(
        of: statistic, by: interval, resamples: resamples, seed: seed, confidence: confidence)
      return (sample, result)
    }
    self.outcome = outcome
    self.statistic = statistic
    method = interval
    self.result = result
    self.resamples = resamples
    self.seed = seed
    self.strata = strata
    self.cluster = cluster
    self.confidence = confidence
    rows = data.used
    units = sample.unitCount
    strataCount = sample.strataCount
    let sharesLuck = try replication.map { name throws(AnalysisError) in
      let repeats = try data.repeats(name, in: table)
      return cluster == nil && repeats
    }
    notes =
      result.notes
      + Self.cautions(statistic, interval, units: sample.unitCount, areClusters: cluster != nil)
      + (sharesLuck == true
        ? ["rows of one replication share their luck; --cluster \(replication ?? "") keeps it"]
        : [])
  }
}
