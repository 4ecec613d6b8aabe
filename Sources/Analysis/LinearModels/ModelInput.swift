internal import Statistics

/// A formula laid out over those rows of a table that have all that a model needs.
struct ModelInput {
  let matrix: ModelMatrix
  let rows: RowsUsed
  /// The cluster of each row used, counted from 0; nothing without clusters.
  let clusters: [Int]?
  /// What the clusters are called, by their numbers.
  let clusterNames: [String]
  /// The stratum of each row used, counted from 0; nothing without strata.
  let strata: [Int]?
  /// The line of the file of each row used.
  let lines: [Int]

  /// Lays out a formula; a row without its cluster or stratum is left out as one without another
  /// value is.
  ///
  /// - Parameters:
  ///   - formula: the formula's text.
  ///   - table: the table.
  ///   - factors: columns of numbers that are factors nevertheless.
  ///   - cluster: the column that says which rows may depend on one another.
  ///   - strata: the column that says which rows may be exchanged.
  ///   - benchmark: the value of the column `point` whose rows are left out.
  ///   - confidence: the coverage of intervals, checked here.
  /// - Throws: `AnalysisError` for a formula that cannot be read, or not with this table.
  init(
    _ formula: String, in table: Table, factors: [String], cluster: String? = nil,
    strata: String? = nil, benchmark: Int?, confidence: Double
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
    let groupings = [cluster, strata].compactMap(\.self)
    for name in groupings {
      for (row, label) in try table.labels(name).enumerated() where label == nil {
        isKept[row] = false
      }
    }
    let complete = isKept.contains(false) ? try table.restricted(to: isKept) : table
    let matrix = try ModelMatrix(formula, in: complete, factors: factors)
    let grouping = { (name: String?) throws(AnalysisError) -> Factor? in
      try name.map { name throws(AnalysisError) in
        try Factor(name, in: complete, rows: matrix.rows)
      }
    }
    let (clusters, strata) = (try grouping(cluster), try grouping(strata))
    self.clusters = clusters?.levels(of: matrix.rows)
    self.strata = strata?.levels(of: matrix.rows)
    clusterNames = clusters?.levels ?? []
    lines = matrix.rows.map { complete.lines[$0] }
    rows = try Self.count(formula, groupings, in: table, policies: policies, n: matrix.n)
    self.matrix = matrix
  }

  private static func count(
    _ formula: Formula, _ groupings: [String], in table: Table, policies: [Bool], n: Int
  ) throws(AnalysisError) -> RowsUsed {
    let needed =
      formula.response.columns + formula.variables.flatMap(\.columns) + groupings
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
