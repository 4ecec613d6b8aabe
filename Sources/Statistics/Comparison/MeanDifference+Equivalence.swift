extension MeanDifference {
  /// The p of two one-sided t tests that the means differ by at least a margin (Schuirmann 1987,
  /// doi:10.1007/BF01068419): small where they are equivalent.
  ///
  /// ```swift
  /// try MeanDifference.welch([1, 2, 3], [1.1, 2, 3.1]).equivalence(within: 5)  // 0.0019
  /// ```
  ///
  /// - Parameter margin: the greatest difference that counts as none, above 0, in the unit of the
  ///   outcome.
  /// - Returns: the larger of the two one-sided p; `nil` where there is no standard error.
  /// - Throws: `StatisticsError` for a margin that is not above 0.
  public func equivalence(within margin: Double) throws(StatisticsError) -> Double? {
    try requireParameter(margin, "margin of equivalence", .positive)
    guard let estimate, let standardError, let degreesOfFreedom else { return nil }
    let t = try StudentT(degreesOfFreedom)
    let above = try t.upperTail((estimate + margin) / standardError)
    let below = try t.cumulative((estimate - margin) / standardError)
    return max(above, below)
  }
}
