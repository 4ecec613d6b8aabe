internal import Results
internal import Statistics

/// The replications of each group in the order in which they are counted.
struct ReplicationRows {
  let by: [String]
  /// Whether the levels of each grouping column are numbers.
  let areNumbers: [Bool]
  /// The groups in rising order of their levels, the first column slowest.
  let groups: [(levels: [String], values: [Double])]
  let n: Int
  let dropped: Int
  let notes: [String]

  /// Reads an outcome, by a column `point` where no other is named and it holds several.
  init(
    _ outcome: String, by named: [String], in table: Table, benchmark: Int?, replication: String?
  ) throws(AnalysisError) {
    let values = try table.numbers(outcome)
    let left = Set(
      try benchmark.map { point throws(AnalysisError) in try Floor.rows(of: point, table) } ?? [])
    let kept = values.indices.filter { !left.contains($0) && values[$0] != nil }
    let byPoint = named.isEmpty && table.has("point")
    let points = byPoint ? try Factor("point", in: table, rows: kept).levels.count : 0
    let by = points > 1 ? ["point"] : named
    var factors: [Factor] = []
    for name in by { factors.append(try Factor(name, in: table, rows: kept)) }
    let order = try ReplicationOrder(table, replication)
    var members: [[Int]: [Int]] = by.isEmpty ? [[]: []] : [:]
    for row in order.sorted(kept) {
      let levels = factors.compactMap { $0.levelOfRow[row] }
      if levels.count == by.count { members[levels, default: []].append(row) }
    }
    let sorted = members.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let repeats = sorted.contains { order.repeats(in: $0.value) }
    groups = sorted.map { levels, rows in
      (zip(factors, levels).map { $0.levels[$1] }, rows.compactMap { values[$0] })
    }
    self.by = by
    areNumbers = try by.map { name throws(AnalysisError) in
      if case .numbers = try table.column(name) { true } else { false }
    }
    n = groups.reduce(0) { $0 + $1.values.count }
    dropped = values.count - n
    let missing = dropped - left.count
    notes =
      (missing > 0 ? ["\(missing) rows are left out for want of a value or a group"] : [])
      + (left.isEmpty ? [] : ["\(left.count) rows of the benchmark are left out"])
      + (points > 1 ? ["no --by was given: replications are counted at each point"] : [])
      + order.notes
      + (repeats
        ? ["rows of one replication are counted one by one; --by tells arms apart"] : [])
  }
}

/// The order of replications: by their column, else as the rows stand.
private struct ReplicationOrder {
  private let numbers: [Double?]?
  private let labels: [String?]?
  let notes: [String]

  init(_ table: Table, _ named: String?) throws(AnalysisError) {
    guard let name = named ?? (table.has("replication") ? "replication" : nil) else {
      (numbers, labels) = (nil, nil)
      notes = ["there is no column `replication`: rows are counted as they stand"]
      return
    }
    labels = try table.labels(name)
    if case .numbers(let values) = try table.column(name) {
      numbers = values
      notes = []
    } else {
      numbers = nil
      notes = ["`\(name)` holds texts: rows are counted as they stand"]
    }
  }

  /// Rows by their replication, those without one last; rows of one replication as they stand.
  func sorted(_ rows: [Int]) -> [Int] {
    guard let numbers else { return rows }
    return rows.sorted { a, b in
      let (first, second) = (numbers[a] ?? .infinity, numbers[b] ?? .infinity)
      return first == second ? a < b : first < second
    }
  }

  /// Whether a replication occurs twice.
  func repeats(in rows: [Int]) -> Bool {
    guard let labels else { return false }
    var seen: Set<String> = []
    return rows.contains { row in labels[row].map { !seen.insert($0).inserted } ?? false }
  }
}
