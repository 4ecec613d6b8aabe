/// The method `shapley` with `by`: the game of *k* two-level factors once in each group of rows.
///
/// A group is what shares the values of some columns, such as the endowments of a scenario; each must
/// hold a full 2ᵏ factorial of the players. The floor is looked for within the group, since L\* may
/// differ between groups.
///
/// ```swift
/// let answer = try ShapleyGroups(
///   of: "loss", factors: modes, by: ["stocks.county"], in: runs, lowerIsBetter: true,
///   floor: .column("loss.unavoidable"), paired: "replication", benchmark: 0)
/// answer.groups[0].analysis.synergy.verdict
/// ```
public struct ShapleyGroups: Sendable {
  /// The rows that share the values of the grouping columns.
  public struct Group: Sendable {
    /// The values, in the order of the grouping columns.
    public let levels: [String]
    /// The game in these rows.
    public let analysis: ShapleyAnalysis
  }

  /// The outcome's column.
  public let outcome: String
  /// The grouping columns.
  public let by: [String]
  /// The groups, in rising order of their values, the first column slowest.
  public let groups: [Group]
  /// The number of rows used.
  public let n: Int
  /// The number of rows left out.
  public let dropped: Int
  /// What was left out and why, a sentence each.
  public let notes: [String]
  let areNumbers: [Bool]

  /// Analyses each group of rows.
  ///
  /// A group without a row in every cell is left out, and a note says how many were.
  ///
  /// - Parameters:
  ///   - outcome: the outcome's column.
  ///   - factors: the players, columns with two levels each in every group.
  ///   - by: the columns that make groups.
  ///   - table: the table.
  ///   - lowerIsBetter: turns the sign of v, so that a gain is positive.
  ///   - floor: where L\* comes from; a point of the design is the floor of one endowment only and is
  ///     refused.
  ///   - paired: the column of the replications, resampled whole within a group.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - resamples: the number of bootstrap resamples.
  ///   - seed: names the resamples.
  /// - Throws: `AnalysisError` for a missing column, a column named twice, a floor by point, or where
  ///   no group holds a full factorial.
  public init(
    of outcome: String, factors: [String], by: [String], in table: Table,
    lowerIsBetter: Bool = false, floor: Floor = .none, paired: String? = nil,
    benchmark: Int? = nil, confidence: Double = 0.95, resamples: Int = 2_000, seed: UInt64 = 0
  ) throws(AnalysisError) {
    try Self.requireDifferent(by, factors)
    if case .point = floor {
      throw .badRequest("the benchmark is the floor of one group only; name a column that holds it")
    }
    try ResampleLimit.requireRoom(resamples, rows: table.rowCount)
    let rows = try CompleteRows(by, in: table, benchmark: benchmark)
    var columns: [Factor] = []
    for name in by { columns.append(try Factor(name, in: table, rows: rows.rows)) }
    var members: [[Int]: [Int]] = [:]
    for row in rows.rows {
      members[columns.compactMap { $0.levelOfRow[row] }, default: []].append(row)
    }
    var groups: [Group] = []
    var incomplete: [AnalysisError] = []
    for (levels, rows) in members.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      do throws(AnalysisError) {
        let analysis = try ShapleyAnalysis(
          of: outcome, factors: factors, in: table.selecting(rows: rows),
          lowerIsBetter: lowerIsBetter, floor: floor, paired: paired, confidence: confidence,
          resamples: resamples, seed: seed)
        groups.append(
          Group(levels: zip(columns, levels).map { $0.levels[$1] }, analysis: analysis))
      } catch {
        guard error.meansIncompleteCells else { throw error }
        incomplete.append(error)
      }
    }
    if groups.isEmpty, let first = incomplete.first { throw first }
    guard !groups.isEmpty else { throw .badRequest("no row has a value in \(named(by))") }
    self.outcome = outcome
    self.by = by
    self.groups = groups
    n = groups.reduce(0) { $0 + $1.analysis.n }
    let left = rows.used.benchmark
    dropped = table.rowCount - left - n
    notes =
      (left > 0 ? ["\(left) rows of the benchmark, point \(benchmark ?? 0), are left out"] : [])
      + (incomplete.isEmpty
        ? []
        : [
          "\(incomplete.count) of \(members.count) groups hold no full factorial and are left out"
        ])
    areNumbers = try by.map { name throws(AnalysisError) in
      if case .numbers = try table.column(name) { true } else { false }
    }
  }

  private static func requireDifferent(
    _ by: [String], _ factors: [String]
  ) throws(AnalysisError) {
    guard !by.isEmpty else { throw .badRequest("name the columns that make groups") }
    if let twice = by.indices.first(where: { by[..<$0].contains(by[$0]) }) {
      throw .badRequest("`\(by[twice])` makes groups twice; name it once")
    }
    if let player = by.first(where: factors.contains) {
      throw .badRequest("`\(player)` is a player and cannot make groups")
    }
  }
}

/// Names in a sentence.
private func named(_ columns: [String]) -> String {
  columns.map { "`\($0)`" }.joined(separator: ", ")
}

extension AnalysisError {
  /// Whether a group fails for want of cells, and not for what was asked.
  fileprivate var meansIncompleteCells: Bool {
    switch self {
    case .missingCells: true
    case .notTwoLevels(_, let levels): levels.count < 2
    default: false
    }
  }
}
