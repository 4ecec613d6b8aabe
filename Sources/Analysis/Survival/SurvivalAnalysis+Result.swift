internal import Results
internal import Statistics

extension SurvivalAnalysis: AnalysisResult {
  /// The object of `interface.md`, with intervals, cumulative hazards and restricted means beside it.
  public var json: String {
    var members: [(String, JSONValue)] = [("method", .text("survival"))]
    members += rows.members
    members += [
      ("time", .text(time)), ("events", .count(events)),
      ("censoredShare", .number(Double(n - events) / Double(n))),
      ("confidence", .number(confidence)), ("interval", .text(interval.rawValue)),
      ("horizon", .optional(horizon)),
      ("convention", .text(conventions.joined(separator: "; "))),
      ("curves", .list(curves.map(\.json))),
    ]
    if let strataCount { members.append(("strataCount", .count(strataCount))) }
    if let logRank { members.append(("logRank", json(logRank))) }
    if let cox { members += cox.members }
    if !notes.isEmpty { members.append(("note", .text(notes.joined(separator: "; ")))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row a coefficient where there are covariates, else one row a time of each curve.
  public var csv: String {
    if let cox {
      return CSV.line(["term"] + CoxAnswer.Coefficient.names)
        + cox.coefficients.map { coefficient in
          CSV.line([coefficient.term] + coefficient.numbers.map { CSV.optional($0.value) })
        }.joined()
    }
    return CSV.line(["group"] + SurvivalCurve.names) + curves.map(\.csv).joined()
  }

  /// A table of groups, the tests and the coefficients, and how they were made.
  public var text: String {
    curveTable + (logRank.map(sentence) ?? "") + (cox?.text(confidence) ?? "")
      + "\n  \(rows.sentence); \(events) events, \(percent(Double(n - events) / Double(n))) censored\n"
      + conventions.map { "  \($0)\n" }.joined() + notes.map { "  note: \($0)\n" }.joined()
  }

  private var curveTable: String {
    let reach = horizon.map { " to \(Legible.number($0))" } ?? ""
    var table = TextTable([
      "group", "n", "events", "median", "mean\(reach)", "\(percent(confidence)) interval",
    ])
    for item in curves {
      table.add(
        [item.group ?? "all", String(item.n), String(item.events)]
          + [Legible.number(item.curve.median)]
          + Legible.cells(
            item.restrictedMean?.mean, item.meanInterval,
            error: item.restrictedMean?.standardError))
    }
    return table.text
  }

  private func sentence(_ test: LogRank) -> String {
    "\n  log-rank χ² \(Legible.number(test.chiSquared)) on \(test.degreesOfFreedom) df, "
      + "p \(probability(test.p))\(strataCount.map { ", \($0) strata" } ?? "")\n"
  }

  private func json(_ test: LogRank) -> JSONValue {
    let groups = zip(curves, zip(test.observed, test.expected)).map { curve, counts in
      JSONValue.object([
        ("group", .text(curve.group ?? "")), ("n", .count(curve.n)),
        ("observed", .count(counts.0)), ("expected", .number(counts.1)),
      ])
    }
    return .object([
      ("chiSquared", .number(test.chiSquared)), ("df", .count(test.degreesOfFreedom)),
      ("p", .number(test.p)), ("groups", .list(groups)),
    ])
  }

  /// How the numbers were made.
  private var conventions: [String] {
    var clauses = [
      event.clause,
      "Kaplan–Meier curves, Greenwood's errors, \(interval.rawValue) intervals pointwise",
      "restricted mean: area below the curve; cumulative hazard: Nelson–Aalen",
    ]
    if logRank != nil { clauses.append("log-rank test with the hypergeometric variance") }
    guard let cox else { return clauses }
    clauses.append("Cox model, Efron's ties; factors by treatment contrasts; p by the normal")
    if let clusters = cox.clusters {
      clauses.append("errors robust to \(clusters) clusters (Lin & Wei)")
    }
    return clauses + ["proportional hazards: score test with g(t) = 1 − Kaplan–Meier"]
  }
}
