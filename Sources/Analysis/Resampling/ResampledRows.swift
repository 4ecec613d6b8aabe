internal import Results
internal import Statistics

/// The rows that a bootstrap draws from.
struct ResampledRows {
  /// The outcome in the rows used.
  let values: [Double]
  /// The stratum of each, counted from 0; nothing without strata.
  let strata: [Int]?
  /// The cluster of each, counted from 0; nothing without clusters.
  let clusters: [Int]?
  /// How many rows are used and why others are not.
  let used: RowsUsed
  /// The positions of the rows used.
  private let rows: [Int]

  /// Reads the rows that have all that is needed.
  ///
  /// - Throws: `AnalysisError` for a missing column, an outcome that is no number, or a cluster that
  ///   lies in two strata.
  init(
    _ outcome: String, strata: String?, cluster: String?, in table: Table, benchmark: Int?
  ) throws(AnalysisError) {
    let numbers = try table.numbers(outcome)
    let left = Set(
      try benchmark.map { point throws(AnalysisError) in try Floor.rows(of: point, table) } ?? [])
    let policies = numbers.indices.filter { !left.contains($0) }
    var missing: [RowsUsed.Missing] = []
    var complete = Set(policies)
    for name in [outcome, strata, cluster].compactMap(\.self) {
      let labels = try table.labels(name)
      let without = policies.filter { labels[$0] == nil }
      if !without.isEmpty, !missing.contains(where: { $0.column == name }) {
        missing.append(RowsUsed.Missing(column: name, count: without.count))
      }
      complete.subtract(without)
    }
    let rows = policies.filter(complete.contains)
    func levels(_ name: String?) throws(AnalysisError) -> Factor? {
      guard let name else { return nil }
      return try Factor(name, in: table, rows: rows)
    }
    let (stratum, group) = (try levels(strata), try levels(cluster))
    if let stratum, let group { try Self.requireNested(group, stratum, rows) }
    values = rows.compactMap { numbers[$0] }
    self.strata = stratum.map { factor in rows.compactMap { factor.levelOfRow[$0] } }
    clusters = group.map { factor in rows.compactMap { factor.levelOfRow[$0] } }
    used = RowsUsed(
      n: rows.count, dropped: numbers.count - rows.count, benchmark: left.count, missing: missing)
    self.rows = rows
  }

  /// Whether a label of a column occurs in two of the rows used.
  func repeats(_ name: String, in table: Table) throws(AnalysisError) -> Bool {
    let labels = try table.labels(name)
    let present = rows.compactMap { labels[$0] }
    return Set(present).count < present.count
  }

  private static func requireNested(
    _ cluster: Factor, _ stratum: Factor, _ rows: [Int]
  ) throws(AnalysisError) {
    var home: [Int: Int] = [:]
    for row in rows {
      guard let group = cluster.levelOfRow[row], let level = stratum.levelOfRow[row] else {
        continue
      }
      let first = home[group, default: level]
      home[group] = first
      guard first != level else { continue }
      throw .badRequest(
        "`\(cluster.name)` \(cluster.levels[group]) lies in `\(stratum.name)` "
          + "\(stratum.levels[first]) and \(stratum.levels[level]); a cluster is drawn whole, so "
          + "leave out --strata, or give a column that names clusters within strata")
    }
  }
}
