internal import Foundation
internal import Results
internal import Statistics

extension LikelihoodRegressAnalysis: AnalysisResult {
  /// The object of `interface.md`; members that only least squares has are null.
  public var json: String {
    var members: [(String, JSONValue)] = [("method", .text("regress"))]
    members += rows.members
    members += [
      ("formula", .text(formula)), ("family", .text(family.rawValue)), ("link", .text(family.link)),
      ("convention", .text(clauses.joined(separator: "; "))), ("confidence", .number(confidence)),
      ("coefficients", .list(coefficients.map(\.json))),
      ("logLikelihood", .optional(model.logLikelihood)), ("deviance", .optional(model.deviance)),
      ("nullDeviance", .optional(model.nullDeviance)), ("aic", .optional(model.aic)),
      ("residualDegreesOfFreedom", .count(model.residualDegreesOfFreedom)),
      ("pearsonChiSquared", .optional(model.pearsonChiSquared)),
      ("dispersion", .optional(family == .poisson ? model.dispersion : nil)),
      ("chiSquared", .optional(model.chiSquared)), ("df", .count(model.modelDegreesOfFreedom)),
      ("p", .optional(model.logP.map(exp))), ("regression", .null), ("residual", .null),
      ("residualSD", .null), ("rSquared", .null), ("adjustedRSquared", .null), ("F", .null),
    ]
    if !predictions.isEmpty { members.append(("predictions", .list(predictions.map(\.json)))) }
    members.append(("note", .text(notes.joined(separator: "; "))))
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row a coefficient.
  public var csv: String {
    CSV.line(["term"] + Coefficient.statisticNames)
      + coefficients.map { coefficient in
        CSV.line([coefficient.term] + coefficient.statistics.map(CSV.optional))
      }.joined()
  }

  /// Coefficients and their ratios with intervals, the deviances and how all was made.
  public var text: String {
    let level = "\(percent(confidence)) interval"
    var estimates = TextTable(["term", "estimate", level, "error", "z", "p", ratioName, level])
    for item in coefficients {
      estimates.add(
        [item.term] + Legible.cells(item.estimate, item.interval, error: item.standardError) + [
          Legible.number(item.standardError), Legible.number(item.t),
          Legible.probability(log: item.logP),
        ] + Legible.cells(item.ratio, item.ratioInterval))
    }
    return "\(formula)\n" + estimates.text
      + "\n  deviance \(Legible.number(model.deviance)) of \(Legible.number(model.nullDeviance)), "
      + "χ² \(Legible.number(model.chiSquared)) on \(model.modelDegreesOfFreedom), "
      + "p \(Legible.probability(log: model.logP))\n"
      + "  log-likelihood \(Legible.number(model.logLikelihood)), AIC \(Legible.number(model.aic))\n"
      + PointPrediction.text(predictions, confidence) + "  \(rows.sentence)\n"
      + clauses.map { "  \($0)\n" }.joined() + notes.map { "  note: \($0)\n" }.joined()
  }

  private var ratioName: String { family == .binomial ? "odds ratio" : "rate ratio" }

  /// How the numbers were made.
  private var clauses: [String] {
    let units =
      isStandardized
      ? ["coefficients by one standard deviation of their column (by n − 1), not of the response"]
      : []
    return [
      "\(family.rawValue) family by the \(family.link) link, maximum likelihood; factors by "
        + "treatment contrasts"
    ] + units + [
      errors == .equal ? "standard errors from the information matrix" : errors.clause,
      "t is z; \(percent(confidence)) interval and p by the normal distribution",
      "ratio is the exponential of the estimate: \(ratioName)",
      "χ² is the likelihood ratio against "
        + (model.hasIntercept ? "the intercept alone" : "a predictor of 0"),
    ] + (predictions.isEmpty ? [] : ["predictions have columns not named at their means"])
  }
}

extension LikelihoodRegressAnalysis.Coefficient {
  static let statisticNames = [
    "estimate", "standardError", "t", "p", "ciLow", "ciHigh", "ratio", "ratioLow", "ratioHigh",
  ]

  /// The numbers in the order of the names.
  var statistics: [Double?] {
    [
      estimate, standardError, t, p, interval?.low, interval?.high, ratio, ratioInterval?.low,
      ratioInterval?.high,
    ]
  }

  var json: JSONValue {
    .object(
      [("term", .text(term))] + zip(Self.statisticNames, statistics).map { ($0, .optional($1)) })
  }
}
