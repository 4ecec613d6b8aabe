import Statistics

extension CalibrationCase {
  /// Marginal means and contrasts of an unbalanced 2 × 3 design, and families by max-T.
  static let contrasts: [CalibrationCase] = [
    margins,
    family("normal, nothing real", .normal, real: 0),
    family("exponential, nothing real", .exponential, real: 0, .errsLess(0.042)),
    family("exponential, nothing real", .exponential, real: 0, each: 6),
    family("exponential, nothing real", .exponential, real: 0, each: 10),
    family("normal, 2 of 7 real", .normal, real: 2),
  ]

  /// Cells of 3 to 9 values with effects of both factors: the mean of one level over equal weights
  /// of the other's, and a difference of two levels.
  private static let margins: CalibrationCase = {
    let counts = [[3, 6, 4], [9, 3, 5]]
    let cells = (0..<2).flatMap { a in (0..<3).map { (a, $0) } }
    let rows = cells.flatMap { [(Int, Int)](repeating: $0, count: counts[$0.0][$0.1]) }
    let columns = [
      DesignColumn(rows.map { Double($0.0) }), DesignColumn(rows.map { $0.1 == 1 ? 1.0 : 0 }),
      DesignColumn(rows.map { $0.1 == 2 ? 1.0 : 0 }),
    ]
    let third = DoubleDouble(1) / DoubleDouble(3)
    return CalibrationCase(
      claims: [
        Claim(name: "marginal mean", criterion: .coverage),
        Claim(name: "contrast of marginal means", criterion: .coverage),
        Claim(name: "contrast, p", criterion: .size),
      ], sample: "normal, 2 × 3 unbalanced", n: "3 to 9 a cell", effort: .medium
    ) { draws in
      let response = rows.map { 1 + 2 * Double($0.0) + 3 * Double($0.1 % 2) + draws.normal() }
      let contrasts = try LinearContrasts(of: LinearModel(of: response, on: columns))
      let mean = try contrasts.contrast([DoubleDouble(1), DoubleDouble(1), third, third])
      let difference = try contrasts.contrast([.zero, .zero, DoubleDouble(1), DoubleDouble(-1)])
      let none = try contrasts.contrast([.zero, .zero, .zero, DoubleDouble(1)])
      return [
        covered(4, by: mean.interval), covered(3, by: difference.interval), rejected(none.p),
      ]
    }
  }()

  /// Whether step-down max-T finds any of the seven terms of a 2³ factorial that are not real, with
  /// some rows in each of the eight cells.
  private static func family(
    _ sample: String, _ shape: CalibrationDraws.Shape, real: Int, each: Int = 4,
    _ criterion: CalibrationCriterion = .size
  ) -> CalibrationCase {
    let columns = (1..<8).map { subset in
      DesignColumn(
        (0..<(8 * each)).map { row in (row & subset).nonzeroBitCount % 2 == 0 ? 1.0 : -1 })
    }
    return .erring(
      "max-T, any false of 7 terms", sample, n: "\(each) × 8", criterion: criterion, effort: .medium
    ) { draws in
      let noise = draws.sample(8 * each, shape)
      let response = noise.indices.map { row in
        columns.prefix(real).reduce(noise[row]) { $0 + 2 * $1.values[row].value }
      }
      let family = try MaxTPermutation(
        coefficients: Array(1...7), of: LinearModel(of: response, on: columns), resamples: 199,
        seed: draws.seed())
      return family.stepDown.dropFirst(real).compactMap(\.self).min()
    }
  }
}
