internal import Results

/// The rows that a surface is fitted to: those with outcome, doses and, where asked for, a cluster.
struct SurfaceRows {
  /// The outcome in the rows used.
  let outcome: [Double]
  /// Each dose in the rows used.
  let doses: [[Double]]
  /// The cluster of each row, counted from 0; nothing without clusters.
  let clusters: [Int]?
  /// How many rows are used and why others are not.
  let used: RowsUsed
  /// The positions of the rows used.
  let rows: [Int]

  /// Reads the rows.
  ///
  /// - Throws: `AnalysisError` for a missing column, a column given twice, or text for a number.
  init(
    _ outcome: String, on columns: [String], cluster: String?, in table: Table, benchmark: Int?
  ) throws(AnalysisError) {
    let names = [outcome] + columns
    for (place, name) in names.enumerated() where names[..<place].contains(name) {
      throw .badRequest("column `\(name)` is given twice; give each once")
    }
    var values: [[Double?]] = []
    for name in names { values.append(try table.numbers(name)) }
    let left = Set(
      try benchmark.map { point throws(AnalysisError) in try Floor.rows(of: point, table) } ?? [])
    let policies = (0..<table.rowCount).filter { !left.contains($0) }
    let labels = try cluster.map { name throws(AnalysisError) in try table.labels(name) }
    var missing: [RowsUsed.Missing] = []
    for (name, own) in zip(names, values) {
      let count = policies.count { own[$0] == nil }
      if count > 0 { missing.append(RowsUsed.Missing(column: name, count: count)) }
    }
    if let cluster, let labels, case let count = policies.count(where: { labels[$0] == nil }),
      count > 0
    {
      missing.append(RowsUsed.Missing(column: cluster, count: count))
    }
    let rows = policies.filter { row in
      values.allSatisfy { $0[row] != nil } && (labels.map { $0[row] != nil } ?? true)
    }
    self.rows = rows
    self.outcome = rows.compactMap { values[0][$0] }
    doses = values.dropFirst().map { own in rows.compactMap { own[$0] } }
    clusters = try cluster.map { name throws(AnalysisError) in
      try Factor(name, in: table, rows: rows).levels(of: rows)
    }
    used = RowsUsed(
      n: rows.count, dropped: table.rowCount - rows.count, benchmark: left.count,
      missing: missing)
  }

  /// Whether a label of a column occurs in two of the rows used.
  func repeats(_ name: String, in table: Table) throws(AnalysisError) -> Bool {
    let labels = try table.labels(name)
    let present = rows.compactMap { labels[$0] }
    return Set(present).count < present.count
  }
}
