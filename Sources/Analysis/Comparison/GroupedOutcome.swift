internal import Statistics

/// One outcome, sorted into the groups of one column.
struct GroupedOutcome {
  /// The groups, in rising order of their labels: numbers by value, texts by alphabet.
  let groups: [String]
  /// The outcome in each group, in the order of the table.
  let values: [[Double]]
  /// The partner or block of each value, where a column names it.
  let partners: [[String]]
  /// The number of rows used.
  let n: Int
  /// The number of rows left out.
  let dropped: Int
  /// How many rows belong to the benchmark.
  private let benchmarkRows: Int
  /// What a row needs to be used.
  private let needed: String

  /// Reads the groups.
  ///
  /// - Throws: `AnalysisError` for a missing column, an outcome that is no number, or fewer than two
  ///   groups.
  init(
    _ outcome: String, by group: String, partner: String? = nil, in table: Table, benchmark: Int?
  ) throws(AnalysisError) {
    let column = try table.numbers(outcome)
    let left = Set(
      try benchmark.map { point throws(AnalysisError) in try Floor.rows(of: point, table) } ?? [])
    let names = try partner.map { name throws(AnalysisError) in try table.labels(name) }
    let rows = column.indices.filter { row in
      !left.contains(row) && column[row] != nil && (names.map { $0[row] != nil } ?? true)
    }
    let factor = try Factor(group, in: table, rows: rows)
    guard factor.levels.count > 1 else {
      let found = factor.levels.first.map { "one group, \($0)" } ?? "no group with a value"
      throw .badRequest("`\(group)` holds \(found); a comparison needs at least two groups")
    }
    var values = factor.levels.map { _ in [Double]() }
    var partners = factor.levels.map { _ in [String]() }
    for row in rows {
      guard let level = factor.levelOfRow[row], let value = column[row] else { continue }
      values[level].append(value)
      if let name = names?[row] { partners[level].append(name) }
    }
    groups = factor.levels
    self.values = values
    self.partners = partners
    n = values.reduce(0) { $0 + $1.count }
    dropped = column.count - n
    benchmarkRows = left.count
    needed = ([outcome, group] + [partner].compactMap(\.self)).joined(separator: ", ")
  }

  /// Why rows were left out, a sentence each; none where all were used.
  var notes: [String] {
    let missing = dropped - benchmarkRows
    return (missing > 0 ? ["\(missing) rows are left out for want of one of \(needed)"] : [])
      + (benchmarkRows > 0 ? ["\(benchmarkRows) rows of the benchmark are left out"] : [])
  }

  /// The groups with how many values each has, for reading.
  var sizes: String {
    zip(groups, values).map { "\($0) \($1.count)" }.joined(separator: ", ")
  }

  /// The groups with how many values each has.
  var sizesJSON: JSONValue {
    var list: [JSONValue] = []
    for (group, values) in zip(groups, values) {
      list.append(JSONValue.object([("group", .text(group)), ("n", .count(values.count))]))
    }
    return JSONValue.list(list)
  }

  /// Throws where comparing each two groups would make a table that nobody reads.
  func requireFewGroups() throws(AnalysisError) {
    guard groups.count > Self.pairwiseLimit else { return }
    throw .badRequest(
      "\(groups.count) groups make too many pairs; at most \(Self.pairwiseLimit) groups can be "
        + "compared pair by pair")
  }

  static let pairwiseLimit = 100
}

/// A confidence level for `analyze`, checked once.
func requireLevel(_ confidence: Double) throws(AnalysisError) {
  guard confidence > 0, confidence < 1 else { throw .statistics(.confidence(confidence)) }
}
