internal import Foundation

/// A distribution of a continuous quantity, whose both tails are numbers down to 1e-300 and
/// logarithms beyond.
///
/// ```swift
/// let f = try FDistribution(1, 15984)
/// try f.upperTail(4191)      // 0: too small for a number of 64 bits
/// try f.logUpperTail(4191)   // −1865.27: 10 to the power of −810
/// try f.upperQuantile(0.05)  // 3.8420
/// ```
///
/// Each tail is computed on its own, never as one minus the other where it is the smaller. At and
/// beyond the ends of the support, infinities included, probabilities are exactly 0 and 1. What
/// is missing is the density: no method of this package needs one.
public protocol ContinuousDistribution: Sendable {
  /// Where the values lie; the ends may be infinite.
  var support: ClosedRange<Double> { get }
  /// A value in the bulk of the distribution, where searches begin.
  var centre: Double { get }
  /// ln P(X ≤ x) for a finite `x` strictly inside the support.
  func logLower(inside x: Double) -> Double
  /// ln P(X > x) for a finite `x` strictly inside the support.
  func logUpper(inside x: Double) -> Double
}

extension ContinuousDistribution {
  /// P(X ≤ x).
  ///
  /// - Throws: `StatisticsError` for NaN.
  public func cumulative(_ x: Double) throws(StatisticsError) -> Double {
    exp(try logCumulative(x))
  }

  /// P(X > x), with all its digits where it is small.
  ///
  /// - Throws: `StatisticsError` for NaN.
  public func upperTail(_ x: Double) throws(StatisticsError) -> Double {
    exp(try logUpperTail(x))
  }

  /// The natural logarithm of P(X ≤ x); −∞ where that is 0.
  ///
  /// - Throws: `StatisticsError` for NaN.
  public func logCumulative(_ x: Double) throws(StatisticsError) -> Double {
    try requireNumber(x)
    if x <= support.lowerBound { return -.infinity }
    return x >= support.upperBound ? 0 : logLower(inside: x)
  }

  /// The natural logarithm of P(X > x); −∞ where that is 0.
  ///
  /// - Throws: `StatisticsError` for NaN.
  public func logUpperTail(_ x: Double) throws(StatisticsError) -> Double {
    try requireNumber(x)
    if x <= support.lowerBound { return 0 }
    return x >= support.upperBound ? -.infinity : logUpper(inside: x)
  }
}
