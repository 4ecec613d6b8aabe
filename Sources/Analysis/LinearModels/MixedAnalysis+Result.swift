internal import Results
internal import Statistics

extension MixedAnalysis: AnalysisResult {
  /// The object of `interface.md`, with the blocks, their correlation and the convention beside it.
  public var json: String {
    var members: [(String, JSONValue)] = [("method", .text("mixed"))]
    members += rows.members
    members += [
      ("formula", .text(formula)), ("random", .text(random)), ("estimator", .text("REML")),
      ("convention", .text(clauses.joined(separator: "; "))), ("confidence", .number(confidence)),
      ("coefficients", .list(coefficients.map(\.json))),
      ("blockSD", .number(blockSD)), ("residualSD", .number(residualSD)),
      ("icc", .optional(intraclassCorrelation)), ("logLikelihood", .optional(logLikelihood)),
      ("maximumLogLikelihood", .optional(maximumLogLikelihood)), ("blocks", .count(blocks.count)),
      ("blockEffects", .list(blocks.map(\.json))),
    ]
    if !notes.isEmpty { members.append(("note", .text(notes.joined(separator: "; ")))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row a coefficient.
  public var csv: String {
    CSV.line(["term"] + Coefficient.statisticNames)
      + coefficients.map { coefficient in
        CSV.line([coefficient.term] + coefficient.statistics.map { CSV.optional($0.value) })
      }.joined()
  }

  /// Coefficients with their intervals, the two deviations and how all was made.
  public var text: String {
    var estimates = TextTable([
      "term", "estimate", "\(percent(confidence)) interval", "standard error", "df", "t", "p",
    ])
    for item in coefficients {
      estimates.add(
        [item.term] + Legible.cells(item.estimate, item.interval, error: item.standardError) + [
          Legible.number(item.standardError), item.degreesOfFreedom.map { fixed($0, 1) } ?? "–",
          Legible.number(item.t), Legible.probability(log: item.logP),
        ])
    }
    var variances = TextTable(["source", "number", "standard deviation"])
    variances.add(["between \(random)", String(blocks.count), Legible.number(blockSD)])
    variances.add(["within", String(n), Legible.number(residualSD)])
    return "\(formula), random intercept of \(random)\n" + estimates.text + "\n" + variances.text
      + "\n  share of blocks in the variance "
      + "\(intraclassCorrelation.map { fixed($0, 4) } ?? "–"), "
      + "ln restricted likelihood \(Legible.number(logLikelihood))\n"
      + "  \(rows.sentence)\n" + clauses.map { "  \($0)\n" }.joined()
      + notes.map { "  note: \($0)\n" }.joined()
  }

  private var clauses: [String] {
    [
      "one random intercept a block, by restricted likelihood (REML)",
      "factors by treatment contrasts",
      "\(percent(confidence)) interval and p by Student's t on Satterthwaite's degrees of freedom",
    ]
  }
}

extension MixedAnalysis.Coefficient {
  static let statisticNames = ["estimate", "standardError", "df", "t", "p", "ciLow", "ciHigh"]

  /// The numbers of a coefficient in the order of the interface.
  var statistics: [(name: String, value: Double?)] {
    let values = [
      estimate, standardError, degreesOfFreedom, t, p, interval?.low, interval?.high,
    ]
    return zip(Self.statisticNames, values).map { (name: $0, value: $1) }
  }

  var json: JSONValue {
    .object([("term", .text(term))] + statistics.map { ($0.name, .optional($0.value)) })
  }
}

extension MixedAnalysis.Block {
  var json: JSONValue { .object([("block", .text(name)), ("effect", .number(effect))]) }
}
