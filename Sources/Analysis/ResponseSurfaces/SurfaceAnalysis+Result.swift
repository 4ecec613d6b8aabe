internal import Results
internal import Statistics

extension SurfaceAnalysis {
  /// A dose at the optimum.
  struct Dose {
    let factor: String
    let value: Double
    let interval: Interval?
    let standardError: Double?
    let range: Interval
    let end: SurfaceOptimum.End?
    let share: ResampledOptimum.EndShare

    static let names = [
      "value", "low", "high", "standardError", "from", "to", "shareAtLow", "shareAtHigh",
    ]

    /// The numbers in the order of their names.
    var numbers: [Double?] {
      [
        value, interval?.low, interval?.high, standardError, range.low, range.high, share.low,
        share.high,
      ]
    }
  }

  /// The doses of the optimum, in the order given.
  var doses: [Dose] {
    columns.indices.map { k in
      Dose(
        factor: columns[k], value: optimum.point[k], interval: resampled.intervals?[k],
        standardError: optimum.standardErrors[k], range: surface.ranges[k], end: optimum.ends[k],
        share: resampled.ends[k])
    }
  }

  /// How the numbers were made.
  var clauses: [String] {
    let errors =
      cluster.map { "errors robust within clusters of \(quotedName($0)) (CR1)" }
      ?? "errors for residuals of one variance"
    let drawn = cluster.map { "clusters of \(quotedName($0))" } ?? "rows"
    return [
      "least squares with squares and all products of two; \(errors)",
      "curvatures with doses coded from −1 to 1, their errors by the delta method",
      "interval of a dose: percentile, from \(resampled.resamples) resamples of \(drawn), seed "
        + "\(seed); its error by the delta method",
      "interval of the outcome: Student's t, at the point found",
    ]
  }
}

extension SurfaceAnalysis: AnalysisResult {
  /// One row a dose of the optimum.
  public var csv: String {
    CSV.line(["factor"] + Dose.names + ["end"])
      + doses.map { dose in
        CSV.line(
          [dose.factor] + dose.numbers.map { CSV.optional($0) } + [dose.end?.rawValue ?? ""])
      }.joined()
  }

  /// Coefficients, curvatures and stationary point, the optimum, and how all was made.
  public var text: String {
    "\(outcome) by \(columns.joined(separator: ", "))\n" + coefficientTable + "\n" + curvatureTable
      + "  \(stationarySentence)\n\n" + optimumTable + "  \(heightSentence)\n\n"
      + "  R² \(surface.model.rSquared.map { fixed($0, 4) } ?? "–"), residual SD "
      + "\(Legible.number(surface.model.residualSD))\(lackOfFitClause)\n"
      + "  \(rows.sentence)\n" + clauses.map { "  \($0)\n" }.joined()
      + notes.map { "  note: \($0)\n" }.joined()
  }

  private var coefficientTable: String {
    var table = TextTable(
      ["term", "estimate", "\(percent(confidence)) interval", "standard error", "t", "p"])
    for item in coefficients {
      table.add(
        [item.term] + Legible.cells(item.estimate, item.interval, error: item.standardError)
          + [
            Legible.number(item.standardError), Legible.number(item.t),
            Legible.probability(log: item.logP),
          ])
    }
    return table.text
  }

  private var curvatureTable: String {
    var table = TextTable(["curvature", "\(percent(confidence)) interval"] + columns)
    for axis in stationary.axes {
      table.add(
        Legible.cells(axis.curvature, axis.interval, error: axis.standardError)
          + axis.direction.map { fixed($0, 3) })
    }
    return table.text
  }

  private var stationarySentence: String {
    guard let point = stationary.point else { return "no stationary point: a ridge" }
    let places = zip(columns, point).map { "\($0) = \(Legible.number($1))" }
    return "stationary point: a \(stationary.kind.rawValue) of \(Legible.number(stationary.value)) "
      + "at \(places.joined(separator: ", ")), \(stationary.isInside ? "within" : "beyond") the levels"
  }

  private var optimumTable: String {
    var table = TextTable(
      [
        "\(lowerIsBetter ? "lowest" : "highest") at", "dose",
        "\(percent(confidence)) interval", "standard error", "levels", "at an end",
      ])
    for dose in doses {
      let levels = "\(Legible.number(dose.range.low)) to \(Legible.number(dose.range.high))"
      table.add(
        [dose.factor] + Legible.cells(dose.value, dose.interval, error: dose.standardError)
          + [Legible.number(dose.standardError), levels, dose.end?.rawValue ?? ""])
    }
    return table.text
  }

  private var heightSentence: String {
    let cells = Legible.cells(optimum.value, optimum.interval, error: optimum.standardError)
    return "\(outcome) there: \(cells[0]), \(percent(confidence)) interval \(cells[1])"
  }

  private var lackOfFitClause: String {
    guard let lack = surface.lackOfFit else { return "" }
    return ", lack of fit F = \(Legible.number(lack.f)) on \(lack.degreesOfFreedom) and "
      + "\(lack.residualDegreesOfFreedom), p \(probability(lack.p))"
  }
}
