extension MeanDifference {
  /// Student's comparison of two independent samples of equal variance (Student 1908,
  /// doi:10.2307/2331554).
  ///
  /// The variance is pooled on *n* + *m* − 2 degrees of freedom, so that one of the samples may
  /// be a single value; ``welch(_:_:)`` does not suppose equal variances.
  ///
  /// - Parameters:
  ///   - first: the first sample.
  ///   - second: the sample whose mean is subtracted.
  /// - Returns: the difference; `note` says why where it is undefined.
  /// - Throws: `StatisticsError` for a NaN, an infinity or numbers whose squares overflow.
  public static func student(
    _ first: [Double], _ second: [Double]
  ) throws(StatisticsError) -> MeanDifference {
    try requireComparable([first, second])
    guard !first.isEmpty, !second.isEmpty else { return .empty }
    let (a, b) = (SampleSums(first), SampleSums(second))
    let estimate = (a.mean - b.mean).value
    let degreesOfFreedom = Double(a.n + b.n - 2)
    guard degreesOfFreedom > 0 else {
      return MeanDifference(estimate: estimate, note: "one value in each group: t is undefined")
    }
    let variance = (a.squares + b.squares).value / degreesOfFreedom
    return MeanDifference(
      estimate: estimate, squaredError: variance * (1 / Double(a.n) + 1 / Double(b.n)),
      degreesOfFreedom: degreesOfFreedom, noSpread: noSpreadNote)
  }

  /// The difference where a sample has no values.
  static var empty: MeanDifference {
    MeanDifference(estimate: nil, note: "a group without values: everything is undefined")
  }
}
