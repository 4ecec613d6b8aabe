extension Moments {
  /// Student's t interval of the mean (``Interval/student(meanOf:confidence:)``).
  ///
  /// - Parameter confidence: the coverage, between 0 and 1.
  /// - Returns: the interval; `nil` for fewer than two values or where it overflows.
  func interval(confidence: Double) -> Interval? {
    guard let mean, let sd else { return nil }
    return Interval.student(
      about: mean, error: sd / Double(n).squareRoot(), degreesOfFreedom: Double(n - 1),
      confidence: confidence)
  }
}
