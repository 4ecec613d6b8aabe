extension Interval {
  /// Student's t interval of the mean of independent values.
  ///
  /// ```swift
  /// try Interval.student(meanOf: [1, 2, 3])  // −0.484 … 4.484
  /// ```
  ///
  /// The mean ± t·s/√n with *n* − 1 degrees of freedom (Student 1908, doi:10.2307/2331554); the
  /// quantile is ``StudentT``'s, the moments are ``Moments``. Equal values give an interval of no
  /// width.
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
    return try Moments(of: values).interval(confidence: confidence)
  }
}
