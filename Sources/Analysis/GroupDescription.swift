internal import Results
public import Statistics

/// The method `describe`: one outcome, described for each group of rows.
///
/// ```swift
/// let answer = try GroupDescription(of: "loss", by: ["modes.digital"], in: table)
/// answer.groups[0].description.mean
/// ```
public struct GroupDescription: AnalysisResult {
  /// The rows that share the levels of the grouping columns.
  public struct Group: Sendable, Hashable {
    /// The levels, in the order of the grouping columns; none where all rows are one group.
    public let levels: [String]
    /// The outcome in these rows, in the order of the table.
    public let description: Description
  }

  /// The outcome's column.
  public let outcome: String
  /// The grouping columns.
  public let by: [String]
  /// The groups, in rising order of their levels, the first column slowest.
  public let groups: [Group]
  /// The number of rows used.
  public let n: Int
  /// The number of rows left out: of the benchmark, or without the outcome or a level.
  public let dropped: Int
  /// What was left out on purpose and what wants caution, a sentence each.
  public let notes: [String]
  /// The coverage of the intervals.
  public let confidence: Double
  private let areNumbers: [Bool]
  private let rowsWithout: Int

  /// Describes an outcome.
  ///
  /// - Parameters:
  ///   - outcome: the outcome's column.
  ///   - by: the columns that make groups.
  ///   - table: the table.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  ///   - replication: the column whose rows share their luck; a note says where a group holds several
  ///     of one replication, since the t interval takes rows as independent.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  /// - Throws: `AnalysisError` for a missing column, a text where a number is needed or a
  ///   confidence that is none.
  public init(
    of outcome: String, by: [String] = [], in table: Table, benchmark: Int? = nil,
    replication: String? = nil, confidence: Double = 0.95
  ) throws(AnalysisError) {
    let values = try table.numbers(outcome)
    let benchmarkRows = Set(
      try benchmark.map { point throws(AnalysisError) in try Floor.rows(of: point, table) } ?? [])
    let rows = values.indices.filter { !benchmarkRows.contains($0) }
    let replications = try replication.map { name throws(AnalysisError) in try table.labels(name) }
    if let twice = by.indices.first(where: { by[..<$0].contains(by[$0]) }) {
      throw .badRequest("`\(by[twice])` makes groups twice; name it once")
    }
    var factors: [Factor] = []
    for name in by { factors.append(try Factor(name, in: table, rows: rows)) }
    var members: [[Int]: [Double]] = [:]
    var luck: [[Int]: Set<String>] = [:]
    var sharesLuck = false
    if by.isEmpty { members[[]] = [] }
    for row in rows {
      let levels = factors.compactMap { $0.levelOfRow[row] }
      guard let value = values[row], levels.count == by.count else { continue }
      members[levels, default: []].append(value)
      if let name = replications?[row], !luck[levels, default: []].insert(name).inserted {
        sharesLuck = true
      }
    }
    var groups: [Group] = []
    for (levels, values) in members.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let described = try analyzing { () throws(StatisticsError) in
        try Description(of: values, confidence: confidence)
      }
      let names = zip(factors, levels).map { $0.levels[$1] }
      groups.append(Group(levels: names, description: described))
    }
    self.outcome = outcome
    self.by = by
    self.groups = groups
    self.confidence = confidence
    n = groups.reduce(0) { $0 + $1.description.n }
    dropped = values.count - n
    rowsWithout = rows.count - n
    notes =
      (benchmarkRows.isEmpty
        ? []
        : ["\(benchmarkRows.count) rows of the benchmark, point \(benchmark ?? 0), are left out"])
      + (sharesLuck
        ? ["the t interval takes rows as independent; cells of one replication are not"] : [])
    areNumbers = try by.map { name throws(AnalysisError) in
      if case .numbers = try table.column(name) { true } else { false }
    }
  }

  /// The object of `interface.md`; `by` holds each grouping column with its level.
  public var json: String {
    var object: [(String, JSONValue)] = [
      ("method", .text("describe")), ("n", .count(n)), ("dropped", .count(dropped)),
      ("convention", .text(convention)), ("confidence", .number(confidence)),
      ("groups", .list(groups.map(json))),
    ]
    let reasons =
      rowsWithout > 0 ? ["\(rowsWithout) rows are left out without \(reason)"] : []
    let all = reasons + notes
    if !all.isEmpty { object.append(("note", .text(all.joined(separator: "; ")))) }
    return JSONValue.object(object).rendered() + "\n"
  }

  /// One row a group: the grouping columns, then `n,mean,sd,…,ciLow,ciHigh`.
  public var csv: String {
    CSV.line(by + ["n"] + names)
      + groups.map { group in
        CSV.line(
          group.levels + [String(group.description.n)]
            + group.description.statistics.map { CSV.optional($0.value) })
      }.joined()
  }

  /// Two aligned tables, moments above quantiles, and a line on how they were made.
  public var text: String {
    let upper = ["mean", "sd", "ciLow", "ciHigh", "skewness", "kurtosis", "lag1"]
    let lower = ["min", "q1", "median", "q3", "max"]
    return "\(outcome)\n" + table(of: upper) + "\n" + table(of: lower)
      + "\n  \(n) rows, \(rowsWithout) dropped without \(reason); "
      + "\(percent(confidence)) t interval of the mean; quantiles of type 7\n"
      + "  skewness and kurtosis: means of z³ and z⁴ − 3, z by the sd with n − 1\n"
      + (notes + groupNotes).map { "  note: \($0)\n" }.joined()
  }

  private var reason: String { by.isEmpty ? "a value" : "a value or a group" }

  private var convention: String {
    "\(percent(confidence)) t interval of the mean; quantiles of type 7; skewness and kurtosis: means "
      + "of z³ and z⁴ − 3, z by the sd with n − 1"
  }

  /// What is undefined in some groups, each reason once.
  private var groupNotes: [String] {
    var seen: [String] = []
    for note in groups.compactMap(\.description.note) where !seen.contains(note) {
      seen.append(note)
    }
    return seen
  }

  private var names: [String] { Description.statisticNames }

  private func json(of group: Group) -> JSONValue {
    let levels = by.indices.map { index in
      let text = group.levels[index]
      let number = areNumbers[index] ? Double(text) : nil
      return (by[index], number.map(JSONValue.number) ?? .text(text))
    }
    var members: [(String, JSONValue)] = [
      ("by", .object(levels)), ("n", .count(group.description.n)),
    ]
    members += group.description.statistics.map { ($0.name, .optional($0.value)) }
    if let note = group.description.note { members.append(("note", .text(note))) }
    return .object(members)
  }

  private func table(of names: [String]) -> String {
    var table = TextTable(by + ["n"] + names, leftColumns: by.count)
    let columns = names.map { name in
      groups.map { group in group.description.statistics.first { $0.name == name }?.value }
    }
    let places = columns.map { decimals(for: $0.compactMap { $0 }) }
    for (row, group) in groups.enumerated() {
      let cells = names.indices.map { column in
        columns[column][row].map { fixed($0, places[column]) } ?? "–"
      }
      table.add(group.levels + [String(group.description.n)] + cells)
    }
    return table.text
  }
}

extension Description {
  static let statisticNames = [
    "mean", "sd", "min", "q1", "median", "q3", "max", "skewness", "kurtosis", "lag1", "ciLow",
    "ciHigh",
  ]

  /// The statistics in the order of the interface.
  var statistics: [(name: String, value: Double?)] {
    let values = [
      mean, sd, min, q1, median, q3, max, skewness, kurtosis, lag1, interval?.low, interval?.high,
    ]
    return zip(Self.statisticNames, values).map { (name: $0, value: $1) }
  }

  /// Why some statistics are undefined.
  var note: String? {
    switch n {
    case 0: "no values: everything is undefined"
    case 1: "one value: spread, shape and interval are undefined"
    default:
      skewness == nil
        ? "no spread among the values: the shape is undefined"
        : interval == nil ? "the interval lies beyond the greatest double" : nil
    }
  }
}
