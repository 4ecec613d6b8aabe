internal import Foundation
internal import Statistics

/// What a covariance of coefficients says of each and of all together.
struct CoefficientInference {
  /// The covariance; `nil` where it cannot be told.
  let covariance: [[Double]]?
  let degreesOfFreedom: Int
  let confidence: Double

  /// Each coefficient with its test and interval.
  ///
  /// - Parameters:
  ///   - model: the model.
  ///   - names: the names of its columns, the intercept's among them.
  ///   - scales: by what each coefficient is multiplied to be standardised, `nil` for one that
  ///     cannot be; nothing where none shall be.
  /// - Returns: the coefficients in the order of the names.
  /// - Throws: `StatisticsError` for an impossible confidence.
  func coefficients(
    of model: LinearModel, names: [String], scales: [Double?]?
  ) throws(StatisticsError) -> [RegressAnalysis.Coefficient] {
    let student = degreesOfFreedom > 0 ? try StudentT(Double(degreesOfFreedom)) : nil
    let quantile = try student?.upperQuantile((1 - confidence) / 2)
    let first = model.hasIntercept ? 1 : 0
    let inflation = model.varianceInflation
    var coefficients: [RegressAnalysis.Coefficient] = []
    for (j, coefficient) in model.coefficients.enumerated() {
      let scale = scales.map { $0[j] } ?? 1
      if let scales, model.hasIntercept, j == 0 {
        let isDefined = scales.dropFirst().allSatisfy { $0 != nil }
        coefficients.append(.intercept(names[j], isDefined: isDefined))
        continue
      }
      let error = covariance?[j][j].squareRoot()
      let t = error.flatMap { $0 > 0 ? (coefficient.estimate / $0).ifNumber : nil }
      var logP: Double?
      if let t, let student {
        logP = min(0, try student.logUpperTail(t.magnitude) + 0.6931471805599453)
      }
      let estimate = scale.map { coefficient.estimate * $0 }
      let scaled = error.flatMap { error in scale.map { error * $0 } }
      coefficients.append(
        RegressAnalysis.Coefficient(
          term: names[j], estimate: estimate, standardError: scaled, t: t,
          p: logP.map(exp), logP: logP, interval: Self.interval(estimate, scaled, quantile),
          vif: j < first ? nil : inflation[j - first].ifNumber))
    }
    return coefficients
  }

  /// The statistic *F* of all columns beside the intercept, and the logarithm of its tail.
  func test(
    _ model: LinearModel, isClassical: Bool
  ) throws(StatisticsError) -> (f: Double?, logP: Double?) {
    guard let f = isClassical ? model.f : wald(model), degreesOfFreedom > 0 else {
      return (nil, nil)
    }
    let distribution = try FDistribution(
      Double(model.regressionDegreesOfFreedom), Double(degreesOfFreedom))
    return (f, try distribution.logUpperTail(f))
  }

  private func wald(_ model: LinearModel) -> Double? {
    guard let covariance else { return nil }
    let first = model.hasIntercept ? 1 : 0
    return waldF(
      model.coefficients.dropFirst(first).map(\.estimate),
      covariance: covariance.dropFirst(first).map { Array($0.dropFirst(first)) })
  }

  private static func interval(
    _ estimate: Double?, _ error: Double?, _ quantile: Double?
  ) -> Interval? {
    guard let estimate, let error, let quantile, (quantile * error).isFinite else { return nil }
    return Interval(low: estimate - quantile * error, high: estimate + quantile * error)
  }
}

extension RegressAnalysis.Coefficient {
  /// The intercept of standardised columns, which is 0 by their making.
  static func intercept(_ name: String, isDefined: Bool) -> Self {
    Self(
      term: name, estimate: isDefined ? 0 : nil, standardError: nil, t: nil, p: nil, logP: nil,
      interval: nil, vif: nil)
  }
}

extension Double {
  /// The value itself; `nil` for NaN and infinities.
  var ifNumber: Double? { isFinite ? self : nil }
}
