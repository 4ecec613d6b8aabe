/// A statistic with its interval over replications.
public struct Estimate: Sendable, Hashable {
  /// The value, from all replications.
  public let value: Double
  /// The lower end of its 95 % interval; NaN where there is none.
  public let low: Double
  /// The upper end.
  public let high: Double
  /// How many replications are behind it.
  public let n: Int

  /// Creates an estimate from its parts; without ends where there is no interval.
  public init(_ value: Double, low: Double = .nan, high: Double = .nan, n: Int) {
    self.value = value
    self.low = low
    self.high = high
    self.n = n
  }
}
