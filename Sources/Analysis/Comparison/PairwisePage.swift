internal import Results
internal import Statistics

/// The answer of a method that compares all pairs of means, in its three forms.
struct PairwisePage {
  let method: String
  let title: String
  let data: GroupedOutcome
  let pairs: [PairwiseComparison]
  let confidence: Double
  let convention: String

  init(
    _ method: String, _ outcome: String, _ group: String, _ table: Table, _ confidence: Double,
    _ benchmark: Int?, convention: String,
    comparing: ([[Double]]) throws(StatisticsError) -> [PairwiseComparison]
  ) throws(AnalysisError) {
    try requireLevel(confidence)
    let data = try GroupedOutcome(outcome, by: group, in: table, benchmark: benchmark)
    try data.requireFewGroups()
    self.method = method
    title = "\(outcome) by \(group)"
    self.data = data
    self.confidence = confidence
    self.convention = convention
    do { pairs = try comparing(data.values) } catch { throw .statistics(error) }
  }

  var json: String {
    let list = pairs.map { pair in
      var members: [(String, JSONValue)] = [
        ("a", .text(data.groups[pair.first])), ("b", .text(data.groups[pair.second])),
      ]
      members += numbers(pair).map { ($0.name, .optional($0.value)) }
      if let note = pair.note { members.append(("note", .text(note))) }
      return JSONValue.object(members)
    }
    var members: [(String, JSONValue)] = [
      ("method", .text(method)), ("n", .count(data.n)), ("dropped", .count(data.dropped)),
      ("groups", data.sizesJSON), ("convention", .text(convention)),
      ("confidence", .number(confidence)), ("pairs", .list(list)),
    ]
    if !data.notes.isEmpty { members.append(("note", .text(data.notes.joined(separator: "; ")))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  var csv: String {
    CSV.line(["a", "b", "difference", "low", "high", "p"])
      + pairs.map { pair in
        CSV.line(
          [data.groups[pair.first], data.groups[pair.second]]
            + numbers(pair).map { CSV.optional($0.value) })
      }.joined()
  }

  var text: String {
    let places = decimals(for: pairs.compactMap(\.difference))
    var table = TextTable(["a", "b", "a − b", "low", "high", "p"], leftColumns: 2)
    for pair in pairs {
      let estimates = numbers(pair).dropLast().map { $0.value.map { fixed($0, places) } ?? "–" }
      table.add(
        [data.groups[pair.first], data.groups[pair.second]] + estimates + [probability(pair.p)])
    }
    let notes = data.notes + Set(pairs.compactMap(\.note)).sorted()
    return "\(title)\n" + table.text + "\n  \(data.n) rows, \(data.dropped) dropped; n: "
      + "\(data.sizes)\n  \(convention);\n  \(percent(confidence)) intervals and p hold for all "
      + "pairs at once\n" + notes.map { "  note: \($0)\n" }.joined()
  }

  private func numbers(_ pair: PairwiseComparison) -> [(name: String, value: Double?)] {
    [
      (name: "difference", value: pair.difference), (name: "low", value: pair.interval?.low),
      (name: "high", value: pair.interval?.high), (name: "p", value: pair.p),
    ]
  }
}
