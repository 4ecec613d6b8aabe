/// How many rows of a table a model uses, and why it leaves out the others.
struct RowsUsed: Sendable {
  /// The number of rows used.
  let n: Int
  /// The number of rows left out.
  let dropped: Int
  /// How many of these are of the benchmark, which is no policy.
  let benchmark: Int
  /// How many rows miss a value of a column; a row may miss several.
  let missing: [Missing]

  /// A column with missing values.
  struct Missing: Sendable, Hashable {
    let column: String
    let count: Int
  }

  /// What a table says below its numbers: `14 rows, 2 dropped: 2 without loss`.
  var sentence: String {
    let reasons =
      missing.map { "\($0.count) without \(quotedName($0.column))" }
      + (benchmark > 0 ? ["\(benchmark) of the benchmark"] : [])
    return "\(n) rows, \(dropped) dropped"
      + (reasons.isEmpty ? "" : ": " + reasons.joined(separator: ", "))
  }

  /// The members of a JSON object: `n`, `dropped` and, where rows are, `droppedWithout`.
  var members: [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [("n", .count(n)), ("dropped", .count(dropped))]
    if !missing.isEmpty {
      members.append(("droppedWithout", .object(missing.map { ($0.column, .count($0.count)) })))
    }
    if benchmark > 0 { members.append(("droppedBenchmark", .count(benchmark))) }
    return members
  }
}
