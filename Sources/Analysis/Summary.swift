internal import Results
internal import Statistics

/// The outcomes of each design point over its replications: the content of `summary.csv`.
public struct Summary: Sendable {
  /// One row: an outcome at a design point.
  public struct Row: Sendable, Hashable {
    /// The design point; 0 is the benchmark.
    public let point: Int
    /// The levels of the levers, in their order, numbers in their shortest form; empty if missing.
    public let levels: [String]
    /// The outcome's column.
    public let outcome: String
    /// The number of values; missing ones do not count.
    public let n: Int
    /// The share of censored values, for an outcome with a column `NAME.censored`.
    public let censored: Double?
    /// The mean, with its t interval.
    public let mean: Estimate
    /// The standard deviation, with *n* − 1.
    public let sd: Double?
  }

  /// The rows, by point and then in the order of the outcomes.
  public let rows: [Row]
  /// The levers' columns.
  public let levers: [String]

  /// Summarises runs.
  ///
  /// - Parameters:
  ///   - runs: one row a run, with the columns `point`, the levers and the outcomes.
  ///   - levers: the levers' columns.
  ///   - outcomes: the outcomes' columns.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  /// - Throws: `AnalysisError` for a missing column or a text where a number is needed.
  public init(
    runs: Table, levers: [String], outcomes: [String], confidence: Double = 0.95
  ) throws(AnalysisError) {
    self.levers = levers
    let points = try runs.numbers("point")
    let rowsOfPoint = Dictionary(grouping: points.indices.filter { points[$0] != nil }) {
      Int(points[$0] ?? 0)
    }
    var labels: [[String?]] = []
    for lever in levers { labels.append(try runs.labels(lever)) }
    var columns: [(values: [Double?], censored: [Double?]?)] = []
    for outcome in outcomes {
      let flag = outcome + ".censored"
      columns.append((try runs.numbers(outcome), runs.has(flag) ? try runs.numbers(flag) : nil))
    }
    var rows: [Row] = []
    for (point, members) in rowsOfPoint.sorted(by: { $0.key < $1.key }) {
      let levels = labels.map { $0[members[0]] ?? "" }
      for (outcome, column) in zip(outcomes, columns) {
        let used = members.filter { column.values[$0] != nil }
        let described = try analyzing { () throws(StatisticsError) in
          try Description(of: used.compactMap { column.values[$0] }, confidence: confidence)
        }
        let flags = column.censored.map { flags in used.compactMap { flags[$0] } } ?? []
        rows.append(
          Row(
            point: point, levels: levels, outcome: outcome, n: described.n,
            censored: flags.isEmpty ? nil : flags.reduce(0, +) / Double(flags.count),
            mean: Estimate(value: described.mean, interval: described.interval),
            sd: described.sd))
      }
    }
    self.rows = rows
  }

  /// The text of `summary.csv`.
  public var csv: String {
    let header = ["point"] + levers + ["outcome", "n", "censored", "mean", "sd", "low", "high"]
    return CSV.line(header)
      + rows.map { row in
        CSV.line(
          [String(row.point)] + row.levels + [
            row.outcome, String(row.n), CSV.optional(row.censored), CSV.optional(row.mean.value),
            CSV.optional(row.sd), CSV.optional(row.mean.interval?.low),
            CSV.optional(row.mean.interval?.high),
          ])
      }.joined()
  }
}
