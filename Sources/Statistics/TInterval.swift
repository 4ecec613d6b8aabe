extension Interval {
  /// Student's t interval of the mean of independent values.
  ///
  /// ```swift
  /// try Interval.student(meanOf: [1, 2, 3])  // −0.484 … 4.484
  /// ```
  ///
  /// The mean ± t·s/√n with *n* − 1 degrees of freedom (Student 1908, doi:10.2307/2331554); the
  /// quantile is GSL's `gsl_cdf_tdist_Qinv`, the inverse of the upper tail. Equal values give an
  /// interval of no width.
  ///
  /// - Parameters:
  ///   - values: finite numbers, independent of one another.
  ///   - confidence: the coverage asked for, between 0 and 1.
  /// - Returns: the interval; `nil` for fewer than two values.
  /// - Throws: `StatisticsError` for a NaN, an infinity or an impossible confidence.
  public static func student(
    meanOf values: [Double], confidence: Double = 0.95
  ) throws(StatisticsError) -> Interval? {
    try requireConfidence(confidence)
    guard values.count > 1, let centre = try mean(of: values) else { return nil }
    let n = Double(values.count)
    let error = GSL.standardDeviation(values, mean: centre) / n.squareRoot()
    let t = GSL.studentQuantile(upperTail: (1 - confidence) / 2, degreesOfFreedom: n - 1)
    guard (t * error).isFinite else { return nil }
    return Interval(low: centre - t * error, high: centre + t * error)
  }
}
