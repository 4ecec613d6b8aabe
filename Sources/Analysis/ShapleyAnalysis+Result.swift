internal import Results
internal import Statistics

extension ShapleyAnalysis: AnalysisResult {
  /// The object of `interface.md`.
  public var json: String {
    var members: [(String, JSONValue)] = [
      ("method", .text("shapley")), ("n", .count(n)), ("dropped", .count(dropped)),
      ("convention", .text(conventions.joined(separator: "; "))),
      ("confidence", .number(confidence)), ("resamples", .count(resamples)),
      ("seed", .text(String(seed))), ("lowerIsBetter", .text(lowerIsBetter ? "yes" : "no")),
    ]
    members += answers
    if let note { members.append(("note", .text(note))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  /// The members that answer the question, without those that say how.
  var answers: [(String, JSONValue)] {
    [
      ("values", .list(values.map(Self.json))),
      ("effectiveness", .list(effectiveness.map(Self.json))),
      ("interactions", .list(interactions.map(Self.json))),
      ("mobius", .list(dividends.map(Self.json))),
      ("synergy", synergyJSON),
    ]
  }

  /// One row an effect: `effect,terms,estimate,low,high,share,verdict`.
  public var csv: String {
    var text = CSV.line(["effect", "terms", "estimate", "low", "high", "share", "verdict"])
    func add(
      _ effect: Effect, _ terms: [String], _ value: Estimate, _ share: Double?, _ verdict: String
    ) {
      text += CSV.line([
        effect.rawValue, terms.joined(separator: ":"), CSV.optional(value.value),
        CSV.optional(value.interval?.low), CSV.optional(value.interval?.high),
        CSV.optional(share), verdict,
      ])
    }
    for item in values { add(.shapley, [item.factor], item.value, item.share, "") }
    for item in interactions { add(.shapleyInteraction, item.factors, item.value, nil, "") }
    for item in dividends { add(.mobius, item.factors, item.value, nil, "") }
    let all = values.map(\.factor)
    let verdict = synergy.verdict?.rawValue ?? ""
    add(.additiveExcess, all, synergy.additive, nil, verdict)
    add(.blissExcess, all, synergy.bliss, nil, verdict)
    add(.headroom, all, synergy.headroom, nil, "")
    return text
  }

  /// Aligned tables of the values, the interactions and the test of synergy.
  public var text: String {
    let places = decimals(for: (values.map(\.value) + [total]).compactMap(\.value))
    let names = shortNames(values.map(\.factor))
    var shares = TextTable(["factor", "contribution", "interval", "share"])
    for item in values {
      shares.add(
        [names[item.factor] ?? ""] + item.value.cells(places) + [item.share.map(percent) ?? "–"])
    }
    shares.add(["all together"] + total.cells(places) + ["100 %"])
    var pairs = TextTable(["factors", "interaction", "interval", "dividend", "interval"])
    for (item, dividend) in zip(interactions, dividends) {
      pairs.add(
        [item.factors.compactMap { names[$0] }.joined(separator: ":")] + item.value.cells(places)
          + dividend.value.cells(places))
    }
    var excess = TextTable(["of the avoidable", "share", "interval"])
    for item in effectiveness {
      excess.add(["e(\(names[item.factor] ?? "")) alone"] + item.value.cells(3))
    }
    excess.add(["additive excess"] + synergy.additive.cells(3))
    excess.add(["Bliss excess"] + synergy.bliss.cells(3))
    excess.add(["headroom"] + synergy.headroom.cells(3))
    let notes = (synergy.notes + [note].compactMap(\.self)).map { "  note: \($0)\n" }.joined()
    return "\(outcome)\n" + shares.text + (interactions.isEmpty ? "" : "\n" + pairs.text) + "\n"
      + excess.text + "  verdict: \(synergy.verdict?.rawValue ?? "undefined")\n\n"
      + "  \(n) rows, \(dropped) dropped\n" + conventions.map { "  \($0)\n" }.joined() + notes
  }

  var conventions: [String] {
    [
      "v: the mean\(lowerIsBetter ? " with none, less that with some" : " with some, less that with none")",
      "exact Shapley values; interaction: Grabisch and Roubens's index; dividend: Harsanyi's (Möbius)",
      resampling,
    ]
  }

  private var synergyJSON: JSONValue {
    var members: [(String, JSONValue)] = [
      ("additive", Self.excess(synergy.additive)), ("bliss", Self.excess(synergy.bliss)),
      ("headroom", .optional(synergy.headroom.value)),
      ("verdict", synergy.verdict.map { .text($0.rawValue) } ?? .null),
    ]
    if !synergy.notes.isEmpty {
      members.append(("note", .text(synergy.notes.joined(separator: "; "))))
    }
    return .object(members)
  }

  private static func json(_ item: Contribution) -> JSONValue {
    .object(
      [("factor", .text(item.factor))] + item.value.members("value")
        + [("share", .optional(item.share))])
  }

  private static func json(_ item: Effectiveness) -> JSONValue {
    .object([("factor", .text(item.factor))] + item.value.members("value"))
  }

  private static func json(_ item: Interaction) -> JSONValue {
    .object([("factors", .list(item.factors.map(JSONValue.text)))] + item.value.members("value"))
  }

  private static func excess(_ estimate: Estimate) -> JSONValue {
    .object(estimate.members("excess"))
  }
}

extension Estimate {
  /// The members of a JSON object: the value under its name, then `low` and `high`.
  func members(_ name: String) -> [(String, JSONValue)] {
    [
      (name, .optional(value)), ("low", .optional(interval?.low)),
      ("high", .optional(interval?.high)),
    ]
  }

  /// The value and its interval for a table to read; a dash for what is undefined.
  func cells(_ decimals: Int) -> [String] {
    [
      value.map { fixed($0, decimals) } ?? "–",
      interval.map { "[\(fixed($0.low, decimals)), \(fixed($0.high, decimals))]" } ?? "–",
    ]
  }
}
