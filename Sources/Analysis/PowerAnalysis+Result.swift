internal import Results

extension PowerAnalysis: AnalysisResult {
  /// The object of `interface.md`: `n` is that of each group, `total` that of all.
  public var json: String {
    let members: [(String, JSONValue)] =
      [("method", .text("power"))]
      + numbers.map { ($0.name, $0.value.map(JSONValue.number) ?? .null) } + [
        ("dropped", .count(0)), ("found", .text(unknown.rawValue)),
        ("effectMeasure", .text(measure)), ("test", .text(test)),
        ("convention", .text(clauses.joined(separator: "; "))),
      ]
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row: `n,power,effect,groups,alpha,total,powerAsked`.
  public var csv: String {
    CSV.line(numbers.map(\.name)) + CSV.line(numbers.map { CSV.optional($0.value) })
  }

  /// What was found, in words, then the numbers.
  public var text: String {
    var table = TextTable([unit, "in all", "effect", "power", "alpha"], leftColumns: 0)
    table.add([
      String(n), String(total), Legible.number(effect), fixed(power, 4), Legible.number(alpha),
    ])
    return "\(answer)\n" + table.text + "\n  \(test)\n  effect: \(measure)\n"
      + clauses.map { "  \($0)\n" }.joined()
  }

  private var numbers: [(name: String, value: Double?)] {
    [
      ("n", Double(n)), ("power", power), ("effect", effect), ("groups", Double(groups)),
      ("alpha", alpha), ("total", Double(total)), ("powerAsked", powerAsked),
    ]
  }

  private var answer: String {
    switch unknown {
    case .n: "\(n) \(unit) find an effect of \(Legible.number(effect))"
    case .power: "power \(fixed(power, 4)) with \(n) \(unit)"
    case .effect: "the smallest effect found is \(Legible.number(effect)) with \(n) \(unit)"
    }
  }

  private var unit: String { groups == 1 ? "values or pairs" : "a group" }

  private var test: String {
    switch groups {
    case 1: "one-sample or paired t test, two-sided"
    case 2: "two-sample t test, two-sided, equal variances"
    default: "analysis of variance of \(groups) groups"
    }
  }

  private var measure: String {
    switch groups {
    case 1: "Cohen's d, the mean (of the differences of pairs) in standard deviations"
    case 2: "Cohen's d, the difference of the means in their common standard deviation"
    default: "Cohen's f, the standard deviation of the groups' means in that of the values"
    }
  }

  private var clauses: [String] {
    [
      "exact by the noncentral \(groups > 2 ? "F" : "t, both tails")",
      "independent normal values of one variance, groups of equal size",
    ]
  }
}
