/// A coefficient of a linear model with its uncertainty.
public struct Coefficient: Sendable, Hashable {
  /// The least-squares estimate.
  public let estimate: Double
  /// Its standard error for residuals of one variance; `nil` without degrees of freedom.
  public let standardError: Double?
  /// The degrees of freedom of the residuals.
  public let degreesOfFreedom: Int

  /// The estimate in standard errors; `nil` where these are unknown or 0.
  public var t: Double? {
    guard let standardError, standardError > 0 else { return nil }
    return (estimate / standardError).ifFinite
  }

  /// Student's t interval of the coefficient; of no width where the standard error is 0.
  ///
  /// - Parameter confidence: the coverage, between 0 and 1.
  /// - Returns: the interval; `nil` without degrees of freedom.
  /// - Throws: `StatisticsError.confidence`.
  public func interval(confidence: Double = 0.95) throws(StatisticsError) -> Interval? {
    try requireConfidence(confidence)
    guard let standardError else { return nil }
    return Interval.student(
      about: estimate, error: standardError, degreesOfFreedom: Double(degreesOfFreedom),
      confidence: confidence)
  }
}

extension Interval {
  /// The interval of so many standard errors as Student's quantile says about an estimate.
  ///
  /// Degrees of freedom are above 0; the interval is `nil` where it overflows.
  static func student(
    about estimate: Double, error: Double, degreesOfFreedom: Double, confidence: Double
  ) -> Interval? {
    guard
      let t = try? StudentT(degreesOfFreedom).upperQuantile((1 - confidence) / 2),
      (estimate.magnitude + t * error).isFinite
    else { return nil }
    return Interval(low: estimate - t * error, high: estimate + t * error)
  }
}
