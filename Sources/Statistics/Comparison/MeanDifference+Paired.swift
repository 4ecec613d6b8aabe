extension MeanDifference {
  /// Student's comparison of paired values: the mean of their differences.
  ///
  /// - Parameters:
  ///   - first: the first value of each pair.
  ///   - second: the value subtracted, in the same order.
  /// - Returns: the difference; `note` says why where it is undefined.
  /// - Throws: `StatisticsError` for a NaN, an infinity or numbers whose squares overflow.
  public static func paired(
    _ first: [Double], _ second: [Double]
  ) throws(StatisticsError) -> MeanDifference {
    precondition(first.count == second.count, "each value has its partner")
    try requireComparable([first, second])
    guard !first.isEmpty else {
      return MeanDifference(estimate: nil, note: "no pairs: everything is undefined")
    }
    let sums = SampleSums(zip(first, second).map { $0 - $1 })
    guard sums.n > 1 else {
      return MeanDifference(estimate: sums.mean.value, note: "one pair: t is undefined")
    }
    return MeanDifference(
      estimate: sums.mean.value, squaredError: sums.variance / Double(sums.n),
      degreesOfFreedom: Double(sums.n - 1), noSpread: "all differences are equal: t is undefined")
  }
}
