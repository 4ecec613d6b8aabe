/// The χ² distribution: a sum of squares of independent standard normal numbers.
///
/// ```swift
/// try ChiSquared(3).upperTail(7.8147)  // 0.05000
/// ```
public struct ChiSquared: ContinuousDistribution, Hashable {
  /// The degrees of freedom, above 0 and not necessarily whole.
  public let degreesOfFreedom: Double

  /// The distribution with these degrees of freedom.
  ///
  /// - Throws: `StatisticsError` unless they are finite and above 0.
  public init(_ degreesOfFreedom: Double) throws(StatisticsError) {
    try requireDegreesOfFreedom(degreesOfFreedom)
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The positive numbers.
  public var support: ClosedRange<Double> { 0 ... .infinity }

  /// The mean.
  public var centre: Double { degreesOfFreedom }

  /// ln P(X ≤ x) for a finite `x` strictly inside the support.
  public func logLower(inside x: Double) -> Double { tails(x).lower }

  /// ln P(X > x) for a finite `x` strictly inside the support.
  public func logUpper(inside x: Double) -> Double { tails(x).upper }

  private func tails(_ x: Double) -> LogTails {
    logIncompleteGamma(degreesOfFreedom / 2, x / 2)
  }
}
