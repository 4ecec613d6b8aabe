public import Statistics

/// The method `replications`: how many replications a mean needs.
///
/// ```swift
/// let answer = try ReplicationsAnalysis(of: "loss", in: table, halfWidth: .relative(0.02))
/// answer.needed         // the smallest n with t·s/√n within 2 % of the mean
/// answer.neededAssured  // the same for a spread that is not exceeded with probability 90 %
/// ```
///
/// Three questions at once: how many make the interval of the mean narrow
/// (``RequiredReplications``), from how many on the coefficient of variation has settled
/// (``RunningMoments/stableFrom(within:)``, *E* = 0.01), and how different two samples of a size may
/// look (``Consistency``). Replications are counted in the order of their column, else as rows stand.
/// Without grouping columns a table with several points is taken point by point, since rows of
/// different points are no replications of one another. With groups, what is needed is what the
/// neediest needs. Where it is undefined there is `nil` and a note: one value, a share of a mean of 0.
public struct ReplicationsAnalysis: Sendable {
  /// The outcome's column.
  public let outcome: String
  /// The grouping columns.
  public let by: [String]
  /// The groups, in rising order of their levels, the first column slowest.
  public let groups: [ReplicationGroup]
  /// The half-width asked for.
  public let halfWidth: StoppingRule.HalfWidth
  /// The coverage of the intervals.
  public let confidence: Double
  /// The number of rows used.
  public let n: Int
  /// The number of rows left out.
  public let dropped: Int
  /// What was left out and what wants caution, a sentence each.
  public let notes: [String]
  let areNumbers: [Bool]

  /// How probably σ does not exceed the bound behind ``neededAssured``.
  public static let assurance = 0.9
  /// By less than this the coefficient of variation of a settled spread still changes.
  public static let stability = 0.01

  /// Counts the replications needed.
  ///
  /// - Parameters:
  ///   - outcome: the outcome's column.
  ///   - by: the columns whose levels tell apart what is replicated, such as `point`.
  ///   - table: the table.
  ///   - halfWidth: the half-width of the interval of the mean.
  ///   - confidence: the coverage of that interval, between 0 and 1.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  ///   - replication: the column that orders replications; `replication` where there is one.
  /// - Throws: `AnalysisError` for a missing column, an outcome that is no number, no row left, or an
  ///   impossible half-width or confidence.
  public init(
    of outcome: String, by: [String] = [], in table: Table, halfWidth: StoppingRule.HalfWidth,
    confidence: Double = 0.95, benchmark: Int? = nil, replication: String? = nil
  ) throws(AnalysisError) {
    try requireLevel(confidence)
    guard halfWidth.asked.number > 0, halfWidth.asked.number.isFinite else {
      throw .badRequest("the half-width must be a number above 0")
    }
    let rows = try ReplicationRows(
      outcome, by: by, in: table, benchmark: benchmark, replication: replication)
    guard rows.n > 0 else {
      throw .badRequest("no row has a value of `\(outcome)`; there are no replications to count")
    }
    var curve = ReplicationCurve(confidence: confidence)
    var groups: [ReplicationGroup] = []
    for (levels, values) in rows.groups {
      do {
        groups.append(
          try ReplicationGroup(
            levels, values, halfWidth, confidence: confidence, curve: &curve))
      } catch {
        throw .statistics(error)
      }
    }
    self.outcome = outcome
    self.by = rows.by
    self.groups = groups
    self.halfWidth = halfWidth
    self.confidence = confidence
    n = rows.n
    dropped = rows.dropped
    areNumbers = rows.areNumbers
    notes = rows.notes + Self.notes(on: groups)
  }

  /// The group that needs most; of several, the first.
  public var neediest: ReplicationGroup {
    groups.reduce(groups[0]) { ($0.needed ?? 0) < ($1.needed ?? 0) ? $1 : $0 }
  }

  /// What the neediest group needs; `nil` where it is undefined for all.
  public var needed: Int? { groups.compactMap(\.needed).max() }

  /// The same with an upper bound for σ in place of the deviations at hand.
  public var neededAssured: Int? { groups.compactMap(\.neededAssured).max() }

  private static func notes(on groups: [ReplicationGroup]) -> [String] {
    var notes: [String] = []
    if groups.count > 1, groups.contains(where: { $0.needed == nil }) {
      let count = groups.count { $0.needed == nil }
      notes.append("\(count) of \(groups.count) groups have no number needed and do not count")
    }
    if groups.contains(where: { $0.n > ReplicationCurve.longest }) {
      notes.append(
        "curves of more than \(ReplicationCurve.longest) replications are told at up to "
          + "\(ReplicationCurve.thinned) counts in equal ratios")
    }
    return notes
  }
}
