public import Statistics

/// A statistic with its interval over replications.
public struct Estimate: Sendable, Hashable {
  /// The value, from all replications.
  public let value: Double
  /// The ends of its 95 % interval; NaN where there is none.
  public let interval: Interval
  /// How many replications are behind it.
  public let n: Int

  /// Creates an estimate from its parts.
  public init(_ value: Double, _ interval: Interval, n: Int) {
    self.value = value
    self.interval = interval
    self.n = n
  }
}
