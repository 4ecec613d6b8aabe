/// The rows of a table arranged as a full factorial: a cell for every combination of levels, in
/// each cell one value a replication.
struct Factorial {
  let factors: [Factor]
  /// How many cells there are; nothing where they would outnumber the rows.
  let cellCount: Int?
  /// Where each row belongs; nowhere where the cells would outnumber the rows.
  let grid: RunGrid

  /// Arranges the given rows; a row without a level or a replication belongs to no cell.
  ///
  /// Without a column of replications each cell counts its own rows: they are not paired.
  init(
    _ table: Table, factors names: [String], replication: String?, rows: [Int]
  ) throws(AnalysisError) {
    var factors: [Factor] = []
    for name in names { factors.append(try Factor(name, in: table, rows: rows)) }
    self.factors = factors
    cellCount = Self.cells(of: factors, limit: rows.count)
    var cellOfRow = [Int?](repeating: nil, count: table.rowCount)
    if cellCount != nil {
      for row in rows { cellOfRow[row] = Self.cell(of: row, factors) }
    }
    let labels: (names: [String], ofRow: [Int?])
    if let replication {
      let factor = try Factor(replication, in: table, rows: rows)
      labels = (factor.levels, factor.levelOfRow)
    } else {
      labels = Self.counted(cellOfRow)
    }
    grid = RunGrid(
      cellCount: cellCount ?? 0, replications: labels.names, cellOfRow: cellOfRow,
      replicationOfRow: labels.ofRow)
  }

  /// The names of the replications, in rising order.
  var replications: [String] { grid.replications }

  /// The values of an outcome by cell and replication; see ``RunGrid/arranged(_:)``.
  func arranged(_ outcome: [Double?]) -> [[Double?]] { grid.arranged(outcome) }

  /// The mean a replication of a column over given rows, such as the floor at the benchmark.
  func byReplication(_ column: [Double?], labels: [String?], rows: [Int]) -> [Double?] {
    var found: [String: [Double]] = [:]
    for row in rows {
      guard let label = labels[row], let value = column[row] else { continue }
      found[label, default: []].append(value)
    }
    return replications.map { found[$0].map { $0.reduce(0, +) / Double($0.count) } }
  }

  /// The number of rows in a cell whose replication is chosen.
  func rowCount(where isChosen: (Int) -> Bool) -> Int {
    zip(grid.cellOfRow, grid.replicationOfRow).count { cell, replication in
      cell != nil && replication.map(isChosen) ?? false
    }
  }

  /// The level of a factor in a cell.
  func level(of factor: Int, in cell: Int) -> Int {
    let stride = factors[(factor + 1)...].reduce(1) { $0 * $1.levels.count }
    return cell / stride % factors[factor].levels.count
  }

  /// The cells of each subset of the given two-level factors, by the subset's mask.
  func groups(
    by chosen: [Int], where isIncluded: (Int) -> Bool = { _ in true }
  ) -> [[Int]] {
    var groups = [[Int]](repeating: [], count: 1 << chosen.count)
    for cell in 0..<(cellCount ?? 0) where isIncluded(cell) {
      var mask = 0
      for (bit, factor) in chosen.enumerated() { mask |= level(of: factor, in: cell) << bit }
      groups[mask].append(cell)
    }
    return groups
  }

  /// A cell in words: `a=0, b=1`.
  func name(of cell: Int) -> String {
    factors.indices
      .map { "\(factors[$0].name)=\(factors[$0].levels[level(of: $0, in: cell)])" }
      .joined(separator: ", ")
  }

  private static func cells(of factors: [Factor], limit: Int) -> Int? {
    var product = 1
    for factor in factors {
      product *= factor.levels.count
      if product > limit { return nil }
    }
    return product
  }

  /// The first factor varies slowest, as in the design.
  private static func cell(of row: Int, _ factors: [Factor]) -> Int? {
    var cell = 0
    for factor in factors {
      guard let level = factor.levelOfRow[row] else { return nil }
      cell = cell * factor.levels.count + level
    }
    return cell
  }

  private static func counted(_ cellOfRow: [Int?]) -> (names: [String], ofRow: [Int?]) {
    var counts: [Int: Int] = [:]
    let numbers = cellOfRow.map { cell in
      cell.map { cell in
        counts[cell, default: 0] += 1
        return counts[cell, default: 1] - 1
      }
    }
    return ((0..<(counts.values.max() ?? 0)).map { String($0 + 1) }, numbers)
  }
}
