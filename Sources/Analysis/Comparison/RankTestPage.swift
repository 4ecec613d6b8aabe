internal import Results
internal import Statistics

/// The answer of a method that ends in one statistic, in its three forms.
struct RankTestPage {
  let method: String
  let title: String
  let data: GroupedOutcome
  let n: Int
  let dropped: Int
  let test: SignificanceTest
  /// How strong the effect is, from 0 to 1, with its name in JSON and in the table.
  let size: (name: String, title: String, value: Double?)
  /// Members beyond `statistic`, `df` and `p`.
  var more: [(name: String, value: Double?)] = []
  let notes: [String]
  /// How the statistic is made.
  let convention: String

  private var numbers: [(name: String, value: Double?)] {
    [
      (name: "statistic", value: test.statistic), (name: "df", value: test.degreesOfFreedom),
      (name: "p", value: test.p),
    ] + [(name: size.name, value: size.value)] + more
  }

  private var allNotes: [String] { notes + [test.note].compactMap(\.self) }

  var json: String {
    var members: [(String, JSONValue)] = [
      ("method", .text(method)), ("n", .count(n)), ("dropped", .count(dropped)),
      ("groups", data.sizesJSON), ("convention", .text(convention)),
    ]
    members += numbers.map { ($0.name, .optional($0.value)) }
    if !allNotes.isEmpty { members.append(("note", .text(allNotes.joined(separator: "; ")))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  var csv: String {
    CSV.line(numbers.map(\.name)) + CSV.line(numbers.map { CSV.optional($0.value) })
  }

  var text: String {
    var table = TextTable([size.title, "statistic", "df", "p"], leftColumns: 0)
    table.add([
      size.value.map { fixed($0, 4) } ?? "–", test.statistic.map { fixed($0, 4) } ?? "–",
      test.degreesOfFreedom.map { fixed($0, 0) } ?? "–", probability(test.p),
    ])
    return "\(title)\n" + table.text + "\n  \(n) rows, \(dropped) dropped; n: \(data.sizes)\n"
      + "  \(convention)\n" + allNotes.map { "  note: \($0)\n" }.joined()
  }
}
