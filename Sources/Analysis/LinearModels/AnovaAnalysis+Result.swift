internal import Results
internal import Statistics

extension AnovaAnalysis: AnalysisResult {
  /// The object of `interface.md`, with type and convention beside it.
  public var json: String {
    var members: [(String, JSONValue)] = [("method", .text("anova"))]
    members += rows.members
    members += [
      ("formula", .text(formula)), ("type", .count(number)),
      ("convention", .text(convention)), ("confidence", .number(confidence)),
      ("terms", .list(terms.map { $0.json(withFamily: familyClause != nil) })),
      ("residual", .object(residual.members)),
      ("residualSD", .optional(residualSD)), ("rSquared", .optional(rSquared)),
    ]
    if !notes.isEmpty { members.append(("note", .text(notes.joined(separator: "; ")))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row a term, then the residual's.
  public var csv: String {
    let left = ["residual", String(residual.degreesOfFreedom), CSV.number(residual.sumOfSquares)]
    let hasFamily = familyClause != nil
    let names = Term.statisticNames + (hasFamily ? ["maxTP"] : [])
    return CSV.line(["term", "df"] + names)
      + terms.map { term in
        CSV.line(
          [term.name, String(term.squares.degreesOfFreedom)]
            + term.statistics.map { CSV.optional($0.value) }
            + (hasFamily ? [CSV.optional(term.maxTP)] : []))
      }.joined()
      + CSV.line(
        left + [CSV.optional(residual.meanSquare)] + Array(repeating: "", count: names.count - 2))
  }

  /// The sizes of effects with their intervals, then the classical table and how it was made.
  public var text: String {
    var sizes = TextTable(
      ["term", "partial η²", "\(percent(confidence)) interval", "partial ω²", "η²", "ω²", "ε²"])
    let hasFamily = familyClause != nil
    var table = TextTable(
      ["term", "df", "sum of squares", "mean square", "F", "p"] + (hasFamily ? ["max-T p"] : []))
    for term in terms {
      let size = term.size
      let others = [
        term.partialOmegaSquared, size.etaSquared, size.omegaSquared, size.epsilonSquared,
      ]
      sizes.add(
        [term.name] + Self.share(size.partialEtaSquared, term.interval)
          + others.map { $0.map { fixed($0, 4) } ?? "–" })
      table.add(
        [term.name] + term.squares.cells
          + [Legible.number(term.f), Legible.probability(log: term.logP)]
          + (hasFamily ? [probability(term.maxTP)] : []))
    }
    table.add(["residual"] + residual.cells + ["", ""] + (hasFamily ? [""] : []))
    return "\(formula)\n" + sizes.text + "\n" + table.text + "\n"
      + "  R² \(rSquared.map { fixed($0, 4) } ?? "–"), residual SD \(Legible.number(residualSD))\n"
      + "  \(rows.sentence)\n" + clauses.map { "  \($0)\n" }.joined()
      + notes.map { "  note: \($0)\n" }.joined()
  }

  /// How the numbers were made.
  var convention: String { clauses.joined(separator: "; ") }

  private var clauses: [String] {
    let models =
      switch type {
      case .typeI: "in the formula's order"
      case .typeII: "each term beside all but the interactions that contain it"
      case .typeIII: "each term beside all others, factors with sum-to-zero contrasts"
      }
    return [
      "type \(type.rawValue) sums of squares: \(models)",
      "\(percent(confidence)) interval of partial η² by the noncentral F, "
        + "as λ/(λ + df1 + df2 + 1)",
    ] + [familyClause].compactMap(\.self)
  }

  private var number: Int {
    switch type {
    case .typeI: 1
    case .typeII: 2
    case .typeIII: 3
    }
  }

  private static func share(_ estimate: Double?, _ interval: Interval?) -> [String] {
    [
      estimate.map { fixed($0, 4) } ?? "–",
      interval.map { "[\(fixed($0.low, 4)), \(fixed($0.high, 4))]" } ?? "–",
    ]
  }
}

extension AnovaAnalysis.Term {
  static let statisticNames = [
    "sumOfSquares", "meanSquare", "F", "p", "logP", "etaSquared", "partialEtaSquared",
    "omegaSquared", "partialOmegaSquared", "epsilonSquared", "ciLow", "ciHigh",
  ]

  /// The numbers of a term in the order of the interface.
  var statistics: [(name: String, value: Double?)] {
    let values = [
      squares.sumOfSquares, squares.meanSquare, f, p, logP, size.etaSquared,
      size.partialEtaSquared, size.omegaSquared, partialOmegaSquared, size.epsilonSquared,
      interval?.low, interval?.high,
    ]
    return zip(Self.statisticNames, values).map { (name: $0, value: $1) }
  }

  func json(withFamily: Bool) -> JSONValue {
    .object(
      [("term", .text(name)), ("df", .count(squares.degreesOfFreedom))]
        + statistics.map { ($0.name, .optional($0.value)) }
        + (withFamily ? [("maxTP", .optional(maxTP))] : []))
  }
}
