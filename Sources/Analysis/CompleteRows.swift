/// The rows of a table that have a value in each of some columns, those of the benchmark left out.
struct CompleteRows {
  /// The positions of the rows.
  let rows: [Int]
  /// How many are used, and why others are not.
  let used: RowsUsed

  /// Reads the rows.
  ///
  /// - Throws: `AnalysisError` for a missing column.
  init(_ columns: [String], in table: Table, benchmark: Int?) throws(AnalysisError) {
    let left = Set(
      try benchmark.map { point throws(AnalysisError) in try Floor.rows(of: point, table) } ?? [])
    let policies = (0..<table.rowCount).filter { !left.contains($0) }
    var isComplete = [Bool](repeating: true, count: table.rowCount)
    var missing: [RowsUsed.Missing] = []
    for (place, name) in columns.enumerated() where !columns[..<place].contains(name) {
      let labels = try table.labels(name)
      let without = policies.filter { labels[$0] == nil }
      for row in without { isComplete[row] = false }
      if !without.isEmpty { missing.append(.init(column: name, count: without.count)) }
    }
    rows = policies.filter { isComplete[$0] }
    used = RowsUsed(
      n: rows.count, dropped: table.rowCount - rows.count, benchmark: left.count, missing: missing)
  }

  /// The numbers of a column in these rows.
  func numbers(_ name: String, in table: Table) throws(AnalysisError) -> [Double] {
    let values = try table.numbers(name)
    return rows.compactMap { values[$0] }
  }

  /// The levels of a column, and the level of each of these rows.
  func levels(_ name: String, in table: Table) throws(AnalysisError) -> (
    names: [String], ofRow: [Int]
  ) {
    let factor = try Factor(name, in: table, rows: rows)
    return (factor.levels, factor.levels(of: rows))
  }

  /// Whether two of these rows share a value of a column.
  func share(_ name: String, in table: Table) throws(AnalysisError) -> Bool {
    let labels = try table.labels(name)
    return Set(rows.compactMap { labels[$0] }).count < rows.count
  }
}
