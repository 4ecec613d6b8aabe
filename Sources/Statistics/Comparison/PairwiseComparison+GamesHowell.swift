extension PairwiseComparison {
  /// The pairwise comparisons of Games & Howell (1976, doi:10.3102/10769986001002113), each with
  /// the two groups' own variances and Welch's degrees of freedom.
  ///
  /// Of normal groups with deviations 1, 2, 3 and 10, 20, 30 values, or 30, 20, 10, some p errs at the
  /// 5 % level in 5 % ± 0.7 % of tables, as with four groups of 15; with three of six at the limit, in
  /// 5.7 %.
  ///
  /// - Parameters:
  ///   - groups: the samples; a group of one value has no variance and its pairs are undefined.
  ///   - confidence: the simultaneous coverage, between 0 and 1.
  /// - Returns: every pair once, the first group slowest.
  /// - Throws: `StatisticsError` for a NaN, an infinity, numbers whose squares overflow or an
  ///   impossible confidence.
  public static func gamesHowell(
    _ groups: [[Double]], confidence: Double = 0.95
  ) throws(StatisticsError) -> [PairwiseComparison] {
    try requireConfidence(confidence)
    try requireComparable(groups)
    let sums = groups.map(SampleSums.init)
    return try positions(groups.count).map { i, j throws(StatisticsError) in
      let welch = try MeanDifference.welch(groups[i], groups[j])
      guard let estimate = welch.estimate, let error = welch.standardError,
        let degreesOfFreedom = welch.degreesOfFreedom
      else { return undefined(i, j, sums, note: welch.note ?? noSpreadNote) }
      let range = try StudentizedRange(
        groups: groups.count, degreesOfFreedom: degreesOfFreedom)
      return try PairwiseComparison(
        i, j, difference: estimate, error: error / 2.0.squareRoot(), range: range,
        quantile: try range.upperQuantile(1 - confidence))
    }
  }
}
