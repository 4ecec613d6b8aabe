internal import Statistics

/// A formula laid out over those rows of a table that have all that a model needs.
struct ModelInput {
  let matrix: ModelMatrix
  let rows: RowsUsed
  /// The cluster of each row used, counted from 0; nothing without clusters.
  let clusters: [Int]?

  /// Lays out a formula; a row without its cluster is left out as one without another value is.
  ///
  /// - Parameters:
  ///   - formula: the formula's text.
  ///   - table: the table.
  ///   - factors: columns of numbers that are factors nevertheless.
  ///   - cluster: the column that says which rows may depend on one another.
  ///   - benchmark: the value of the column `point` whose rows are left out.
  ///   - confidence: the coverage of intervals, checked here.
  /// - Throws: `AnalysisError` for a formula that cannot be read, or not with this table.
  init(
    _ formula: String, in table: Table, factors: [String], cluster: String? = nil,
    benchmark: Int?, confidence: Double
  ) throws(AnalysisError) {
    guard confidence > 0, confidence < 1 else { throw .statistics(.confidence(confidence)) }
    let formula = try Formula(formula)
    var isKept = [Bool](repeating: true, count: table.rowCount)
    if let benchmark {
      for (row, point) in try table.numbers("point").enumerated() where point == Double(benchmark) {
        isKept[row] = false
      }
    }
    let policies = isKept
    if let cluster {
      for (row, label) in try table.labels(cluster).enumerated() where label == nil {
        isKept[row] = false
      }
    }
    let complete = isKept.contains(false) ? try table.restricted(to: isKept) : table
    let matrix = try ModelMatrix(formula, in: complete, factors: factors)
    clusters = try cluster.map { name throws(AnalysisError) in
      let factor = try Factor(name, in: complete, rows: matrix.rows)
      return matrix.rows.compactMap { factor.levelOfRow[$0] }
    }
    rows = try Self.count(formula, cluster, in: table, policies: policies, n: matrix.n)
    self.matrix = matrix
  }

  private static func count(
    _ formula: Formula, _ cluster: String?, in table: Table, policies: [Bool], n: Int
  ) throws(AnalysisError) -> RowsUsed {
    let needed =
      formula.response.columns + formula.variables.flatMap(\.columns) + [cluster].compactMap(\.self)
    var missing: [RowsUsed.Missing] = []
    for name in needed where !missing.contains(where: { $0.column == name }) {
      let isMissing =
        switch try table.column(name) {
        case .numbers(let values): values.map { $0 == nil }
        case .texts(let values): values.map { $0 == nil }
        }
      let count = zip(isMissing, policies).count { $0 && $1 }
      if count > 0 { missing.append(RowsUsed.Missing(column: name, count: count)) }
    }
    return RowsUsed(
      n: n, dropped: table.rowCount - n, benchmark: policies.count { !$0 }, missing: missing)
  }
}

extension Table {
  /// The table with some of its rows, each with the number of its line.
  func restricted(to isKept: [Bool]) throws(AnalysisError) -> Table {
    func kept<Value>(_ values: [Value]) -> [Value] {
      zip(values, isKept).compactMap { $1 ? $0 : nil }
    }
    var columns: [Values] = []
    for name in columnNames {
      switch try column(name) {
      case .numbers(let values): columns.append(Values(.numbers(kept(values))))
      case .texts(let values): columns.append(Values(.texts(kept(values))))
      }
    }
    return Table(name: name, columnNames: columnNames, columns: columns, lines: kept(lines))
  }
}
