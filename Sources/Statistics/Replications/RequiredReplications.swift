/// How many replications make the interval of a mean as narrow as asked for.
///
/// ```swift
/// let required = try RequiredReplications(sd: 10, from: 20, halfWidth: 2)
/// required.needed   // 99: t·10/√99 is 1.994
/// required.assured  // 160: the same with the SD that 90 % of samples of 20 do not exceed
/// ```
///
/// The smallest *n* with t(*n* − 1)·*s*/√*n* ≤ *h*: the degrees of freedom change with *n*, so it is
/// sought, not solved for. Since *s* is itself an estimate, from *m* values, about half of all pilot
/// studies say too little; ``assured`` takes for it the upper bound
/// *s*√((*m* − 1)/χ²), which σ exceeds with probability 10 % if values are normal. The half-width of a
/// new sample varies still, with its own *s*. ``StoppingRule`` looks at the data as they come.
public struct RequiredReplications: Sendable, Hashable {
  /// The smallest number that would do if σ were *s*, at least 2; `nil` beyond 10¹⁵.
  public let needed: Int?
  /// The smallest number that would do if σ were its upper bound; `nil` beyond 10¹⁵.
  public let assured: Int?

  /// Counts the replications.
  ///
  /// - Parameters:
  ///   - sd: the standard deviation *s* of the replications at hand, at least 0.
  ///   - count: how many these are, at least 2.
  ///   - halfWidth: the half-width *h* asked for, above 0, in the unit of *s*.
  ///   - confidence: the coverage of the interval, between 0 and 1.
  ///   - assurance: how probably σ is not to exceed its bound, between 0 and 1.
  /// - Throws: `StatisticsError.parameter` or `.confidence`.
  public init(
    sd: Double, from count: Int, halfWidth: Double, confidence: Double = 0.95,
    assurance: Double = 0.9
  ) throws(StatisticsError) {
    try requireParameter(sd, "standard deviation", .nonnegative)
    try requireParameter(halfWidth, "half-width", .positive)
    try requireConfidence(confidence)
    try requireConfidence(assurance)
    guard count > 1 else {
      throw .parameter(Double(count), name: "number of replications", needed: "at least 2")
    }
    let freedom = Double(count - 1)
    let bound = try sd * (freedom / ChiSquared(freedom).quantile(1 - assurance)).squareRoot()
    needed = try Self.smallest(sd, halfWidth, confidence)
    assured = try Self.smallest(bound, halfWidth, confidence)
  }

  /// How many replications are enough for one standard deviation; half-widths shrink with *n*.
  private static func smallest(
    _ sd: Double, _ halfWidth: Double, _ confidence: Double
  ) throws(StatisticsError) -> Int? {
    func isEnough(_ n: Int) throws(StatisticsError) -> Bool {
      let t = try StudentT(Double(n - 1)).upperQuantile((1 - confidence) / 2)
      return t * sd / Double(n).squareRoot() <= halfWidth
    }
    var (low, high) = (1, 2)
    while try !isEnough(high) {
      guard high < most else { return nil }
      (low, high) = (high, min(2 * high, most))
    }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if try isEnough(middle) { high = middle } else { low = middle }
    }
    return high
  }

  private static let most = 1_000_000_000_000_000
}
