internal import Results
internal import Statistics

extension RegressAnalysis: AnalysisResult {
  /// The object of `interface.md`, with the convention beside it.
  public var json: String {
    var members: [(String, JSONValue)] = [("method", .text("regress"))]
    members += rows.members
    members += [
      ("formula", .text(formula)), ("family", .text("gaussian")),
      ("convention", .text(clauses.joined(separator: "; "))), ("confidence", .number(confidence)),
      ("degreesOfFreedom", .count(degreesOfFreedom)),
      ("coefficients", .list(coefficients.map { $0.json(withFamily: familyClause != nil) })),
      ("regression", .object(regression.members)), ("residual", .object(residual.members)),
      ("residualSD", .optional(residualSD)), ("rSquared", .optional(rSquared)),
      ("adjustedRSquared", .optional(adjustedRSquared)), ("F", .optional(f)), ("p", .optional(p)),
      ("influential", .list(influential.map(\.json))),
    ]
    if !predictions.isEmpty { members.append(("predictions", .list(predictions.map(\.json)))) }
    if !notes.isEmpty { members.append(("note", .text(notes.joined(separator: "; ")))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row a coefficient.
  public var csv: String {
    let hasFamily = familyClause != nil
    return CSV.line(["term"] + Coefficient.statisticNames + (hasFamily ? ["maxTP"] : []))
      + coefficients.map { coefficient in
        CSV.line(
          [coefficient.term] + coefficient.statistics.map { CSV.optional($0.value) }
            + (hasFamily ? [CSV.optional(coefficient.maxTP)] : []))
      }.joined()
  }

  /// Coefficients with their intervals, the sums of squares and how all was made.
  public var text: String {
    let hasFamily = familyClause != nil
    var estimates = TextTable(
      ["term", "estimate", "\(percent(confidence)) interval", "standard error", "t", "p", "VIF"]
        + (hasFamily ? ["max-T p"] : []))
    for item in coefficients {
      estimates.add(
        [item.term] + Legible.cells(item.estimate, item.interval, error: item.standardError) + [
          Legible.number(item.standardError), Legible.number(item.t),
          Legible.probability(log: item.logP), Legible.number(item.vif),
        ] + (hasFamily ? [probability(item.maxTP)] : []))
    }
    var table = TextTable(["source", "df", "sum of squares", "mean square", "F", "p"])
    table.add(
      ["regression"] + regression.cells + [Legible.number(f), Legible.probability(log: logP)])
    table.add(["residual"] + residual.cells + ["", ""])
    return "\(formula)\n" + estimates.text + "\n" + table.text + "\n"
      + "  R² \(share(rSquared)), adjusted \(share(adjustedRSquared)), "
      + "residual SD \(Legible.number(residualSD))\n"
      + InfluentialRow.text(influential) + PointPrediction.text(predictions, confidence)
      + "  \(rows.sentence)\n" + clauses.map { "  \($0)\n" }.joined()
      + notes.map { "  note: \($0)\n" }.joined()
  }

  /// How the numbers were made.
  private var clauses: [String] {
    let units =
      isStandardized ? ["coefficients in standard deviations of response and column"] : []
    let test =
      errors == .equal
      ? [] : ["F is Wald's with their covariance, its denominator on as many"]
    return ["least squares; factors by treatment contrasts"] + units + [
      errors.clause,
      "\(percent(confidence)) interval and p by Student's t on \(degreesOfFreedom) "
        + "degrees of freedom",
    ] + test + (predictions.isEmpty ? [] : ["predictions have columns not named at their means"])
      + [familyClause].compactMap(\.self)
  }

  private func share(_ value: Double?) -> String { value.map { fixed($0, 4) } ?? "–" }
}

extension RegressAnalysis.Coefficient {
  static let statisticNames = ["estimate", "standardError", "t", "p", "ciLow", "ciHigh", "vif"]

  /// The numbers of a coefficient in the order of the interface.
  var statistics: [(name: String, value: Double?)] {
    let values = [estimate, standardError, t, p, interval?.low, interval?.high, vif]
    return zip(Self.statisticNames, values).map { (name: $0, value: $1) }
  }

  func json(withFamily: Bool) -> JSONValue {
    .object(
      [("term", .text(term))] + statistics.map { ($0.name, .optional($0.value)) }
        + (withFamily ? [("maxTP", .optional(maxTP))] : []))
  }
}
