internal import Results
internal import Statistics

extension MarginalAnalysis: AnalysisResult {
  /// The object of `interface.md`, with the convention, covariates and tests beside it.
  public var json: String {
    var members: [(String, JSONValue)] = [("method", .text("marginal"))]
    members += rows.members
    members += [
      ("formula", .text(formula)), ("of", .list(factors.map { .text($0) })),
      ("within", .list(within.map { .text($0) })),
      ("convention", .text(clauses.joined(separator: "; "))), ("confidence", .number(confidence)),
      ("degreesOfFreedom", .count(degreesOfFreedom)),
      ("covariates", .object(covariates.map { ($0.column, .number($0.mean)) })),
      ("means", .list(means.map(\.json))),
    ]
    if kind != nil {
      members += [
        ("adjust", .text(adjustment.name)), ("contrasts", .list(contrasts.map(\.json))),
        ("jointTests", .list(tests.map { $0.json(degreesOfFreedom) })),
      ]
    }
    if !notes.isEmpty { members.append(("note", .text(notes.joined(separator: "; ")))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row a mean, then one a contrast and one a joint test, whose `df` is that of its numerator.
  public var csv: String {
    let all = within + factors
    let statistics = [
      "estimate", "standardError", "df", "t", "F", "p", "adjustedP", "ciLow", "ciHigh",
    ]
    func line(
      _ kind: String, _ name: String, _ levels: [Level], _ numbers: [Double?]
    ) -> String {
      let cells = all.map { factor in levels.first { $0.factor == factor }?.level ?? "" }
      return CSV.line([kind, name] + cells + numbers.map(CSV.optional))
    }
    let df = Double(degreesOfFreedom)
    return CSV.line(["row", "contrast"] + all + statistics)
      + means.map { mean in
        let value = mean.value
        return line(
          "mean", "", mean.levels,
          [
            value.estimate, value.standardError, df, nil, nil, nil, nil, value.interval?.low,
            value.interval?.high,
          ])
      }.joined()
      + contrasts.map { contrast in
        let value = contrast.value
        return line(
          "contrast", contrast.name, contrast.within,
          [
            value.estimate, value.standardError, df, value.t, nil, value.p, contrast.adjustedP,
            value.interval?.low, value.interval?.high,
          ])
      }.joined()
      + tests.map { test in
        line(
          "jointTest", "", test.within,
          [nil, nil, Double(test.degreesOfFreedom), nil, test.f, test.p, nil, nil, nil])
      }.joined()
  }

  /// Means, contrasts and tests with how they were made.
  public var text: String {
    "\(formula)\n" + meansText + (kind == nil ? "" : "\n" + contrastsText + "\n" + testsText)
      + "\n  \(rows.sentence)\n" + clauses.map { "  \($0)\n" }.joined()
      + notes.map { "  note: \($0)\n" }.joined()
  }

  /// How the numbers were made.
  private var clauses: [String] {
    let over = averaged.isEmpty ? "" : "equal weights over \(averaged.joined(separator: ", "))"
    let held = covariates.map { "\(quotedName($0.column)) \(Legible.number($0.mean))" }
    let at = held.isEmpty ? "" : "covariates at their means, \(held.joined(separator: ", "))"
    let means = [over, at].filter { !$0.isEmpty }.joined(separator: ", ")
    let made =
      "estimated marginal means (Searle, Speed & Milliken 1980)" + (means.isEmpty ? "" : ": ")
      + means
    return [
      made, errors.clause,
      "\(percent(confidence)) interval and p by Student's t on \(degreesOfFreedom) degrees of "
        + "freedom, not adjusted",
    ] + (kind == nil ? [] : [family])
  }

  private var family: String {
    switch adjustment {
    case .tukey: "adjusted p by the studentized range of the means at one level (tukey)"
    case .family(let adjustment):
      "adjusted p by \(adjustment.rawValue) for all \(contrasts.count) contrasts told here"
    }
  }
}
