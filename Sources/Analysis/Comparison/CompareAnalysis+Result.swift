internal import Results
internal import Statistics

extension CompareAnalysis: AnalysisResult {
  /// The object of `interface.md`, with the sizes of the groups and the convention of p beside it.
  public var json: String {
    var members: [(String, JSONValue)] = [
      ("method", .text("compare")), ("n", .count(n)), ("dropped", .count(dropped)),
      ("groups", data.sizesJSON), ("convention", .text(clauses.joined(separator: "; "))),
      ("confidence", .number(confidence)),
      ("adjust", .text(adjust.rawValue)), ("adjusted", .text(paired == nil ? "welch" : "student")),
      ("pairs", .list(pairs.map(\.json))),
    ]
    if !notes.isEmpty { members.append(("note", .text(notes.joined(separator: "; ")))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row a pair; the members of a test are named `welch.t`, `welch.df`, `welch.p`.
  public var csv: String {
    guard let first = pairs.first else { return "" }
    return CSV.line(["a", "b", "nA", "nB"] + first.numbers.map(\.name))
      + pairs.map { pair in
        CSV.line(
          [pair.a, pair.b, String(pair.nA), String(pair.nB)]
            + pair.numbers.map { CSV.optional($0.value) })
      }.joined()
  }

  /// A table of effects with their intervals, one of p, and how they were made.
  public var text: String {
    let places = decimals(for: pairs.compactMap(\.meanDifference))
    func cell(_ value: Double?, _ places: Int) -> String {
      value.map { fixed($0, places) } ?? "–"
    }
    var effects = TextTable(
      ["a", "b", "a − b", "low", "high", "g", "g low", "g high", "A"], leftColumns: 2)
    var tests = TextTable(
      ["a", "b", "adjusted"] + Self.testNames(paired != nil) + ["tost"], leftColumns: 2)
    for pair in pairs {
      effects.add([
        pair.a, pair.b, cell(pair.meanDifference, places), cell(pair.interval?.low, places),
        cell(pair.interval?.high, places), cell(pair.effect.hedgesG, 3),
        cell(pair.effect.interval?.low, 3), cell(pair.effect.interval?.high, 3),
        cell(pair.superiority?.varghaDelaneyA, 3),
      ])
      let p = pair.wilcoxon.map { [pair.student.p, $0.p, pair.permutation.p] }
      let independent = [
        pair.welch.p, pair.student.p, pair.yuen.p, pair.mannWhitney.p, pair.brunnerMunzel.p,
        pair.permutation.p,
      ]
      tests.add(
        [pair.a, pair.b] + ([pair.adjustedP] + (p ?? independent) + [pair.tost]).map(probability))
    }
    return "\(outcome) by \(group)\n" + effects.text + "\n  p\n" + tests.text + "\n" + conventions
      + (notes + pairNotes).map { "  note: \($0)\n" }.joined()
  }

  private static func testNames(_ isPaired: Bool) -> [String] {
    isPaired
      ? ["student", "wilcoxon", "permutation"]
      : ["welch", "student", "yuen", "rank sum", "B–M", "permutation"]
  }

  /// The notes of the pairs; once where it is the same for all.
  private var pairNotes: [String] {
    let common = pairs.dropFirst().allSatisfy { $0.notes == pairs[0].notes }
    if common { return pairs.first?.notes ?? [] }
    return pairs.flatMap { pair in pair.notes.map { "\(pair.a), \(pair.b): \($0)" } }
  }

  private var conventions: String {
    "  \(n) rows, \(dropped) dropped; n: \(data.sizes)\n"
      + clauses.map { "  \($0)\n" }.joined()
  }

  private var clauses: [String] {
    let main = paired == nil ? "Welch's" : "the paired t"
    return [
      "\(percent(confidence)) intervals, \(main) of a − b, of the population's δ by the noncentral t; "
        + "adjusted p: \(main), \(adjust.rawValue)"
    ]
      + (paired == nil
        ? ["exact ranks below 50 a group without ties, else normal with both corrections"] : [])
      + [
        "all relabellings up to \(PermutationTest.exactLimit), else \(terms.resamples) of seed "
          + "\(terms.seed)"
      ]
  }
}
