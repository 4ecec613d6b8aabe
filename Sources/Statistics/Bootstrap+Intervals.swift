extension Bootstrap {
  /// The percentile interval: the quantiles of the resampled statistic at both tails.
  ///
  /// It is too narrow for few clusters. At 20 clusters a nominal 95 % holds the mean in 92.5 % of
  /// samples from a normal distribution, 90 % from an exponential, 85 % from a lognormal one; Shapley
  /// values and excesses of normal losses in 92.4 %, at 30 clusters in 93.3 %, and in 95 % ± 1.5 % from
  /// 40 clusters on.
  ///
  /// - Parameters:
  ///   - draws: the statistic in each resample, in any order.
  ///   - confidence: the coverage asked for, between 0 and 1.
  /// - Returns: the interval, by quantiles of type 7; `nil` for no draws.
  /// - Throws: `StatisticsError` for a draw that is not finite or an impossible confidence.
  public static func percentile(
    of draws: [Double], confidence: Double = 0.95
  ) throws(StatisticsError) -> Interval? {
    try requireConfidence(confidence)
    try requireFinite(draws)
    let sorted = draws.sorted()
    let tail = (1 - confidence) / 2
    guard let low = quantile(tail, ofSorted: sorted),
      let high = quantile(1 - tail, ofSorted: sorted)
    else { return nil }
    return Interval(low: low, high: high)
  }

  /// The basic interval: the percentile interval mirrored at the estimate, 2θ − high … 2θ − low.
  ///
  /// - Parameters:
  ///   - draws: the statistic in each resample, in any order.
  ///   - estimate: the statistic of the sample itself, θ.
  ///   - confidence: the coverage asked for, between 0 and 1.
  /// - Returns: the interval; `nil` for no draws.
  /// - Throws: `StatisticsError` for a draw that is not finite or an impossible confidence.
  public static func basic(
    of draws: [Double], estimate: Double, confidence: Double = 0.95
  ) throws(StatisticsError) -> Interval? {
    guard let tails = try percentile(of: draws, confidence: confidence) else { return nil }
    return Interval(low: 2 * estimate - tails.high, high: 2 * estimate - tails.low)
  }
}
