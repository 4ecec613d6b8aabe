/// Two of several means compared, with an interval and a p that hold for all pairs at once.
public struct PairwiseComparison: Sendable, Hashable {
  /// The position of the first group, counted from 0.
  public let first: Int
  /// The position of the second group, after the first.
  public let second: Int
  /// The first mean minus the second; `nil` where a group has no values.
  public let difference: Double?
  /// The simultaneous interval of the difference.
  public let interval: Interval?
  /// The p adjusted for all pairs.
  public let p: Double?
  /// Why something is undefined; `nil` where nothing is.
  public let note: String?

  init(
    _ first: Int, _ second: Int, difference: Double?, interval: Interval? = nil,
    p: Double? = nil, note: String? = nil
  ) {
    self.first = first
    self.second = second
    self.difference = difference
    self.interval = interval
    self.p = p
    self.note = note
  }

  /// Compares by the studentized range; `quantile` is its upper one at 1 − confidence.
  init(
    _ first: Int, _ second: Int, difference: Double, error: Double, range: StudentizedRange,
    quantile: Double
  ) throws(StatisticsError) {
    let reach = quantile * error
    self.init(
      first, second, difference: difference,
      interval: Interval(low: difference - reach, high: difference + reach),
      p: try range.upperTail(difference.magnitude / error))
  }

  /// Each two positions of so many groups, the first before the second.
  static func positions(_ groups: Int) -> [(first: Int, second: Int)] {
    (0..<groups).flatMap { first in
      (first + 1..<max(groups, first + 1)).map { (first: first, second: $0) }
    }
  }
}
