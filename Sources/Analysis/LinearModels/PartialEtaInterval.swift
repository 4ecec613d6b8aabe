internal import Statistics

/// The confidence interval of partial η²: that of the noncentrality λ, as λ/(λ + df1 + df2 + 1).
///
/// Steiger (2004, doi:10.1037/1082-989X.9.2.164). The noncentral F takes √λ steps. Where λ is a
/// million times df1 + df2 + 1, the spread of its numerator is nothing beside that of the denominator,
/// a χ² by its degrees of freedom, so λ = F·df1·χ²/df2: the share is right to 12 digits.
///
/// - Parameters:
///   - f: the observed *F*, finite and at least 0.
///   - numerator: its degrees of freedom.
///   - denominator: the degrees of freedom of the residuals.
///   - confidence: the coverage, between 0 and 1.
/// - Returns: an interval within 0 and 1.
/// - Throws: `StatisticsError` for impossible arguments.
func partialEtaInterval(
  f: Double, _ numerator: Double, _ denominator: Double, confidence: Double
) throws(StatisticsError) -> Interval {
  func share(_ noncentrality: Double) -> Double {
    1 / (1 + (numerator + denominator + 1) / noncentrality)
  }
  let large = 1e6 * (numerator + denominator + 1)
  let chiSquared = try ChiSquared(denominator)
  let tail = (1 - confidence) / 2
  let scale = f * (numerator / denominator)
  let low = scale * (try chiSquared.quantile(tail))
  let high = scale * (try chiSquared.upperQuantile(tail))
  if low > large { return Interval(low: share(low), high: share(high)) }
  let exact = try NoncentralF.noncentralityInterval(
    forObserved: f, numerator, denominator, confidence: confidence)
  return Interval(low: share(exact.low), high: share(high > large ? high : exact.high))
}
