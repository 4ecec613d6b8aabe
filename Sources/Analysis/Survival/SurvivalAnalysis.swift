public import Statistics

/// The method `survival`: how long until an event, where some times are cut short.
///
/// ```swift
/// let answer = try SurvivalAnalysis(
///   time: "detectionTime", in: table, group: "mode", covariates: ["staff"], cluster: "replication")
/// answer.curves[0].restrictedMean?.mean
/// answer.logRank?.p
/// answer.cox?.coefficients[0].hazardRatio
/// ```
///
/// A Kaplan–Meier curve a group, the log-rank test between groups, a Cox model of the covariates, which
/// do not include the group unless it is named among them. Without `event` the column `TIME.censored` of
/// a run directory says what is censored. Rows that miss any of the columns named are left out of all.
/// Strata count in test and model, not in the curves; clusters in the errors of the model alone.
public struct SurvivalAnalysis: Sendable {
  /// The column of times.
  public let time: String
  /// A curve a group, in rising order of their labels.
  public let curves: [SurvivalCurve]
  /// The test between groups; `nil` without a group.
  public let logRank: LogRank?
  /// The Cox model; `nil` without covariates.
  public let cox: CoxAnswer?
  /// Up to when the restricted means count; `nil` where no time is above 0.
  public let horizon: Double?
  /// How the intervals about the curves are made.
  public let interval: KaplanMeier.IntervalKind
  /// The coverage of the intervals.
  public let confidence: Double
  /// What wants caution, a sentence each.
  public let notes: [String]
  /// The number of strata; `nil` where none are named.
  public let strataCount: Int?
  let rows: RowsUsed
  let event: EventColumn

  /// The number of rows used.
  public var n: Int { rows.n }
  /// The number of rows left out.
  public var dropped: Int { rows.dropped }
  /// The number of events.
  public var events: Int { curves.reduce(0) { $0 + $1.events } }

  /// Answers the question.
  ///
  /// - Parameters:
  ///   - time: the column of times, from 0.
  ///   - event: the column that is 1 where the event came; without it `TIME.censored` is read.
  ///   - table: the table.
  ///   - group: the column whose levels have a curve each.
  ///   - covariates: the columns of the Cox model; texts are factors.
  ///   - factors: covariates of numbers that are factors nevertheless.
  ///   - strata: the column within whose levels groups are compared and hazards shared.
  ///   - cluster: the column whose equal values mark rows that may depend on one another.
  ///   - horizon: up to when the restricted means count; the least of the groups' last times unless said.
  ///   - interval: plain or log-log.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  ///   - replication: the column whose rows share their luck; a note says so where nothing heeds it.
  /// - Throws: `AnalysisError` for a missing column, marks other than 0 and 1, no events, one group, a
  ///   covariate that does not vary or ranks the events perfectly.
  public init(
    time: String, event: String? = nil, in table: Table, group: String? = nil,
    covariates: [String] = [], factors: [String] = [], strata: String? = nil,
    cluster: String? = nil, horizon: Double? = nil,
    interval: KaplanMeier.IntervalKind = .logLog, confidence: Double = 0.95,
    benchmark: Int? = nil, replication: String? = nil
  ) throws(AnalysisError) {
    try requireLevel(confidence)
    try Self.requireUse(
      group: group, covariates: covariates, factors: factors, strata: strata, cluster: cluster)
    let event = try EventColumn(event, time: time, in: table)
    let columns = [time, event.name] + [group, strata, cluster].compactMap(\.self) + covariates
    let rows = try CompleteRows(columns, in: table, benchmark: benchmark)
    let values = try rows.numbers(time, in: table)
    let happened = try event.happened(rows, in: table)
    let times = try analyzing { () throws(StatisticsError) in
      let times = try SurvivalTimes(values, happened: happened)
      try times.requireEvents()
      return times
    }
    let level = try group.map { name throws(AnalysisError) in try rows.levels(name, in: table) }
    let stratum = try strata.map { name throws(AnalysisError) in try rows.levels(name, in: table) }
    let clusters = try cluster.map { name throws(AnalysisError) in
      try rows.levels(name, in: table).ofRow
    }
    if let group, let level { try Self.requireGroups(level.names, group) }
    let parts = try SurvivalParts(times, level: level, stratum: stratum?.ofRow)
    let horizon = horizon ?? parts.horizon
    curves = try parts.curves(horizon: horizon, interval: interval, confidence: confidence)
    logRank = try parts.logRank()
    cox =
      covariates.isEmpty
      ? nil
      : try CoxAnswer(
        CoxColumns(covariates, factors: factors, rows, in: table), times, strata: stratum?.ofRow,
        clusters: clusters, confidence: confidence)
    self.time = time
    self.horizon = horizon
    self.interval = interval
    self.confidence = confidence
    self.event = event
    self.rows = rows.used
    strataCount = stratum?.names.count
    var sharesLuck = false
    if let replication, cluster == nil, strata == nil {
      sharesLuck = try rows.share(replication, in: table)
    }
    notes = Self.notes(curves, cox, horizon, sharesLuck: sharesLuck)
  }
}
