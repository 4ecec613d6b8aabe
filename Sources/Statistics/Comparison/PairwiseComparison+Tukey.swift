extension PairwiseComparison {
  /// Tukey's honestly significant differences, after Kramer where groups are of unequal size
  /// (Kramer 1956, doi:10.2307/3001469).
  ///
  /// ```swift
  /// try PairwiseComparison.tukey([[1, 2, 3], [2, 3, 4], [7, 8, 9]])[0].p  // 0.4827
  /// ```
  ///
  /// One variance is pooled from all groups on *N* − *k* degrees of freedom; a group of one value
  /// adds none, a group without values is no group.
  ///
  /// - Parameters:
  ///   - groups: the samples.
  ///   - confidence: the simultaneous coverage, between 0 and 1.
  /// - Returns: every pair once, the first group slowest; `nil` with a note where there is no spread.
  /// - Throws: `StatisticsError` for a NaN, an infinity, numbers whose squares overflow or an
  ///   impossible confidence.
  public static func tukey(
    _ groups: [[Double]], confidence: Double = 0.95
  ) throws(StatisticsError) -> [PairwiseComparison] {
    try requireConfidence(confidence)
    try requireComparable(groups)
    let sums = groups.map(SampleSums.init)
    let filled = sums.filter { $0.n > 0 }
    let degreesOfFreedom = Double(filled.reduce(0) { $0 + $1.n } - filled.count)
    let squares = filled.reduce(DoubleDouble.zero) { $0 + $1.squares }.value
    guard filled.count > 1, degreesOfFreedom > 0, squares > 0 else {
      return undefined(sums, note: "no spread within the groups: the comparison is undefined")
    }
    let variance = squares / degreesOfFreedom
    let range = try StudentizedRange(groups: filled.count, degreesOfFreedom: degreesOfFreedom)
    let quantile = try range.upperQuantile(1 - confidence)
    return try positions(groups.count).map { i, j throws(StatisticsError) in
      let (a, b) = (sums[i], sums[j])
      guard a.n > 0, b.n > 0 else { return undefined(i, j, sums, note: "a group without values") }
      return try PairwiseComparison(
        i, j, difference: (a.mean - b.mean).value,
        error: (variance / 2 * (1 / Double(a.n) + 1 / Double(b.n))).squareRoot(),
        range: range, quantile: quantile)
    }
  }

  /// All pairs with their differences alone.
  static func undefined(_ sums: [SampleSums], note: String) -> [PairwiseComparison] {
    positions(sums.count).map { undefined($0, $1, sums, note: note) }
  }

  /// One pair with its difference alone.
  static func undefined(
    _ i: Int, _ j: Int, _ sums: [SampleSums], note: String
  ) -> PairwiseComparison {
    let isDefined = sums[i].n > 0 && sums[j].n > 0
    let difference = isDefined ? (sums[i].mean - sums[j].mean).value : nil
    return PairwiseComparison(i, j, difference: difference, note: note)
  }
}
