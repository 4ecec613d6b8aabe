import Statistics

extension CalibrationCase {
  /// Intervals and tests of correlations.
  static let correlation: [CalibrationCase] =
    [(0.0, 10), (0.6, 10), (0.6, 30), (-0.9, 20)].map { truth, n in
      .covering("Fisher's interval of r", "bivariate normal, ρ \(truth)", n: "\(n)", truth: truth) {
        draws in
        let pairs = pairs(n, truth, &draws)
        return try Correlation.pearson(pairs.0, pairs.1).fisherInterval()
      }
    } + [
      test("Pearson, p", 6, .size) { try .pearson($0, $1) },
      test("Pearson, p", 30, .size) { try .pearson($0, $1) },
      test("Spearman, exact", 8, .sizeAtMost) { try .spearman($0, $1) },
      test("Spearman, t", 10, .size) { try .spearman($0, $1) },
      test("Spearman, t", 30, .size) { try .spearman($0, $1) },
      test("Kendall, exact", 8, .sizeAtMost) { try .kendall($0, $1) },
      test("Kendall, exact", 20, .sizeAtMost) { try .kendall($0, $1) },
      test("Kendall, normal", 10, .size) { try .kendall($0, $1, exact: false) },
      test("Kendall, normal", 40, .size) { try .kendall($0, $1) },
    ]

  private static func test(
    _ name: String, _ n: Int, _ criterion: CalibrationCriterion,
    _ correlate: @escaping @Sendable ([Double], [Double]) throws -> Correlation
  ) -> CalibrationCase {
    .erring(name, "normal, independent", n: "\(n)", criterion: criterion) { draws in
      let pairs = pairs(n, 0, &draws)
      return try correlate(pairs.0, pairs.1).p
    }
  }

  private static func pairs(
    _ n: Int, _ correlation: Double, _ draws: inout CalibrationDraws
  ) -> ([Double], [Double]) {
    let first = draws.normals(n)
    let rest = (1 - correlation * correlation).squareRoot()
    return (first, first.map { correlation * $0 + draws.normal(sd: rest) })
  }
}
