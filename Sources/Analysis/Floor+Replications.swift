extension Floor {
  /// The floor of each replication, nothing where it is missing; nothing at all without a floor.
  func byReplication(
    _ outcome: String, in runs: Table, layout: EffectsLayout
  ) throws(AnalysisError) -> [Double?]? {
    try byReplication(
      outcome, in: runs, factorial: layout.factorial, replication: "replication", rows: layout.rows)
  }

  func byReplication(
    _ outcome: String, in table: Table, factorial: Factorial, replication: String, rows: [Int]
  ) throws(AnalysisError) -> [Double?]? {
    switch self {
    case .none: return nil
    case .constant(let value): return factorial.replications.map { _ in value }
    case .column(let name):
      let labels = try table.labels(replication)
      return factorial.byReplication(try table.numbers(name), labels: labels, rows: rows)
    case .point(let point):
      let labels = try table.labels(replication)
      let values = try table.numbers(outcome)
      return factorial.byReplication(values, labels: labels, rows: try Self.rows(of: point, table))
    }
  }

  /// The rows of a design point.
  static func rows(of point: Int, _ table: Table) throws(AnalysisError) -> [Int] {
    let points = try table.numbers("point")
    return points.indices.filter { points[$0] == Double(point) }
  }
}
