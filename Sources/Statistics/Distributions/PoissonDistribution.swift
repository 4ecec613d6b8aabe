internal import Foundation

/// The number of independent rare events.
///
/// ```swift
/// try PoissonDistribution(mean: 3).probability(atLeast: 8)  // 0.0119
/// ```
///
/// Each tail is an incomplete gamma function, so it has all its digits for any mean.
public struct PoissonDistribution: Sendable, Hashable {
  /// The mean, at least 0.
  public let mean: Double

  /// The distribution with this mean.
  ///
  /// - Throws: `StatisticsError` unless the mean is finite and not negative.
  public init(mean: Double) throws(StatisticsError) {
    try requireParameter(mean, "mean", .nonnegative)
    self.mean = mean
  }

  /// P(X ≤ count).
  public func probability(atMost count: Int) -> Double { exp(logProbability(atMost: count)) }

  /// P(X ≥ count).
  public func probability(atLeast count: Int) -> Double { exp(logProbability(atLeast: count)) }

  /// The natural logarithm of P(X ≤ count).
  public func logProbability(atMost count: Int) -> Double {
    if count < 0 { return -.infinity }
    return mean == 0 ? 0 : logIncompleteGamma(Double(count) + 1, mean).upper
  }

  /// The natural logarithm of P(X ≥ count).
  public func logProbability(atLeast count: Int) -> Double {
    if count <= 0 { return 0 }
    return mean == 0 ? -.infinity : logIncompleteGamma(Double(count), mean).lower
  }
}
