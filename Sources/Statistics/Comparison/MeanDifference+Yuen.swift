extension MeanDifference {
  /// Yuen's comparison of two trimmed means (Yuen 1974, doi:10.1093/biomet/61.1.165).
  ///
  /// From each end ⌊trim · *n*⌋ values are left out of the mean; the error rests on the variance of
  /// the sample whose trimmed values are moved to the nearest that stays. At least two values must
  /// stay in each sample.
  ///
  /// - Parameters:
  ///   - first: the first sample.
  ///   - second: the sample whose trimmed mean is subtracted.
  ///   - trim: the share left out at each end, at least 0 and below ½.
  /// - Returns: the difference of the trimmed means; `note` says why where it is undefined.
  /// - Throws: `StatisticsError` for an impossible share, a NaN, an infinity or numbers whose
  ///   squares overflow.
  public static func yuen(
    _ first: [Double], _ second: [Double], trim: Double = 0.2
  ) throws(StatisticsError) -> MeanDifference {
    guard trim >= 0, trim < 0.5 else {
      throw .parameter(trim, name: "share to trim", needed: "a number from 0 to below 0.5")
    }
    try requireComparable([first, second])
    guard !first.isEmpty, !second.isEmpty else { return .empty }
    let (a, b) = (TrimmedSample(first, trim), TrimmedSample(second, trim))
    let estimate = (a.mean - b.mean).value
    guard a.kept > 1, b.kept > 1 else {
      return MeanDifference(
        estimate: estimate, note: "a group keeps one value after trimming: t is undefined")
    }
    return MeanDifference(
      estimate: estimate, a.squaredError, b.squaredError, Double(a.kept - 1), Double(b.kept - 1))
  }
}

/// A sample trimmed for its mean and winsorised for its variance.
private struct TrimmedSample {
  let kept: Int
  let mean: DoubleDouble
  let squaredError: Double

  init(_ values: [Double], _ trim: Double) {
    var sorted = values.sorted()
    let cut = Int(trim * Double(sorted.count))
    kept = sorted.count - 2 * cut
    mean = SampleSums(Array(sorted[cut..<(cut + kept)])).mean
    for place in 0..<cut {
      sorted[place] = sorted[cut]
      sorted[sorted.count - 1 - place] = sorted[cut + kept - 1]
    }
    squaredError = SampleSums(sorted).squares.value / (Double(kept) * Double(kept - 1))
  }
}
