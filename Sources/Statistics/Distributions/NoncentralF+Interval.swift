internal import Foundation
internal import Randomness

extension NoncentralF {
  /// The interval of noncentralities under which an observed F would not be surprising.
  ///
  /// ```swift
  /// try NoncentralF.noncentralityInterval(forObserved: 5, 3, 20)  // 0.974 … 35.239
  /// ```
  ///
  /// The distribution function is pivoted (Steiger 2004, doi:10.1037/1082-989X.9.2.164): at the
  /// lower limit an F at least as large has probability (1 − confidence)/2, at the upper limit one
  /// at most as large. A limit is 0 where no noncentrality does that: the lower one where the test
  /// itself has p > (1 − confidence)/2. As λ/(λ + *df*₁ + *df*₂ + 1) the limits become those of
  /// partial η². For an interval that excludes 0 exactly when the test at level α rejects, ask for
  /// confidence 1 − 2α.
  ///
  /// - Parameters:
  ///   - f: the observed F, at least 0.
  ///   - numerator: its degrees of freedom, above 0.
  ///   - denominator: the degrees of freedom of its denominator, above 0.
  ///   - confidence: the coverage asked for, between 0 and 1.
  /// - Returns: the interval of noncentralities.
  /// - Throws: `StatisticsError` for an F that is negative, NaN or infinite, and for impossible
  ///   degrees of freedom or confidence.
  /// - Complexity: some ten tails of order √λ steps for each limit; limits are sought up to 10¹².
  public static func noncentralityInterval(
    forObserved f: Double, _ numerator: Double, _ denominator: Double, confidence: Double = 0.95
  ) throws(StatisticsError) -> Interval {
    try requireConfidence(confidence)
    try requireParameter(f, "F", .nonnegative)
    let central = try NoncentralF(numerator, denominator, noncentrality: 0)
    if f == 0 { return Interval(low: 0, high: 0) }
    let tail = (1 - confidence) / 2
    func with(_ root: Double) -> NoncentralF {
      NoncentralF(
        numerator: numerator, denominator: denominator, noncentrality: root * root)
    }
    // In √λ the normal score of a tail is almost a straight line of slope about 1.
    func limit(_ score: (NoncentralF) -> Double) -> Double {
      if score(central) >= 0 { return 0 }
      let start = (numerator * f).squareRoot()
      let found = root(in: 0...1e6, near: start, step: 1) { score(with($0)) }
      return found * found
    }
    let target = normalScore(log(tail))
    return Interval(
      low: limit { normalScore($0.logUpper(inside: f)) - target },
      high: limit { target - normalScore($0.logLower(inside: f)) })
  }
}

/// The standard normal quantile of a probability given by its logarithm; beyond the reach of
/// numbers of 64 bits a smooth continuation, which will do where only a root is sought.
func normalScore(_ logProbability: Double) -> Double {
  if logProbability < -600 { return -(-2 * logProbability - 8.2).squareRoot() }
  if logProbability < -0.6931471805599453 { return normalQuantile(exp(logProbability)) }
  return -normalQuantile(-expm1(logProbability))
}
