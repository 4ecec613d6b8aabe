internal import Results
internal import Statistics

extension ShapleyGroups: AnalysisResult {
  /// The object of `interface.md`, with a game a group under `groups`, and how many groups have each
  /// verdict.
  public var json: String {
    let first = groups[0].analysis
    var members: [(String, JSONValue)] = [
      ("method", .text("shapley")), ("n", .count(n)), ("dropped", .count(dropped)),
      ("convention", .text(conventions.joined(separator: "; "))),
      ("confidence", .number(first.confidence)), ("resamples", .count(first.resamples)),
      ("seed", .text(String(first.seed))),
      ("lowerIsBetter", .text(first.lowerIsBetter ? "yes" : "no")),
      ("verdicts", .object(counts.map { ($0.word, .count($0.count)) })),
      ("groups", .list(groups.map(json))),
    ]
    if !notes.isEmpty { members.append(("note", .text(notes.joined(separator: "; ")))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row a group: the grouping columns, then `n,total`, for each factor its Shapley value and
  /// what it avoids alone, the excesses, the headroom and the verdict, with intervals.
  public var csv: String {
    let factors = groups[0].analysis.values.map(\.factor)
    let names =
      ["total"] + factors.map { "shapley(\($0))" } + factors.map { "e(\($0))" }
      + ["additiveExcess", "blissExcess", "headroom"]
    return CSV.line(by + ["n"] + names.flatMap { [$0, "\($0).low", "\($0).high"] } + ["verdict"])
      + groups.map { group in
        let game = group.analysis
        let estimates =
          [game.total] + game.values.map(\.value) + game.effectiveness.map(\.value)
          + [game.synergy.additive, game.synergy.bliss, game.synergy.headroom]
        return CSV.line(
          group.levels + [String(game.n)]
            + estimates.flatMap {
              [$0.value, $0.interval?.low, $0.interval?.high].map(CSV.optional)
            } + [game.synergy.verdict?.rawValue ?? ""])
      }.joined()
  }

  /// Two aligned tables with a row a group: what each factor avoids alone, the excesses and the verdict;
  /// and the Shapley values.
  public var text: String {
    let factors = groups[0].analysis.values.map(\.factor)
    let short = shortNames(factors)
    let players = factors.map { short[$0] ?? $0 }
    var shares = TextTable(
      by + players.map { "e(\($0))" }
        + ["additive excess", "interval", "Bliss excess", "interval", "headroom", "verdict"],
      leftColumns: by.count)
    var values = TextTable(
      by + players.flatMap { [$0, "interval"] } + ["all together", "interval"],
      leftColumns: by.count)
    let places = decimals(for: groups.compactMap(\.analysis.total.value))
    for group in groups {
      let game = group.analysis
      shares.add(
        group.levels + game.effectiveness.map { $0.value.cells(3)[0] }
          + game.synergy.additive.cells(3) + game.synergy.bliss.cells(3)
          + [game.synergy.headroom.cells(3)[0], game.synergy.verdict?.rawValue ?? "undefined"])
      values.add(
        group.levels + game.values.flatMap { $0.value.cells(places) } + game.total.cells(places))
    }
    let tally = counts.map { "\($0.word) \($0.count)" }.joined(separator: ", ")
    return "\(outcome), shares of the avoidable\n" + shares.text + "\n"
      + "\(outcome), Shapley values\n" + values.text + "\n"
      + "  \(groups.count) groups: \(tally)\n  \(n) rows, \(dropped) dropped\n"
      + conventions.map { "  \($0)\n" }.joined()
      + (notes + groupNotes).map { "  note: \($0)\n" }.joined()
  }

  private var conventions: [String] {
    groups[0].analysis.conventions + ["each group by itself, its floor too"]
  }

  /// How many groups have each verdict, all four named.
  private var counts: [(word: String, count: Int)] {
    let found = groups.map { $0.analysis.synergy.verdict }
    let known = Verdict.allCases.map { verdict in
      (word: verdict.rawValue, count: found.count { $0 == verdict })
    }
    let undefined = found.count { $0 == nil }
    return known + (undefined > 0 ? [(word: "undefined", count: undefined)] : [])
  }

  /// What is said of some groups, each sentence once with the number of groups.
  private var groupNotes: [String] {
    var order: [String] = []
    var found: [String: Int] = [:]
    let all = groups.flatMap { $0.analysis.synergy.notes + [$0.analysis.note].compactMap(\.self) }
    for note in all {
      if found[note] == nil { order.append(note) }
      found[note, default: 0] += 1
    }
    return order.map { "\($0) (\(found[$0] ?? 0) of \(groups.count) groups)" }
  }

  private func json(of group: Group) -> JSONValue {
    let levels = by.indices.map { index in
      let text = group.levels[index]
      let number = areNumbers[index] ? Double(text) : nil
      return (by[index], number.map(JSONValue.number) ?? .text(text))
    }
    var members: [(String, JSONValue)] = [
      ("by", .object(levels)), ("n", .count(group.analysis.n)),
    ]
    members += group.analysis.answers
    if let note = group.analysis.note { members.append(("note", .text(note))) }
    return .object(members)
  }
}
