internal import Foundation

extension NoncentralT {
  /// The interval of noncentralities under which an observed t would not be surprising.
  ///
  /// ```swift
  /// try NoncentralT.noncentralityInterval(forObserved: 2.5, 18)  // 0.349 … 4.592
  /// ```
  ///
  /// The distribution function is pivoted (Steiger 2004, doi:10.1037/1082-989X.9.2.164): at the
  /// lower limit a t at least as large has probability (1 − confidence)/2, at the upper limit one
  /// at most as large. Times √(1/n₁ + 1/n₂) the limits are those of a standardised difference of
  /// two means.
  ///
  /// - Parameters:
  ///   - t: the observed t, finite.
  ///   - degreesOfFreedom: its degrees of freedom, above 0.
  ///   - confidence: the coverage asked for, between 0 and 1.
  /// - Returns: the interval of noncentralities.
  /// - Throws: `StatisticsError` for a t that is NaN or infinite, and for impossible degrees of
  ///   freedom or confidence.
  public static func noncentralityInterval(
    forObserved t: Double, _ degreesOfFreedom: Double, confidence: Double = 0.95
  ) throws(StatisticsError) -> Interval {
    try requireConfidence(confidence)
    try requireParameter(t, "t", .finite)
    try requireDegreesOfFreedom(degreesOfFreedom)
    let target = normalScore(log((1 - confidence) / 2))
    let reach = (1 + t * t / (2 * degreesOfFreedom)).squareRoot() * -target
    func limit(near start: Double, _ score: (NoncentralT) -> Double) -> Double {
      let width = 1e9 + 10 * (t.magnitude + reach.magnitude)
      return root(in: -width...width, near: start, step: reach.magnitude / 8 + 0.01) {
        score(NoncentralT(degreesOfFreedom: degreesOfFreedom, noncentrality: $0))
      }
    }
    return Interval(
      low: limit(near: t - reach) { normalScore($0.logUpper(inside: t)) - target },
      high: limit(near: t + reach) { target - normalScore($0.logLower(inside: t)) })
  }
}
