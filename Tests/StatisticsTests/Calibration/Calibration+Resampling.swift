import Statistics

extension CalibrationCase {
  /// Bootstrap intervals of the mean by all four methods.
  static let resampling: [CalibrationCase] = [
    (CalibrationDraws.Shape.normal, 10), (.normal, 20), (.normal, 50), (.normal, 200),
    (.exponential, 10), (.exponential, 20), (.exponential, 50), (.exponential, 200),
    (.lognormal, 10), (.lognormal, 20), (.lognormal, 50), (.lognormal, 200),
  ].map { shape, n in bootstrap(shape, n) }

  private static func bootstrap(_ shape: CalibrationDraws.Shape, _ n: Int) -> CalibrationCase {
    let methods = ResampledInterval.Method.allCases
    return CalibrationCase(
      claims: methods.map {
        Claim(name: "bootstrap, \($0.rawValue)", criterion: bootstrapShare($0, shape, n))
      },
      sample: shape.rawValue, n: "\(n)", effort: n > 20 ? .slow : .heavy
    ) { draws in
      let sample = try Resampling(draws.sample(n, shape))
      let seed = draws.seed()
      return try methods.map { method in
        covered(
          shape.mean,
          by: try sample.interval(of: .mean, by: method, resamples: 999, seed: seed).interval)
      }
    }
  }

  /// What is allowed: 95 % ± 1.5 %, or a share within 2 % of the shortfall that is known.
  private static func bootstrapShare(
    _ method: ResampledInterval.Method, _ shape: CalibrationDraws.Shape, _ n: Int
  ) -> CalibrationCriterion {
    let row = shortfalls["\(shape.rawValue) \(n)"]
    let place = ResampledInterval.Method.allCases.firstIndex(of: method)
    guard let row, let place, let share = row[place] else { return .coverage }
    return .documented((share - 0.02)...(share + 0.02))
  }

  /// Shares of percentile, basic, studentized and BCa that fall short, by distribution and n.
  private static let shortfalls: [String: [Double?]] = [
    "normal 10": [0.907, 0.906, nil, 0.905],
    "normal 20": [0.922, 0.918, nil, 0.922],
    "exponential 10": [0.861, 0.838, 0.939, 0.865],
    "exponential 20": [0.905, 0.886, nil, 0.911],
    "exponential 50": [0.930, 0.922, nil, 0.935],
    "lognormal 10": [0.810, 0.776, 0.908, 0.827],
    "lognormal 20": [0.850, 0.819, 0.911, 0.867],
    "lognormal 50": [0.887, 0.864, 0.924, 0.892],
    "lognormal 200": [0.925, 0.918, 0.945, 0.935],
  ]
}
