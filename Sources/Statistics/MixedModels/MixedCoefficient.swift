/// A coefficient of a model with random blocks, with its uncertainty.
public struct MixedCoefficient: Sendable, Hashable {
  /// The generalised least-squares estimate.
  public let estimate: Double
  /// Its standard error; `nil` where rows within blocks leave nothing to judge by.
  public let standardError: Double?
  /// Satterthwaite's degrees of freedom, not necessarily whole; `nil` where the standard error is 0
  /// or unknown.
  public let degreesOfFreedom: Double?

  /// The estimate in standard errors; `nil` where these are unknown or 0.
  public var t: Double? {
    guard let standardError, standardError > 0 else { return nil }
    return (estimate / standardError).ifFinite
  }

  /// The natural logarithm of the probability of a *t* farther from 0 on either side.
  ///
  /// - Throws: nothing for a coefficient of a fit.
  public func logP() throws(StatisticsError) -> Double? {
    guard let t, let degreesOfFreedom else { return nil }
    let tail = try StudentT(degreesOfFreedom).logUpperTail(t.magnitude)
    return min(0, tail + 0.6931471805599453)
  }

  /// Student's t interval of the coefficient; of no width where the standard error is 0.
  ///
  /// - Parameter confidence: the coverage, between 0 and 1.
  /// - Returns: the interval; `nil` where the standard error is unknown.
  /// - Throws: `StatisticsError.confidence`.
  public func interval(confidence: Double = 0.95) throws(StatisticsError) -> Interval? {
    try requireConfidence(confidence)
    guard let standardError else { return nil }
    guard standardError > 0 else { return Interval(low: estimate, high: estimate) }
    guard let degreesOfFreedom else { return nil }
    let reach = try StudentT(degreesOfFreedom).upperQuantile((1 - confidence) / 2) * standardError
    return reach.isFinite ? Interval(low: estimate - reach, high: estimate + reach) : nil
  }
}
