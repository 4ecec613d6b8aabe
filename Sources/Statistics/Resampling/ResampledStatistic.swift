/// A statistic whose uncertainty a bootstrap can tell.
///
/// ```swift
/// try ResampledStatistic.trimmed.value(of: [1, 2, 3, 4, 90])  // 3: the least and the most left out
/// ```
public enum ResampledStatistic: String, Sendable, Hashable, CaseIterable {
  /// The arithmetic mean; of clusters of different sizes the mean of all rows, a ratio.
  case mean
  /// The median, the mean of the two in the middle where their number is even.
  case median
  /// The standard deviation with *n* − 1 in the denominator.
  case sd
  /// The mean without the ⌊0.2 · *n*⌋ least and as many greatest values, as Yuen's test takes it.
  case trimmed

  /// The share that `trimmed` leaves out at each end, that of ``MeanDifference/yuen(_:_:trim:)``.
  static let trimmedShare = 0.2

  /// The statistic of a sample.
  ///
  /// - Parameter values: finite numbers, in any order.
  /// - Returns: the statistic, in the unit of the values; `nil` for no values, and for one value
  ///   where it is `sd`.
  /// - Throws: `StatisticsError` for a NaN, an infinity or numbers whose squares overflow.
  /// - Complexity: O(*n* log *n*) for *n* values.
  public func value(of values: [Double]) throws(StatisticsError) -> Double? {
    try requireComparable([values])
    switch self {
    case .mean: return try Moments(of: values).mean
    case .sd: return try Moments(of: values).sd
    case .median: return quantile(0.5, ofSorted: values.sorted())
    case .trimmed:
      guard !values.isEmpty else { return nil }
      let kept = Self.kept(of: values.count)
      return SampleSums(Array(values.sorted()[kept])).mean.value
    }
  }

  /// The places, counted from 0, that stay in the trimmed mean of so many rising values.
  static func kept(of count: Int) -> Range<Int> {
    let cut = Int(trimmedShare * Double(count))
    return cut..<(count - cut)
  }
}
