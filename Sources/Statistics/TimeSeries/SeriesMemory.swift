/// How long a series remembers: the integrated time of its autocorrelation.
///
/// ```swift
/// let memory = try SeriesMemory(of: series)
/// memory.time           // 3 for an autoregression with φ = ½
/// memory.effectiveSize  // how many independent values would tell the mean as well
/// ```
///
/// τ = 1 + 2Σρₖ, summed over pairs of neighbouring lags while these are above 0, none above the pair
/// before it: Geyer's initial monotone sequence (1992, doi:10.1214/ss/1177011137). That is right for
/// series which look the same backwards; for others it is a rule of thumb. A series that swings about
/// its mean can have a time below 1.
public struct SeriesMemory: Sendable, Hashable {
  /// The integrated time, in steps of the series.
  public let time: Double
  /// The number of values over the time.
  public let effectiveSize: Double
  /// The mean of the series.
  public let mean: Double
  /// The standard error of the mean: s·√(τ/n).
  public let standardError: Double

  /// Measures the memory of a series.
  ///
  /// - Parameter series: finite numbers, in their order in time; at least 4, not all the same.
  /// - Throws: `StatisticsError` for a NaN, fewer values, or values that are all the same.
  /// - Complexity: O(*n*·*l*) for *n* values and *l* lags that count.
  public init(of series: [Double]) throws(StatisticsError) {
    let moments = try Moments(of: series)
    try requireScale(series)
    guard series.count >= 4, let centre = moments.mean, let sd = moments.sd, sd > 0 else {
      throw .unidentified(
        "the memory of a series cannot be told from \(series.count) values without change; give at "
          + "least 4 that vary")
    }
    let rest = series.map { $0 - centre }
    let whole = innerProduct(rest, rest)
    func correlation(_ lag: Int) -> Double {
      var sum = 0.0
      for place in lag..<rest.count { sum += rest[place] * rest[place - lag] }
      return sum / whole
    }
    var (sum, before, lag) = (0.0, Double.infinity, 0)
    while lag + 1 < series.count {
      let pair = min(correlation(lag) + correlation(lag + 1), before)
      guard pair > 0 else { break }
      sum += pair
      (before, lag) = (pair, lag + 2)
    }
    // Of a series that jumps from side to side even the first pair may be below 0.
    time = max(2 * sum - 1, 1 / Double(series.count))
    effectiveSize = Double(series.count) / time
    mean = centre
    standardError = sd * (time / Double(series.count)).squareRoot()
  }
}
