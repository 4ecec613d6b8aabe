import Statistics

extension CalibrationCase {
  /// Intervals of regression coefficients by several errors, and predictions.
  static let regression: [CalibrationCase] =
    [
      classical, robust(.hc0, 30, .coversLess(0.917)), robust(.hc2, 30, .coversLess(0.93)),
      robust(.hc3, 30), robust(.hc2, 50),
    ] + RobustVariance.allCases.map { robust($0, 100) } + [
      clustered(20, within: false, .coversLess(0.913)),
      clustered(40, within: false, .coversLess(0.93)), clustered(80, within: false),
      clustered(10, within: true), clustered(20, within: true),
    ]

  /// A line through normal x with a second column beside it; a prediction at x = 1.5.
  private static let classical = CalibrationCase(
    claims: [
      Claim(name: "coefficient", criterion: .coverage),
      Claim(name: "expected response", criterion: .coverage),
      Claim(name: "new response", criterion: .coverage),
      Claim(name: "F of the regression", criterion: .size),
    ], sample: "normal errors, 2 columns", n: "12", effort: .medium
  ) { draws in
    let x = draws.normals(12)
    let z = x.map { 0.5 * $0 + draws.normal() }
    let noise = draws.normals(12)
    let columns = [DesignColumn(x), DesignColumn(z)]
    let model = try LinearModel(of: zip(x, noise).map { 2 + 3 * $0 + $1 }, on: columns)
    let there = try model.prediction(at: [1.5, 0.5])
    let null = try LinearModel(of: noise, on: columns)
    return [
      covered(3, by: try model.coefficients[1].interval()), covered(6.5, by: there.interval),
      covered(6.5 + draws.normal(), by: there.predictionInterval),
      rejected(try null.f.map { try FDistribution(2, 9).upperTail($0) }),
    ]
  }

  /// Errors whose deviation grows with x, which is uniform.
  private static func robust(
    _ kind: RobustVariance, _ n: Int, _ criterion: CalibrationCriterion = .coverage
  ) -> CalibrationCase {
    .covering(
      "coefficient, \(kind.rawValue)", "normal errors of sd x, uniform x", n: "\(n)", truth: 3,
      criterion: criterion, effort: .medium
    ) { draws in
      let x = (0..<n).map { _ in draws.uniform() }
      let model = try LinearModel(
        of: x.map { 3 * $0 + draws.normal(sd: $0) }, on: [DesignColumn(x)])
      return try interval(
        model.coefficients[1].estimate, model.robustErrors(kind)?[1], model.residualDegreesOfFreedom
      )
    }
  }

  /// Clusters of 5 rows that share half of their variance; x varies within clusters or between them.
  private static func clustered(
    _ clusters: Int, within: Bool, _ criterion: CalibrationCriterion = .coverage
  ) -> CalibrationCase {
    let places = (0..<clusters).flatMap { [Int](repeating: $0, count: 5) }
    return .covering(
      "coefficient, clusters (CR1)", "x varies \(within ? "within" : "between") clusters of 5",
      n: "\(clusters) clusters", truth: 3, criterion: criterion, effort: .heavy
    ) { draws in
      let shared = draws.normals(clusters)
      let levels = draws.normals(clusters)
      let x = places.map { within ? draws.normal() : levels[$0] }
      let response = zip(x, places).map { 3 * $0 + shared[$1] + draws.normal() }
      let model = try LinearModel(of: response, on: [DesignColumn(x)])
      return try interval(
        model.coefficients[1].estimate, model.clusterErrors(places)?[1], clusters - 1)
    }
  }

  /// The t interval of 95 % about an estimate.
  static func interval(_ estimate: Double, _ error: Double?, _ freedom: Int) throws -> Interval? {
    guard let error else { return nil }
    let reach = try StudentT(Double(freedom)).upperQuantile(0.025) * error
    return Interval(low: estimate - reach, high: estimate + reach)
  }
}
