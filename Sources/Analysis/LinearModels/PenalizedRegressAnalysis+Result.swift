internal import Results
internal import Statistics

extension PenalizedRegressAnalysis: AnalysisResult {
  /// The object of `interface.md`; what a penalty leaves undefined is null.
  public var json: String {
    var members: [(String, JSONValue)] = [("method", .text("regress"))]
    members += rows.members
    members += [
      ("formula", .text(formula)), ("family", .text("gaussian")),
      ("penalty", .text(model.penalty.rawValue)),
      ("convention", .text(clauses.joined(separator: "; "))), ("lambda", .optional(model.weight)),
      ("lambdaOneStandardError", .optional(choice?.simplest)),
      ("crossValidatedError", .optional(choice.flatMap { $0.errors.min() })),
      ("seed", choice == nil ? .null : .text(String(seed))),
      ("folds", choice.map { .count($0.folds) } ?? .null),
      ("effectiveDegreesOfFreedom", .optional(model.degreesOfFreedom)),
      ("coefficients", .list(coefficients.map(\.json))), ("regression", .null),
      ("residual", .null), ("residualSD", .null), ("rSquared", .optional(model.rSquared)),
      ("adjustedRSquared", .null), ("F", .null), ("p", .null),
      ("note", .text(notes.joined(separator: "; "))),
    ]
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row a coefficient.
  public var csv: String {
    CSV.line(["term"] + Coefficient.statistics)
      + coefficients.map { item in
        CSV.line(
          [item.term, CSV.optional(item.estimate), "", "", "", "", ""]
            + [item.standardized, item.simplest].map(CSV.optional))
      }.joined()
  }

  /// Coefficients, the weight and how all was made.
  public var text: String {
    var table = TextTable(
      ["term", "estimate", "standardised"] + (choice == nil ? [] : ["at one standard error"]))
    for item in coefficients {
      table.add(
        [item.term, Legible.number(item.estimate), Legible.number(item.standardized)]
          + (choice == nil ? [] : [Legible.number(item.simplest)]))
    }
    return "\(formula)\n" + table.text + "\n"
      + "  λ \(Legible.number(model.weight))"
      + (choice.map { ", by the one-standard-error rule \(Legible.number($0.simplest))" } ?? "")
      + ", R² \(model.rSquared.map { fixed($0, 4) } ?? "–")\n"
      + "  \(rows.sentence)\n" + clauses.map { "  \($0)\n" }.joined()
      + notes.map { "  note: \($0)\n" }.joined()
  }

  /// How the numbers were made.
  private var clauses: [String] {
    let size = model.penalty == .ridge ? "½Σb²" : "Σ|b|"
    let source =
      choice.map { "λ by \($0.folds)-fold cross-validation, seed \(seed)" } ?? "λ as given"
    return [
      "\(model.penalty.rawValue): least Σe²/2n + λ·\(size) over columns in standard deviations (by n)",
      "the intercept bears no penalty; factors by treatment contrasts", source,
    ]
  }
}

extension PenalizedRegressAnalysis.Coefficient {
  static let statistics = [
    "estimate", "standardError", "t", "p", "ciLow", "ciHigh", "standardized",
    "estimateOneStandardError",
  ]

  var json: JSONValue {
    .object([
      ("term", .text(term)), ("estimate", .optional(estimate)), ("standardError", .null),
      ("t", .null), ("p", .null), ("ciLow", .null), ("ciHigh", .null),
      ("standardized", .optional(standardized)),
      ("estimateOneStandardError", .optional(simplest)),
    ])
  }
}
