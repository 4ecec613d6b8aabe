internal import Foundation

/// A difference of two means in units of the standard deviation: Cohen's d and Hedges' g.
///
/// ```swift
/// let effect = try StandardizedDifference.independent([3, 4, 5], [1, 2, 2])
/// effect.cohenD  // 2.858
/// effect.hedgesG // 2.280
/// ```
///
/// d divides by the pooled standard deviation, or, for pairs, by that of the differences. g is
/// d times Γ(ν/2)/(√(ν/2) Γ((ν − 1)/2)), which makes it unbiased (Hedges 1981,
/// doi:10.3102/10769986006002107). The interval is that of the population's value, from the
/// noncentral t of the observed one: exact for normal values of equal variance, and therefore *not*
/// shrunken as g is. Undefined without spread; g and its interval also below two degrees of freedom.
public struct StandardizedDifference: Sendable, Hashable {
  /// The difference over the standard deviation.
  public let cohenD: Double?
  /// The same without its bias.
  public let hedgesG: Double?
  /// The interval of the population's value.
  public let interval: Interval?

  /// The effect in two independent samples, first minus second.
  ///
  /// - Throws: `StatisticsError` for a NaN, an infinity, numbers whose squares overflow or an
  ///   impossible confidence.
  public static func independent(
    _ first: [Double], _ second: [Double], confidence: Double = 0.95
  ) throws(StatisticsError) -> StandardizedDifference {
    let scale = 1 / Double(max(1, first.count)) + 1 / Double(max(1, second.count))
    return try StandardizedDifference(
      .student(first, second), scale: scale.squareRoot(), confidence: confidence)
  }

  /// The effect in pairs, in units of the standard deviation of their differences.
  ///
  /// - Throws: `StatisticsError` as for independent samples.
  public static func paired(
    _ first: [Double], _ second: [Double], confidence: Double = 0.95
  ) throws(StatisticsError) -> StandardizedDifference {
    try StandardizedDifference(
      .paired(first, second), scale: 1 / Double(max(1, first.count)).squareRoot(),
      confidence: confidence)
  }

  /// From a t test whose statistic times `scale` is the effect.
  private init(
    _ difference: MeanDifference, scale: Double, confidence: Double
  ) throws(StatisticsError) {
    try requireConfidence(confidence)
    let test = difference.test
    cohenD = test.statistic.map { $0 * scale }
    guard let t = test.statistic, t.isFinite, let freedom = test.degreesOfFreedom, freedom > 1
    else {
      hedgesG = nil
      interval = nil
      return
    }
    hedgesG = t * scale * unbiasing(freedom)
    let limits = try noncentralities(t, freedom, confidence)
    interval = Interval(low: limits.low * scale, high: limits.high * scale)
  }
}

/// The interval of noncentralities of an observed t.
///
/// The work of the noncentral t grows with |t|/√ν. Where that is beyond 10⁴, as for outcomes almost
/// without spread, the deviation alone is uncertain: the limits are t√(χ²/ν), to 10⁻⁸ of them.
private func noncentralities(
  _ t: Double, _ freedom: Double, _ confidence: Double
) throws(StatisticsError) -> Interval {
  guard t.magnitude > 1e4 * freedom.squareRoot() else {
    return try NoncentralT.noncentralityInterval(
      forObserved: t, freedom, confidence: confidence)
  }
  let tail = (1 - confidence) / 2
  let chiSquared = try ChiSquared(freedom)
  let near = t * (try chiSquared.quantile(tail) / freedom).squareRoot()
  let far = t * (try chiSquared.upperQuantile(tail) / freedom).squareRoot()
  return Interval(low: min(near, far), high: max(near, far))
}

/// Γ(ν/2)/(√(ν/2) Γ((ν − 1)/2)) by differences that do not cancel, for ν above 1.
private func unbiasing(_ degreesOfFreedom: Double) -> Double {
  let x = degreesOfFreedom / 2
  let leading = -(x - 1) * log1p(-0.5 / x) - 0.5
  return exp(leading + stirlingCorrection(x) - stirlingCorrection(x - 0.5))
}
