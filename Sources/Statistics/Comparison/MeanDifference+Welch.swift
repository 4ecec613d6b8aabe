extension MeanDifference {
  /// Welch's comparison of two independent samples, each with its own variance (Welch 1947,
  /// doi:10.1093/biomet/34.1-2.28).
  ///
  /// - Parameters:
  ///   - first: the first sample, of at least two values.
  ///   - second: the sample whose mean is subtracted, of at least two values.
  /// - Returns: the difference; `note` says why where it is undefined.
  /// - Throws: `StatisticsError` for a NaN, an infinity or numbers whose squares overflow.
  public static func welch(
    _ first: [Double], _ second: [Double]
  ) throws(StatisticsError) -> MeanDifference {
    try requireComparable([first, second])
    guard !first.isEmpty, !second.isEmpty else { return .empty }
    let (a, b) = (SampleSums(first), SampleSums(second))
    let estimate = (a.mean - b.mean).value
    guard a.n > 1, b.n > 1 else {
      return MeanDifference(
        estimate: estimate, note: "a group of one value: its variance is undefined")
    }
    return MeanDifference(
      estimate: estimate, a.variance / Double(a.n), b.variance / Double(b.n),
      Double(a.n - 1), Double(b.n - 1))
  }

  /// A difference of independent means from their squared errors and degrees of freedom.
  init(estimate: Double, _ a: Double, _ b: Double, _ freedomA: Double, _ freedomB: Double) {
    // Shares instead of squares, so that nothing underflows.
    let share = a / (a + b)
    let inverse = share * share / freedomA + (1 - share) * (1 - share) / freedomB
    self.init(
      estimate: estimate, squaredError: a + b, degreesOfFreedom: 1 / inverse,
      noSpread: noSpreadNote)
  }
}
