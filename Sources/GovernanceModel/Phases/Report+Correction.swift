internal import Randomness

/// Undoes what a report is expected to leave out: a superior divides it by the share that it expects to
/// have been told, as far as `reporting.correction` goes.
///
/// - Parameters:
///   - value: what was told.
///   - variance: of what was told; grows with the square.
///   - found: probability in [0, 1] that the teller fears to be found out with.
///   - p: the incentives, which are common knowledge.
@inline(__always)
func correct(
  _ value: inout Double, _ variance: inout Double, found: Double, _ p: ReportingParameters
) {
  if value <= 0.01 { return }
  let factor = 1 / (1 - p.correction * (1 - expectedShare(value, found: found, p)))
  value *= factor
  variance *= factor * factor
}

/// The share of what it believes that a unit is expected to tell: honest ones all of it, others as the
/// logit has it at what was told.
///
/// - Returns: a share in (0, 1]; 1 for what is hardly worth telling.
package func expectedShare(_ told: Double, found: Double, _ p: ReportingParameters) -> Double {
  if told <= 0.01 { return 1 }
  let (shares, count) = (p.shares, Int(p.options))
  let weights = reportingWeights(told, of: shares, found: found, p)
  var (sum, all) = (0.0, 0.0)
  for n in 0..<count {
    sum += shares[n] * weights[n]
    all += weights[n]
  }
  // A least share of 0 that all are expected to tell cannot be undone.
  return max(0.01, p.honest + (1 - p.honest) * sum / all)
}
