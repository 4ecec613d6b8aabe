import Statistics

extension CalibrationCase {
  /// Intervals of Sobol indices and Shapley effects from independent scrambles.
  ///
  /// Every index of the functions is claimed, those that are 0 although their factor matters
  /// included. An inert factor is claimed under noise alone: without noise its indices are 0 without
  /// error.
  static let sensitivity: [CalibrationCase] = [
    indices("Ishigami", IshigamiFunction(), rows: 64, scrambles: 16, .saltelli, second: true),
    indices("Ishigami", IshigamiFunction(), rows: 64, scrambles: 16, .martinez),
    indices("Ishigami", IshigamiFunction(), rows: 256, scrambles: 8, .saltelli),
    indices("Sobol's G", sobolG, rows: 64, scrambles: 16, .saltelli),
    indices("Sobol's G", sobolG, rows: 64, scrambles: 16, .martinez),
    indices("Sobol's G", sobolG, rows: 128, scrambles: 8, .saltelli),
    indices(
      "Ishigami, a third of it noise", IshigamiFunction(inert: 1), rows: 64, scrambles: 16,
      .saltelli, noise: 1.0 / 3, replications: 2),
    effects("Sobol's G", SobolGFunction(a: [0, 1, 4.5]), rows: 64, scrambles: 16),
  ]

  private static let sobolG = SobolGFunction(a: [0, 1, 4.5, 9])

  private static func indices(
    _ name: String, _ function: any SensitivityFunction, rows: Int, scrambles: Int,
    _ estimator: SobolEstimator, second: Bool = false, noise: Double = 0, replications: Int = 1
  ) -> CalibrationCase {
    let k = function.dimensions
    let pairs = second ? (0..<k).flatMap { i in (i + 1..<k).map { (i, $0) } } : []
    let names =
      (1...k).map { "first order of \($0)" } + (1...k).map { "total of \($0)" }
      + pairs.map { "second order of \($0.0 + 1) and \($0.1 + 1)" }
    let truths =
      (0..<k).map(function.first) + (0..<k).map(function.total)
      + pairs.map { function.second($0.0, $0.1) }
    return CalibrationCase(
      claims: names.map { Claim(name: "\(estimator.rawValue), \($0)", criterion: .coverage) },
      sample: name, n: "\(scrambles) scrambles of \(rows) rows", effort: .dear
    ) { draws in
      let sample = try PickFreezeSample.saltelli(
        function, rows: rows, scrambles: scrambles, second: second, seed: draws.seed(),
        noise: noise, replications: replications)
      let answer = try SobolIndices(of: sample, by: estimator)
      let intervals =
        answer.indices.map(\.firstInterval) + answer.indices.map(\.totalInterval)
        + answer.pairs.map(\.interval)
      return zip(truths, intervals).map { covered($0, by: $1) }
    }
  }

  private static func effects(
    _ name: String, _ function: any SensitivityFunction, rows: Int, scrambles: Int
  ) -> CalibrationCase {
    let k = function.dimensions
    return CalibrationCase(
      claims: (1...k).map { Claim(name: "Shapley effect of \($0)", criterion: .coverage) },
      sample: name, n: "\(scrambles) scrambles of \(rows) rows", effort: .dear
    ) { draws in
      let sample = try PickFreezeSample.saltelli(
        function, rows: rows, scrambles: scrambles, seed: draws.seed())
      let answer = try ShapleyEffects(of: sample)
      let truth = try ShapleyEffects(explained: (0..<1 << k).map(function.explained))
      return truth.values.indices.map { covered(truth.values[$0], by: answer.intervals?[$0]) }
    }
  }
}
