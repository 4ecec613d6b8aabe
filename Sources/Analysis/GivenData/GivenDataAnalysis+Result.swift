internal import Results
internal import Statistics

extension GivenDataAnalysis: AnalysisResult {
  /// The object of `interface.md`, with what the method tells beside it.
  public var json: String {
    var members: [(String, JSONValue)] = [("method", .text(measure.rawValue))]
    members += rows.members
    members += [("outcome", .text(outcome)), ("confidence", .number(confidence))]
    if let resamples { members.append(("resamples", .count(resamples))) }
    if let seed { members.append(("seed", .text(String(seed)))) }
    members += [
      ("convention", .text(conventions.joined(separator: "; "))),
      ("factors", .list(factors.map(\.json))),
    ]
    if !notes.isEmpty { members.append(("note", .text(notes.joined(separator: "; ")))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row a factor.
  public var csv: String {
    let more = factors.first?.more.map(\.name) ?? []
    return CSV.line(["factor", "value", "low", "high", "p"] + more)
      + factors.map { factor in
        CSV.line(
          [factor.name]
            + (factor.numbers.map(\.value) + factor.more.map(\.value)).map { CSV.optional($0) })
      }.joined()
  }

  /// A table of factors, the greatest measure first, and how they were made.
  public var text: String {
    func cell(_ value: Double?) -> String { value.map { fixed($0, 3) } ?? "–" }
    let more = factors.first?.more.map(\.name) ?? []
    var table = TextTable(
      ["factor", Self.titles[measure] ?? "", "\(percent(confidence)) interval", "p"] + more)
    let falling = factors.sorted {
      ($0.measure.value ?? 0).magnitude > ($1.measure.value ?? 0).magnitude
    }
    for factor in falling {
      let interval = factor.measure.interval.map { "[\(cell($0.low)), \(cell($0.high))]" }
      table.add(
        [factor.name, cell(factor.measure.value), interval ?? "–", probability(factor.measure.p)]
          + factor.more.map { $0.isCount ? fixed($0.value, 0) : cell($0.value) })
    }
    return table.text + "\n  \(rows.sentence)\n" + conventions.map { "  \($0)\n" }.joined()
      + notes.map { "  note: \($0)\n" }.joined()
  }

  private static let titles: [Measure: String] = [.prcc: "PRCC", .pawn: "PAWN", .delta: "δ"]

  /// How the numbers were made.
  private var conventions: [String] {
    let shared = "rows taken as independent; no p is raised for the number of factors"
    switch measure {
    case .prcc:
      return [
        "correlation of the residuals of ranks, midranks for ties; p by t",
        "interval by Fisher's z with the error of Bonett & Wright", shared,
      ]
    case .pawn:
      return [
        "median over slices of the Kolmogorov–Smirnov distance to all rows",
        "interval: basic bootstrap of rows, of 95 % it may cover in 83 %, missing as too high",
        "p and dummy, the 95 % point of a factor without influence: rows relabelled", shared,
      ]
    case .delta:
      return [
        "Gaussian kernels, Silverman's bandwidth, 100 points; bias reduced by the bootstrap",
        "interval: normal, with the bootstrap's error, not of the bias of kernels; p: rows relabelled",
        shared,
      ]
    }
  }
}

extension GivenDataAnalysis.More {
  /// Whether the number is a count.
  fileprivate var isCount: Bool { name == "slices" || name == "classes" }
}

extension GivenDataAnalysis.Factor {
  /// The numbers in the order of the interface.
  fileprivate var numbers: [(name: String, value: Double?)] {
    [
      ("value", measure.value), ("low", measure.interval?.low), ("high", measure.interval?.high),
      ("p", measure.p),
    ]
  }

  fileprivate var json: JSONValue {
    var members: [(String, JSONValue)] = [("factor", .text(name))]
    members += numbers.map { ($0.name, .optional($0.value)) }
    members += more.map { ($0.name, .optional($0.value)) }
    if let note = measure.note { members.append(("note", .text(note))) }
    return .object(members)
  }
}
