/// The difference of two means with its standard error: the ground of every t test.
///
/// ```swift
/// let gain = try MeanDifference.welch([3, 4, 5], [1, 2, 2])
/// gain.estimate              // 2.333: the first mean minus the second
/// gain.test.p                // 0.0357
/// gain.interval(confidence: 0.95)
/// ```
///
/// The variant is named where it is made: `student`, `welch`, `yuen`, `paired`. Means and squared
/// deviations are summed in double-double. An empty sample leaves everything undefined; a sample
/// that is too small, or no spread at all, leaves the estimate and makes the rest `nil` with a
/// `note`. NaN and infinities throw.
public struct MeanDifference: Sendable, Hashable {
  /// The first mean minus the second, trimmed for `yuen`.
  public let estimate: Double?
  /// The standard error of the estimate, above 0.
  public let standardError: Double?
  /// The degrees of freedom of the standard error.
  public let degreesOfFreedom: Double?
  /// Why something is undefined; `nil` where nothing is.
  public let note: String?

  /// A difference whose squared standard error and degrees of freedom are known.
  init(estimate: Double, squaredError: Double, degreesOfFreedom: Double, noSpread: String) {
    self.estimate = estimate
    let isDefined = squaredError > 0 && degreesOfFreedom.isFinite
    standardError = isDefined ? squaredError.squareRoot() : nil
    self.degreesOfFreedom = isDefined ? degreesOfFreedom : nil
    note = isDefined ? nil : noSpread
  }

  /// A difference that cannot be tested.
  init(estimate: Double?, note: String) {
    self.estimate = estimate
    standardError = nil
    degreesOfFreedom = nil
    self.note = note
  }

  /// The two-sided t test that the means are equal.
  public var test: SignificanceTest {
    guard let estimate, let standardError, let degreesOfFreedom,
      let test = try? SignificanceTest.student(
        estimate / standardError, degreesOfFreedom: degreesOfFreedom)
    else { return .undefined(note ?? "the standard error is undefined") }
    return test
  }

  /// The t interval of the difference.
  ///
  /// - Parameter confidence: the coverage, between 0 and 1.
  /// - Returns: the interval; `nil` where there is no standard error.
  /// - Throws: `StatisticsError` for an impossible confidence.
  public func interval(confidence: Double = 0.95) throws(StatisticsError) -> Interval? {
    try requireConfidence(confidence)
    guard let estimate, let standardError, let degreesOfFreedom else { return nil }
    let reach =
      try StudentT(degreesOfFreedom).upperQuantile((1 - confidence) / 2) * standardError
    guard reach.isFinite else { return nil }
    return Interval(low: estimate - reach, high: estimate + reach)
  }
}

/// What a comparison says of samples without spread.
let noSpreadNote = "no spread within the groups: t is undefined"
