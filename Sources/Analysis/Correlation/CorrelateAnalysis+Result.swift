internal import Results
internal import Statistics

extension CorrelateAnalysis: AnalysisResult {
  /// The object of `interface.md`, with the rows of each pair and the convention beside it.
  public var json: String {
    let list = pairs.map { pair in
      var members: [(String, JSONValue)] = [
        ("a", .text(pair.a)), ("b", .text(pair.b)), ("n", .count(pair.n)),
        ("dropped", .count(pair.dropped)),
      ]
      members += pair.numbers.map { ($0.name, .optional($0.value)) }
      if let note = pair.note { members.append(("note", .text(note))) }
      return JSONValue.object(members)
    }
    var members: [(String, JSONValue)] = [
      ("method", .text("correlate")), ("n", .count(n)), ("dropped", .count(dropped)),
      ("confidence", .number(confidence)),
      ("convention", .text(Self.conventions.joined(separator: "; "))), ("pairs", .list(list)),
    ]
    if !notes.isEmpty { members.append(("note", .text(notes.joined(separator: "; ")))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row a pair.
  public var csv: String {
    CSV.line(["a", "b", "n", "dropped"] + Pair.names)
      + pairs.map { pair in
        CSV.line(
          [pair.a, pair.b, String(pair.n), String(pair.dropped)]
            + pair.numbers.map { CSV.optional($0.value) })
      }.joined()
  }

  /// A table of the three coefficients with their p, and how they were made.
  public var text: String {
    func cell(_ value: Double?) -> String { value.map { fixed($0, 3) } ?? "–" }
    var table = TextTable(
      [
        "a", "b", "n", "r", "\(percent(confidence)) interval", "p", "rho", "p", "tau", "p",
      ], leftColumns: 2)
    for pair in pairs {
      let interval = pair.interval.map { "[\(fixed($0.low, 3)), \(fixed($0.high, 3))]" } ?? "–"
      table.add(
        [pair.a, pair.b, String(pair.n), cell(pair.pearson.coefficient), interval]
          + [
            probability(pair.pearson.p), cell(pair.spearman.coefficient),
            probability(pair.spearman.p), cell(pair.kendall.coefficient),
            probability(pair.kendall.p),
          ])
    }
    return table.text + "\n  \(n) rows, \(dropped) dropped; n is that of the pair\n"
      + Self.conventions.map { "  \($0)\n" }.joined()
      + (notes + pairs.compactMap { pair in pair.note.map { "\(pair.a), \(pair.b): \($0)" } })
      .map { "  note: \($0)\n" }.joined()
  }

  /// How the numbers were made.
  private static let conventions = [
    "r: Pearson, p by t, interval by Fisher's z",
    "rho: Spearman, midranks, p exact up to 9 pairs without ties, else by t",
    "tau: Kendall's b, p exact up to 33 pairs without ties, else normal, corrected for ties",
    "rows taken as independent; no p is raised for the number of pairs",
  ]
}

extension CorrelateAnalysis.Pair {
  static let names = [
    "pearson", "pearsonP", "ciLow", "ciHigh", "spearman", "spearmanP", "kendall", "kendallP",
  ]

  /// The numbers of a pair in the order of the interface.
  var numbers: [(name: String, value: Double?)] {
    let values = [
      pearson.coefficient, pearson.p, interval?.low, interval?.high, spearman.coefficient,
      spearman.p, kendall.coefficient, kendall.p,
    ]
    return zip(Self.names, values).map { (name: $0, value: $1) }
  }
}
