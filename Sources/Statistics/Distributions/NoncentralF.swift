internal import Foundation

/// The distribution of F where the effects are real: its numerator a noncentral χ².
///
/// ```swift
/// let power = try NoncentralF(3, 20, noncentrality: 10).upperTail(3.0984)  // 0.6678
/// ```
///
/// The noncentrality λ is the sum of squared standardised effects, so that the numerator's mean
/// square has the expectation 1 + λ/*df*. A tail is the mean of tails of beta distributions over a
/// Poisson variable of mean λ/2. One of them comes from its continued fraction, at the end of the
/// Poisson range where it is smallest; the others follow by additions of positive terms, so both
/// tails keep their digits. Of the order of √λ steps. GSL has no such function; R's `pf` with `ncp`
/// keeps four digits in the upper tail.
public struct NoncentralF: ContinuousDistribution, Hashable {
  /// The degrees of freedom of the numerator, above 0.
  public let numerator: Double
  /// The degrees of freedom of the denominator, above 0.
  public let denominator: Double
  /// The noncentrality λ, at least 0.
  public let noncentrality: Double

  /// The distribution with these degrees of freedom, not necessarily whole.
  ///
  /// - Throws: `StatisticsError` unless both degrees of freedom are finite and above 0 and the
  ///   noncentrality is finite and not negative.
  public init(
    _ numerator: Double, _ denominator: Double, noncentrality: Double
  ) throws(StatisticsError) {
    try requireDegreesOfFreedom(numerator)
    try requireDegreesOfFreedom(denominator)
    try requireParameter(noncentrality, "noncentrality", .nonnegative)
    self.init(numerator: numerator, denominator: denominator, noncentrality: noncentrality)
  }

  init(numerator: Double, denominator: Double, noncentrality: Double) {
    self.numerator = numerator
    self.denominator = denominator
    self.noncentrality = noncentrality
  }

  /// The positive numbers.
  public var support: ClosedRange<Double> { 0 ... .infinity }

  /// About the mean.
  public var centre: Double { 1 + noncentrality / numerator }

  /// ln P(X ≤ x) for a finite `x` strictly inside the support.
  public func logLower(inside x: Double) -> Double {
    let (mean, spread) = (noncentrality / 2, (noncentrality / 2).squareRoot())
    // Where it is so small, the second term does not matter beside the first.
    let second = mean * x * (1 + numerator / denominator)
    let count = second < 1e-20 || mean < 1e-20 ? 0 : (mean + 10 * spread + 40).rounded(.up)
    var mixture = PoissonMixture(self, at: min(x, 1e280), count: count)
    return mixture.logLower()
  }

  /// ln P(X > x) for a finite `x` strictly inside the support.
  public func logUpper(inside x: Double) -> Double {
    if x > 1e280 { return logUpper(inside: 1e280) - denominator / 2 * log(x / 1e280) }
    let (mean, spread) = (noncentrality / 2, (noncentrality / 2).squareRoot())
    if x < 1e-200 { return logComplement(logLower(inside: x)) }
    let count = max(0, (mean - 9 * spread).rounded(.down))
    var mixture = PoissonMixture(self, at: x, count: count)
    return mixture.logUpper()
  }
}
