internal import Randomness

/// The quantile of a Poisson distribution: the smallest n with P(N ≤ n) ≥ u.
///
/// ```swift
/// poissonQuantile(0.5, mean: 2)  // 2
/// ```
///
/// By adding up probabilities from 0 on; above a mean of 500 by the normal approximation, rounded,
/// where the skewness left out is below 5 %.
///
/// - Parameters:
///   - u: in (0, 1).
///   - mean: finite, 0 or more.
/// - Returns: a whole number, 0 or more.
/// - Complexity: O(mean).
package func poissonQuantile(_ u: Double, mean: Double) -> Double {
  guard mean > 0 else { return 0 }
  if mean > 500 {
    return max(0, (mean + mean.squareRoot() * normalQuantile(u)).rounded())
  }
  var term = exponential(-mean)
  var (sum, n) = (term, 0.0)
  // Far out the sum may stop short of u by rounding; no term is left there.
  while sum < u, n < mean + 1_000 {
    n += 1
    term *= mean / n
    sum += term
  }
  return n
}
