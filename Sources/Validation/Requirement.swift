/// Where a criterion wants a statistic to lie: above a value, below one, or between two.
///
/// ```swift
/// Requirement.below(0.95).judge(low: 0.81, high: 0.92)  // holds
/// Requirement.below(0.95).judge(low: 0.92, high: 0.97)  // undecided
/// ```
public struct Requirement: Sendable, Hashable, CustomStringConvertible {
  /// The open lower end, −∞ where there is none.
  public let low: Double
  /// The open upper end, ∞ where there is none.
  public let high: Double

  /// More than a value.
  public static func above(_ value: Double) -> Requirement {
    Requirement(low: value, high: .infinity)
  }

  /// Less than a value.
  public static func below(_ value: Double) -> Requirement {
    Requirement(low: -.infinity, high: value)
  }

  /// Between two values.
  public static func between(_ low: Double, _ high: Double) -> Requirement {
    Requirement(low: low, high: high)
  }

  /// Whether a value lies there; NaN does not.
  public func admits(_ value: Double) -> Bool { low < value && value < high }

  /// Judges an interval: it holds if it lies there as a whole, and fails if no part of it does.
  ///
  /// - Returns: `undecided` where it overlaps an end, or where an end of the interval is NaN.
  public func judge(low: Double, high: Double) -> Judgement {
    if low > self.low && high < self.high { return .holds }
    return high <= self.low || low >= self.high ? .fails : .undecided
  }

  /// In words, as `< 0.95` or `0.4 … 0.6`.
  public var description: String {
    if low == -.infinity { return "< \(high)" }
    return high == .infinity ? "> \(low)" : "\(low) … \(high)"
  }
}
