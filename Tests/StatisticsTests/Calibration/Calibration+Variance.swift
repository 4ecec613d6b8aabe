import Statistics

extension CalibrationCase {
  /// Analyses of variance: each term's F, and intervals of partial η².
  static let variance: [CalibrationCase] =
    [
      terms(
        .typeI, "A, where B counts", order: ["B", "A", "A:B"], tested: 1,
        means: [[0, 1, 3], [0, 1, 3]]),
      terms(
        .typeI, "A:B, where A and B count", order: ["A", "B", "A:B"], tested: 2,
        means: [[0, 1, 3], [2, 3, 5]]),
      terms(
        .typeII, "A, where B counts", order: ["A", "B", "A:B"], tested: 0,
        means: [[0, 1, 3], [0, 1, 3]]),
      terms(
        .typeII, "A:B, where A and B count", order: ["A", "B", "A:B"], tested: 2,
        means: [[0, 1, 3], [2, 3, 5]]),
      terms(
        .typeIII, "A, where B and A:B count", order: ["A", "B", "A:B"], tested: 0,
        means: [[0, 1, 3], [1, 3, 0]]),
      terms(
        .typeIII, "B, where A and A:B count", order: ["A", "B", "A:B"], tested: 1,
        means: [[0, 1, 3], [5, 4, 2]]),
      terms(
        .typeIII, "A:B, where A and B count", order: ["A", "B", "A:B"], tested: 2,
        means: [[0, 1, 3], [2, 3, 5]]),
    ] + [
      partialEta(means: [0, 0, 0], each: 10), partialEta(means: [0, 0.4, 0.8], each: 10),
      partialEta(means: [0, 0.5, 1, 3], each: 6),
    ]

  /// The F of a term without effect in a 2 × 3 design of 3 to 9 values a cell.
  private static func terms(
    _ type: SumsOfSquares, _ name: String, order: [String], tested: Int, means: [[Double]]
  ) -> CalibrationCase {
    let counts = [[3, 6, 4], [9, 3, 5]]
    let cells = (0..<2).flatMap { a in (0..<3).map { (a, $0) } }
    let rows = cells.flatMap { [(Int, Int)](repeating: $0, count: counts[$0.0][$0.1]) }
    let predictors: [Predictor] = [.factor(rows.map(\.0)), .factor(rows.map(\.1))]
    let positions: [String: Set<Int>] = ["A": [0], "B": [1], "A:B": [0, 1]]
    let terms = order.map { ModelTerm($0, of: positions[$0] ?? []) }
    return .erring(
      "F of type \(type.rawValue), \(name)", "normal, 2 × 3 unbalanced", n: "3 to 9 a cell",
      effort: .medium
    ) { draws in
      let response = rows.map { draws.normal(mean: means[$0.0][$0.1]) }
      let table = try AnalysisOfVariance(
        of: response, predictors: predictors, terms: terms, type: type)
      let component = table.components[tested]
      return try component.f.map {
        try FDistribution(
          Double(component.degreesOfFreedom), Double(table.residualDegreesOfFreedom)
        ).upperTail($0)
      }
    }
  }

  /// The interval of λ, and so of the convention λ/(λ + df₁ + df₂ + 1), in groups of one size.
  private static func partialEta(means: [Double], each: Int) -> CalibrationCase {
    let centre = means.reduce(0, +) / Double(means.count)
    let noncentrality = means.reduce(0) { $0 + Double(each) * ($1 - centre) * ($1 - centre) }
    let groups = means.indices.flatMap { [Int](repeating: $0, count: each) }
    let freedom = (Double(means.count - 1), Double(means.count * (each - 1)))
    @Sendable func share(_ noncentrality: Double) -> Double {
      noncentrality / (noncentrality + freedom.0 + freedom.1 + 1)
    }
    // Where there is no effect the lower limit of 0 never misses: only the upper tail is left.
    let criterion: CalibrationCriterion = noncentrality == 0 ? .expected(0.975) : .coverage
    return .covering(
      "interval of partial η², λ/(λ + df₁ + df₂ + 1)",
      "normal, λ \((noncentrality * 100).rounded() / 100)", n: "\(means.count) × \(each)",
      truth: share(noncentrality), criterion: criterion, effort: .medium
    ) { draws in
      let response = groups.map { draws.normal(mean: means[$0]) }
      guard let f = try AnalysisOfVariance(of: response, groups: groups).components[0].f else {
        return nil
      }
      let limits = try NoncentralF.noncentralityInterval(forObserved: f, freedom.0, freedom.1)
      return Interval(low: share(limits.low), high: share(limits.high))
    }
  }
}
