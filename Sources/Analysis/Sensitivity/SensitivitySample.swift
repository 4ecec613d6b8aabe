/// The points of a design in their order, with the factors' values and the runs at each.
struct SensitivitySample {
  let outcome: String
  let factors: [String]
  /// By factor its value at every point.
  let columns: [[Double]]
  /// By replication the outcome at every point.
  let outcomes: [[Double]]
  /// How many rows are used and why others are not.
  let used: RowsUsed
  /// What was left out, a sentence each.
  let notes: [String]

  var points: Int { outcomes[0].count }
  var replications: Int { outcomes.count }

  /// Reads a table: by its column `point` where there is one, else each row is a point.
  ///
  /// - Throws: `AnalysisError` for a missing column, a field that is empty or no number, a factor
  ///   that takes two values at one point, or fewer points than there should be.
  init(
    _ outcome: String, factors: [String], in table: Table, benchmark: Int?, expected: Int? = nil
  ) throws(AnalysisError) {
    try Self.requireFactors(factors, outcome)
    let order = try PointOrder(table, benchmark: benchmark)
    if let expected, order.points.count != expected {
      throw .badRequest(
        "\(table.name): there are \(order.points.count) of the \(expected) points of the design; "
          + "let `xietong run` finish it, then ask again")
    }
    let replications = order.points.map(\.count).min() ?? 0
    guard replications > 0 else {
      throw .badRequest("\(table.name): there are no points but the benchmark; add some")
    }
    let all = order.points.flatMap { $0.prefix(replications) }
    func values(_ name: String) throws(AnalysisError) -> [Double] {
      let numbers = try table.numbers(name)
      if let row = all.first(where: { numbers[$0] == nil }) {
        throw .malformed(
          file: table.name, line: table.lines[row],
          problem:
            "`\(name)` has no value; every point of the design needs one; leave rows out that are none of its points"
        )
      }
      return all.compactMap { numbers[$0] }
    }
    let runs = try values(outcome)
    outcomes = (0..<replications).map { replication in
      stride(from: replication, to: runs.count, by: replications).map { runs[$0] }
    }
    columns = try factors.map { name throws(AnalysisError) in
      let values = try values(name)
      for row in values.indices where values[row] != values[row - row % replications] {
        throw .malformed(
          file: table.name, line: table.lines[all[row]],
          problem: "`\(name)` is not that of the other runs of the point; number points apart")
      }
      return stride(from: 0, to: values.count, by: replications).map { values[$0] }
    }
    let unused = order.points.reduce(0) { $0 + $1.count } - all.count
    self.outcome = outcome
    self.factors = factors
    used = RowsUsed(
      n: all.count, dropped: table.rowCount - all.count, benchmark: order.benchmark, missing: [])
    notes =
      unused == 0
      ? []
      : [
        "\(unused) runs are left out: every point counts with \(replications), as many as the one "
          + "with the fewest"
      ]
  }

  private static func requireFactors(
    _ factors: [String], _ outcome: String
  ) throws(AnalysisError) {
    guard !factors.isEmpty else {
      throw .badRequest("name the factors of the design, as in --factors a,b,c")
    }
    for (place, name) in factors.enumerated() where factors[..<place].contains(name) {
      throw .badRequest("factor `\(name)` is given twice; give each once")
    }
    guard !factors.contains(outcome) else {
      throw .badRequest("`\(outcome)` is the outcome and cannot be a factor too")
    }
  }
}

/// The rows of a table by point, in the order of the points and of the replications within one.
private struct PointOrder {
  let points: [[Int]]
  /// The number of rows of the benchmark, left out.
  let benchmark: Int

  init(_ table: Table, benchmark: Int?) throws(AnalysisError) {
    guard table.has("point") else {
      points = (0..<table.rowCount).map { [$0] }
      self.benchmark = 0
      return
    }
    let numbers = try table.numbers("point")
    let replications = table.has("replication") ? try table.numbers("replication") : []
    let rows = numbers.indices.filter { numbers[$0] != benchmark.map(Double.init) }
    func key(_ row: Int) -> (Double, Double, Int) {
      (numbers[row] ?? .infinity, replications.isEmpty ? 0 : replications[row] ?? .infinity, row)
    }
    if let row = rows.first(where: { numbers[$0] == nil }) {
      throw .malformed(
        file: table.name, line: table.lines[row],
        problem: "`point` has no value; number every point")
    }
    let isSorted = zip(rows, rows.dropFirst()).allSatisfy { key($0) < key($1) }
    let sorted = isSorted ? rows : rows.sorted { key($0) < key($1) }
    var points: [[Int]] = []
    for row in sorted {
      if let last = points.last?.first, numbers[last] == numbers[row] {
        points[points.count - 1].append(row)
      } else {
        points.append([row])
      }
    }
    self.points = points
    self.benchmark = numbers.count - rows.count
  }
}
