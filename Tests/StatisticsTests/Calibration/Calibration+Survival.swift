import Foundation
import Statistics

extension CalibrationCase {
  /// Intervals about curves and means of times, tests between groups, Cox models.
  static let survival: [CalibrationCase] =
    [(20, KaplanMeier.IntervalKind.logLog), (50, .logLog), (20, .plain), (100, .plain)].map {
      curve($0, $1)
    } + [
      restrictedMean(100), logRank(20, 20), logRank(15, 45), logRank(30, 30, strata: 3),
      cox(60), cox(60, ties: true), clusters(25), clusters(60), proportionality(100),
    ]

  /// An exponential time of mean 1 or as told, cut short by a uniform one to 3.
  private static func time(
    _ draws: inout CalibrationDraws, hazard: Double = 1, unit: Double? = nil
  ) -> (Double, Bool) {
    let event = -log(draws.uniform()) / hazard
    let end = 3 * draws.uniform()
    let seen = min(event, end)
    return (unit.map { (seen / $0).rounded(.up) * $0 } ?? seen, event <= end)
  }

  private static func times(
    _ n: Int, _ draws: inout CalibrationDraws, hazards: [Double]? = nil, unit: Double? = nil
  ) throws -> SurvivalTimes {
    let rows = (0..<n).map { time(&draws, hazard: hazards?[$0] ?? 1, unit: unit) }
    return try SurvivalTimes(rows.map(\.0), happened: rows.map(\.1))
  }

  private static func curve(_ n: Int, _ kind: KaplanMeier.IntervalKind) -> CalibrationCase {
    .covering(
      "Kaplan–Meier at the median, \(kind.rawValue)", "exponential, a third censored", n: "\(n)",
      truth: 0.5, criterion: kind == .plain && n == 20 ? .coversLess(0.923) : .coverage,
      effort: .medium
    ) { draws in
      let curve = KaplanMeier(try times(n, &draws))
      guard let place = curve.times.lastIndex(where: { $0 <= 0.6931471805599453 }) else {
        return nil
      }
      return try curve.intervals(kind)[place]
    }
  }

  private static func restrictedMean(_ n: Int) -> CalibrationCase {
    // ∫ exp(−t) from 0 to 1.5.
    .covering(
      "restricted mean", "exponential, a third censored", n: "\(n)", truth: 0.7768698398515702,
      effort: .medium
    ) { draws in
      try KaplanMeier(try times(n, &draws)).restrictedMean(to: 1.5)?.interval()
    }
  }

  private static func logRank(_ a: Int, _ b: Int, strata: Int? = nil) -> CalibrationCase {
    .erring(
      strata == nil ? "log-rank" : "log-rank, \(strata ?? 0) strata",
      "exponential, a third censored", n: "\(a), \(b)", effort: .medium
    ) { draws in
      let groups = try [a, b].map { n in
        try times(n, &draws, hazards: strata.map { k in (0..<n).map { Double(1 + $0 % k) } })
      }
      return try LogRank(
        groups, strata: strata.map { k in [a, b].map { n in (0..<n).map { $0 % k } } }
      ).p
    }
  }

  private static func cox(_ n: Int, ties: Bool = false) -> CalibrationCase {
    CalibrationCase(
      claims: [
        Claim(name: "Cox coefficient", criterion: .coverage),
        Claim(name: "Cox likelihood ratio", criterion: .size),
      ], sample: ties ? "exponential, ties" : "exponential", n: "\(n)", effort: .heavy
    ) { draws in
      let x = draws.normals(n)
      let unit = ties ? 0.25 : nil
      let model = try CoxModel(
        of: times(n, &draws, hazards: x.map { exp(0.5 * $0) }, unit: unit), on: [x])
      let idle = try CoxModel(of: times(n, &draws, unit: unit), on: [x])
      let found = model.coefficients[0]
      return [
        covered(0.5, by: try normal(found.estimate, found.standardError)),
        rejected(try idle.likelihoodRatio().p),
      ]
    }
  }

  /// Clusters of four that share their covariate and half of their luck, which no coefficient tells.
  private static func clusters(_ clusters: Int) -> CalibrationCase {
    let places = (0..<(4 * clusters)).map { $0 / 4 }
    return CalibrationCase.erring(
      "Cox, robust to clusters", "exponential, clusters of 4", n: "\(clusters) clusters",
      criterion: .errsMore(clusters == 25 ? 0.099 : 0.069), effort: .heavy
    ) { draws in
      let (levels, luck) = (draws.normals(clusters), draws.normals(clusters, sd: 0.7))
      let model = try CoxModel(
        of: times(4 * clusters, &draws, hazards: places.map { exp(luck[$0]) }),
        on: [places.map { levels[$0] }])
      guard let error = model.clusterCovariance(places)?[0][0].squareRoot() else { return nil }
      return 2
        * (try NormalDistribution().upperTail((model.coefficients[0].estimate / error).magnitude))
    }
  }

  private static func proportionality(_ n: Int) -> CalibrationCase {
    .erring("proportional hazards", "exponential", n: "\(n)", effort: .heavy) { draws in
      let x = draws.normals(n)
      let model = try CoxModel(of: times(n, &draws, hazards: x.map { exp(0.5 * $0) }), on: [x])
      return try model.proportionality()[0].test.p
    }
  }

  private static func normal(_ estimate: Double, _ error: Double) throws -> Interval {
    let reach = try NormalDistribution().upperQuantile(0.025) * error
    return Interval(low: estimate - reach, high: estimate + reach)
  }
}
