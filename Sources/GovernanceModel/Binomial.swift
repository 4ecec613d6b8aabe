/// The quantile of a binomial distribution: the smallest k with P(K ≤ k) ≥ u.
///
/// ```swift
/// binomialQuantile(0.5, trials: 3, share: 0.5)  // 1
/// ```
///
/// By adding up probabilities from the nearer end on.
///
/// - Parameters:
///   - u: in (0, 1).
///   - trials: a whole number from 0 to 1,020, so that no probability added up first is 0.
///   - share: in [0, 1].
/// - Returns: a whole number from 0 to `trials`.
/// - Complexity: O(trials).
package func binomialQuantile(_ u: Double, trials: Double, share: Double) -> Double {
  if share > 0.5 { return trials - binomialQuantile(1 - u, trials: trials, share: 1 - share) }
  var term = 1.0
  for _ in 0..<Int(trials) { term *= 1 - share }
  var (sum, k) = (term, 0.0)
  while sum < u, k < trials {
    term *= (trials - k) / (k + 1) * share / (1 - share)
    k += 1
    sum += term
  }
  return k
}
