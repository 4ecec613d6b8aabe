internal import Foundation

/// The distribution of F, the ratio of two independent mean squares of equal expectation.
///
/// ```swift
/// try FDistribution(1, 15984).upperQuantile(0.05)  // 3.8420
/// ```
///
/// `gsl_cdf_fdist_Qinv` returns NaN for that example, and `gsl_cdf_fdist_Q` is 0 below 1e-17, so
/// neither is used.
public struct FDistribution: ContinuousDistribution, Hashable {
  /// The degrees of freedom of the numerator, above 0.
  public let numerator: Double
  /// The degrees of freedom of the denominator, above 0.
  public let denominator: Double

  /// The distribution with these degrees of freedom, not necessarily whole.
  ///
  /// - Throws: `StatisticsError` unless both are finite and above 0.
  public init(_ numerator: Double, _ denominator: Double) throws(StatisticsError) {
    try requireDegreesOfFreedom(numerator)
    try requireDegreesOfFreedom(denominator)
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The positive numbers.
  public var support: ClosedRange<Double> { 0 ... .infinity }

  /// About the median.
  public var centre: Double { 1 }

  /// ln P(X ≤ x) for a finite `x` strictly inside the support.
  public func logLower(inside x: Double) -> Double {
    if x < 1e-280 { return logLower(inside: 1e-280) + numerator / 2 * log(x / 1e-280) }
    return x > 1e280 ? logComplement(logUpper(inside: x)) : tails(x).lower
  }

  /// ln P(X > x) for a finite `x` strictly inside the support.
  public func logUpper(inside x: Double) -> Double {
    if x > 1e280 { return logUpper(inside: 1e280) - denominator / 2 * log(x / 1e280) }
    return x < 1e-280 ? logComplement(logLower(inside: x)) : tails(x).upper
  }

  private func tails(_ x: Double) -> LogTails {
    IncompleteBeta(a: numerator / 2, b: denominator / 2, meanSquareRatio: x).logTails
  }
}
