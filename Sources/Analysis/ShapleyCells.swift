internal import Statistics

/// The cells of a 2ᵏ factorial found in a table, paired by replication or not.
struct ShapleyCells {
  let means: CellMeans
  /// The cells of the replications that have a floor, the floor, and how many replications those are;
  /// where they are not paired, the rows of the smallest cell.
  let floored: (means: CellMeans, floor: CellMeans, replications: Int)?
  /// Why there is no floor, where there is none.
  let floorNote: String
  let rowsUsed: Int
  let rowsDropped: Int
  /// What is resampled, in words.
  let unit: String
  let note: String?

  init(
    outcome: String, factors: [String], in table: Table, floor: Floor, paired: String?,
    resamples: Int, seed: UInt64
  ) throws(AnalysisError) {
    guard !factors.isEmpty, factors.count <= 12, Set(factors).count == factors.count else {
      throw .badRequest("name between one and twelve different factors")
    }
    let column = try table.numbers(outcome)
    var rows = Array(column.indices)
    if case .point(let point) = floor {
      let benchmark = Set(try Floor.rows(of: point, table))
      rows.removeAll(where: benchmark.contains)
    }
    let usable = rows.filter { column[$0] != nil }
    let factorial = try Factorial(table, factors: factors, replication: paired, rows: usable)
    for factor in factorial.factors where factor.levels.count != 2 {
      throw .notTwoLevels(factor: factor.name, levels: factor.levels)
    }
    guard factorial.cellCount != nil else {
      throw .missingCells([
        "at least \((1 << factors.count) - usable.count) of the \(1 << factors.count) cells"
      ])
    }
    let values = factorial.arranged(column)
    let groups = factorial.groups(by: Array(factors.indices))
    let byMask = groups.map { values[$0[0]] }
    try Self.requireRows(byMask, groups, factorial)
    if let paired {
      var bootstraps = Bootstraps(resamples: resamples, seed: seed)
      let cells = PairedCells(
        byMask, replications: Array(factorial.replications.indices), bootstraps: &bootstraps)
      guard cells.n > 0 else {
        throw .badRequest("no `\(paired)` has a value of `\(outcome)` in every cell")
      }
      means = cells.means
      let used = Set(cells.replications)
      rowsUsed = factorial.rowCount { used.contains($0) }
      unit = "\(cells.n) whole replications"
      let incomplete = factorial.replications.count - cells.n
      let left = usable.count - rowsUsed
      let reason =
        incomplete > 0
        ? "\(left) rows of \(incomplete) replication\(incomplete > 1 ? "s" : "") without a value in "
          + "every cell are left out" : nil
      let notes = [reason, cautionAboutFew("replication", cells.n)].compactMap(\.self)
      note = notes.isEmpty ? nil : notes.joined(separator: "; ")
      let perReplication = try floor.byReplication(
        outcome, in: table, factorial: factorial, replication: paired, rows: usable)
      let known = cells.replications.filter { perReplication?[$0] != nil }
      if let perReplication, !known.isEmpty {
        let subset = PairedCells(byMask, replications: known, bootstraps: &bootstraps)
        let floor = [known.compactMap { perReplication[$0] }]
        floored = (
          subset.means, CellMeans(paired: floor, bootstrap: bootstraps.over(known.count)),
          known.count
        )
      } else {
        floored = nil
      }
    } else {
      let samples = byMask.map { $0.compactMap(\.self) }
      means = CellMeans(unpaired: samples, resamples: resamples, seed: seed)
      rowsUsed = samples.reduce(0) { $0 + $1.count }
      unit = "the rows of each cell"
      let fewest = samples.map(\.count).min() ?? 0
      note = cautionAboutFew("row a cell", fewest)
      let values = try floor.values(outcome, in: table, rows: usable)
      floored =
        values.isEmpty
        ? nil : (means, Self.unpaired(values, resamples, seed, like: means), fewest)
    }
    rowsDropped = rows.count - rowsUsed
    floorNote =
      floor == .none
      ? "no floor was given: effectiveness is undefined" : "the floor has no values"
  }

  /// The floor of unpaired rows: a constant for one value, else resampled by itself.
  private static func unpaired(
    _ values: [Double], _ resamples: Int, _ seed: UInt64, like cells: CellMeans
  ) -> CellMeans {
    if values.count > 1 { return CellMeans(unpaired: [values], resamples: resamples, seed: ~seed) }
    return CellMeans(
      means: values, draws: [[Double](repeating: values[0], count: cells.resamples)])
  }

  private static func requireRows(
    _ values: [[Double?]], _ groups: [[Int]], _ factorial: Factorial
  ) throws(AnalysisError) {
    let empty = values.indices.filter { values[$0].allSatisfy { $0 == nil } }
    guard empty.isEmpty else {
      throw .missingCells(empty.map { factorial.name(of: groups[$0][0]) })
    }
  }
}

extension Floor {
  /// The values of the floor where replications are not paired.
  fileprivate func values(
    _ outcome: String, in table: Table, rows: [Int]
  ) throws(AnalysisError) -> [Double] {
    switch self {
    case .none: return []
    case .constant(let value): return [value]
    case .column(let name):
      let column = try table.numbers(name)
      return rows.compactMap { column[$0] }
    case .point(let point):
      let column = try table.numbers(outcome)
      return try Self.rows(of: point, table).compactMap { column[$0] }
    }
  }
}
