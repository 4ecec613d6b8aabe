internal import Foundation

/// The normal distribution.
///
/// ```swift
/// try NormalDistribution().upperQuantile(0.025)  // 1.9600
/// ```
///
/// From `erfc` of the C library in the bulk and the continued fraction of Mills' ratio beyond
/// six standard deviations.
public struct NormalDistribution: ContinuousDistribution, Hashable {
  /// The mean.
  public let mean: Double
  /// The standard deviation, above 0.
  public let standardDeviation: Double

  /// The normal distribution of this mean and standard deviation; the standard one by default.
  ///
  /// - Throws: `StatisticsError` unless both are finite and the standard deviation is above 0.
  public init(mean: Double = 0, standardDeviation: Double = 1) throws(StatisticsError) {
    try requireParameter(mean, "mean", .finite)
    try requireParameter(standardDeviation, "standard deviation", .positive)
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// All numbers.
  public var support: ClosedRange<Double> { -.infinity ... .infinity }

  /// The mean.
  public var centre: Double { mean }

  /// ln P(X ≤ x) for a finite `x` strictly inside the support.
  public func logLower(inside x: Double) -> Double { logNormalTail(-score(x)) }

  /// ln P(X > x) for a finite `x` strictly inside the support.
  public func logUpper(inside x: Double) -> Double { logNormalTail(score(x)) }

  private func score(_ x: Double) -> Double { (x - mean) / standardDeviation }
}
