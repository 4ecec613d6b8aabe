/// The beta distribution on 0...1.
///
/// ```swift
/// try BetaDistribution(2, 5).cumulative(0.25)  // 0.4661
/// ```
///
/// With a shape far below 1 the tail away from it comes as a complement and keeps 12 digits at
/// 0.01, 10 at 0.001, 6 at 0.00001.
public struct BetaDistribution: ContinuousDistribution, Hashable {
  /// The first shape, above 0.
  public let first: Double
  /// The second shape, above 0.
  public let second: Double

  /// The distribution with density proportional to xᵃ⁻¹ (1 − x)ᵇ⁻¹.
  ///
  /// - Throws: `StatisticsError` unless both shapes are finite and above 0.
  public init(_ first: Double, _ second: Double) throws(StatisticsError) {
    try requireParameter(first, "shape", .positive)
    try requireParameter(second, "shape", .positive)
    self.first = first
    self.second = second
  }

  /// From 0 to 1.
  public var support: ClosedRange<Double> { 0...1 }

  /// The mean, kept off the ends.
  public var centre: Double { min(max(first / (first + second), 1e-300), 1 - 1e-15) }

  /// ln P(X ≤ x) for a finite `x` strictly inside the support.
  public func logLower(inside x: Double) -> Double { tails(x).lower }

  /// ln P(X > x) for a finite `x` strictly inside the support.
  public func logUpper(inside x: Double) -> Double { tails(x).upper }

  private func tails(_ x: Double) -> LogTails {
    IncompleteBeta(a: first, b: second, x: x).logTails
  }
}
