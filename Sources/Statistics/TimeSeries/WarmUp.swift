/// How much of the beginning of a series is still warming up.
///
/// ```swift
/// let delays = [9, 8, 9, 7, 8, 3, 2, 3, 2, 3, 2, 3, 3, 2, 3, 2, 2, 3, 3, 2]
/// let warmUp = try WarmUp(of: delays.map(Double.init))
/// warmUp.length  // 5
/// warmUp.mean    // 2.53…
/// ```
///
/// MSER-5: means are taken of each five values, and the beginning is cut where Σ(z − z̄)²/m² of the *m*
/// means that stay is least, the squared standard error that the mean would have were they
/// independent (White 1997, doi:10.1177/003754979706900601; in batches of five, White, Cobb & Spratt
/// 2000). At most half of the means are cut, and two stay; of equal minima the first is taken. Values
/// at the end that fill no batch are left out of the search and stay in the mean.
public struct WarmUp: Sendable, Hashable {
  /// The number of values to leave out at the beginning, a multiple of the batch.
  public let length: Int
  /// The mean of the values that stay.
  public let mean: Double
  /// The least Σ(z − z̄)²/m², in the square of the unit of the values.
  public let statistic: Double
  /// Whether the minimum lies before the last cut that was tried.
  ///
  /// Where it does not, the series may be warming up to its end: make it longer.
  public let isSettled: Bool

  /// Finds the warm-up of a series.
  ///
  /// - Parameters:
  ///   - series: finite numbers, in their order in time.
  ///   - batch: how many values make a mean; 5 for MSER-5, 1 for MSER.
  /// - Throws: `StatisticsError` for a NaN, a batch below 1, or a series shorter than two batches.
  /// - Complexity: O(*n*) for *n* values.
  public init(of series: [Double], batch: Int = 5) throws(StatisticsError) {
    try requireFinite(series)
    try requireScale(series)
    // Less the first value, so that means of values far from zero keep their digits.
    let means = try batchMeans(of: series.map { $0 - (series.first ?? 0) }, size: batch)
    let last = min(means.count / 2, means.count - 2)
    // From the end on: the moments of the means that stay after each cut.
    let sds = try RunningMoments(of: means.reversed()).sds
    var best = (cut: 0, value: Double.infinity)
    for cut in 0...last {
      let stay = means.count - cut
      let sd = sds[stay - 1] ?? 0
      let value = sd * sd * Double(stay - 1) / Double(stay * stay)
      if value < best.value { best = (cut, value) }
    }
    length = best.cut * batch
    statistic = best.value
    isSettled = best.cut < last
    mean = Moments(ofFinite: Array(series[length...])).mean ?? 0
  }
}

/// The means of so many values each, without those at the end that fill none.
func batchMeans(of series: [Double], size: Int) throws(StatisticsError) -> [Double] {
  guard size >= 1 else {
    throw .parameter(Double(size), name: "size of a batch", needed: "a whole number from 1 on")
  }
  guard series.count >= 2 * size else {
    throw .unidentified(
      "\(series.count) values do not fill two batches of \(size); make the series longer, or the "
        + "batches smaller")
  }
  return (0..<series.count / size).map { place in
    Moments(ofFinite: Array(series[place * size..<(place + 1) * size])).mean ?? 0
  }
}
