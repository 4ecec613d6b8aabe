import Randomness
import Statistics

extension CalibrationCase {
  /// Families of tests: pairs of groups, and adjusted p.
  static let families: [CalibrationCase] = tukey + gamesHowell + adjustments

  private static let tukey: [CalibrationCase] = [[5, 5, 5], [8, 8, 8, 8], [6, 9, 12, 15]].map {
    sizes in
    pairs("Tukey", "normal", sizes, .slow) { draws in
      try PairwiseComparison.tukey(sizes.map { draws.normals($0) })
    }
  }

  private static let gamesHowell: [CalibrationCase] = [
    [15, 15, 15, 15], [10, 20, 30], [30, 20, 10],
  ].map { sizes in
    pairs("Games–Howell", "normal, sd 1, 2, …", sizes, .dear) { draws in
      let groups = sizes.enumerated().map { draws.normals($1, sd: Double($0 + 1)) }
      return try PairwiseComparison.gamesHowell(groups)
    }
  }

  /// All pairs of groups of equal means: whether all intervals hold 0, and whether any p rejects.
  private static func pairs(
    _ name: String, _ sample: String, _ sizes: [Int], _ effort: CalibrationSize.Effort,
    _ compare: @escaping @Sendable (inout CalibrationDraws) throws -> [PairwiseComparison]
  ) -> CalibrationCase {
    CalibrationCase(
      claims: [
        Claim(name: "\(name), all intervals", criterion: .coverage),
        Claim(name: "\(name), any p", criterion: .size),
      ], sample: sample, n: sizes.map(String.init).joined(separator: ", "), effort: effort
    ) { draws in
      let pairs = try compare(&draws)
      return [
        pairs.allSatisfy { $0.interval?.contains(0) == true } ? 1 : 0,
        rejected(pairs.compactMap(\.p).min()),
      ]
    }
  }

  private static let adjustments: [CalibrationCase] =
    [.bonferroni, .sidak, .holm, .hochberg, .bh].flatMap { method in
      [
        adjusted(method, "6 independent z", correlation: 0, criterion: .size),
        adjusted(method, "6 z correlated at 0.5", correlation: 0.5, criterion: .sizeAtMost),
      ]
    }
    + [.bonferroni, .sidak, .holm, .hochberg].map { method in
      adjusted(
        method, "6 independent z, 3 of mean 3", correlation: 0, effects: 3, criterion: .sizeAtMost)
    }
    + [discoveries(effects: 0), discoveries(effects: 4), discoveries(effects: 12)]

  /// Whether any of six tests errs, of which the first may have an effect.
  private static func adjusted(
    _ method: Adjustment, _ sample: String, correlation: Double, effects: Int = 0,
    criterion: CalibrationCriterion
  ) -> CalibrationCase {
    .erring("\(method.rawValue), any false", sample, n: "6 tests", criterion: criterion) { draws in
      let p = try method.adjusted(zTests(6, correlation, effects, &draws))
      return p.dropFirst(effects).compactMap(\.self).min()
    }
  }

  /// The share of false findings among the findings of 20 tests: 5 % times that of true hypotheses.
  private static func discoveries(effects: Int) -> CalibrationCase {
    CalibrationCase(
      claims: [
        Claim(
          name: "bh, share of false findings",
          criterion: .expected(0.05 * Double(20 - effects) / 20))
      ], sample: "20 independent z, \(effects) of mean 3", n: "20 tests", effort: .light
    ) { draws in
      let found = try Adjustment.bh.adjusted(zTests(20, 0, effects, &draws)).map(rejected)
      let all = found.reduce(0, +)
      return [all == 0 ? 0 : found.dropFirst(effects).reduce(0, +) / all]
    }
  }

  /// Two-sided p of normal statistics, the first of them with mean 3.
  private static func zTests(
    _ count: Int, _ correlation: Double, _ effects: Int, _ draws: inout CalibrationDraws
  ) -> [Double?] {
    let shared = draws.normal(sd: correlation.squareRoot())
    let spread = (1 - correlation).squareRoot()
    return (0..<count).map { place in
      let z = shared + draws.normal(mean: place < effects ? 3 : 0, sd: spread)
      return 2 * normalCumulative(-z.magnitude)
    }
  }
}
