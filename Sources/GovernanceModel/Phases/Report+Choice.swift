internal import Randomness

/// The shares of what it believes among which a unit chooses what to report.
private let shares: [Double] = [1, 0.9, 0.8, 0.7, 0.6]

/// The share that a unit conceals on average when it does not care.
let meanConcealed = 1 - shares.reduce(0, +) / Double(shares.count)

/// A unit's choice of the share it reports, by logit quantal response (McKelvey & Palfrey 1995) over
/// blame for what is reported, which jumps at an evaluation ceiling (Fisman & Wang 2017), the aid it
/// brings, and the penalty expected for what is concealed.
///
/// - Parameters:
///   - severity: what the unit holds true, above 0.
///   - found: probability in [0, 1] that a concealment is found.
///   - luck: a uniform draw.
///   - p: the weights.
/// - Returns: a share in (0, 1].
package func reportedShare(
  _ severity: Double, found: Double, luck: Double, _ p: ReportingParameters
) -> Double {
  var weights = SIMD8<Double>.zero
  var sum = 0.0
  let full = reportingUtility(severity, of: severity, found: found, p)
  for (n, share) in shares.enumerated() {
    let utility = reportingUtility(share * severity, of: severity, found: found, p)
    weights[n] = exponential(min(700, p.precision * (utility - full)))
    sum += weights[n]
  }
  var left = luck * sum
  for (n, share) in shares.enumerated() {
    left -= weights[n]
    if left < 0 { return share }
  }
  return 1
}

private func reportingUtility(
  _ reported: Double, of severity: Double, found: Double, _ p: ReportingParameters
) -> Double {
  let blame = p.blame * reported + (reported > p.ceiling ? p.ceilingBlame : 0)
  return p.aid * reported - blame - found * p.penalty * (severity - reported)
}

/// A factor e^ε with ε ~ N(−σ²/2, σ²): noise that has no bias (Williamson 1967).
package func reportNoise(_ luck: Double, _ sigma: Double) -> Double {
  sigma == 0 ? 1 : exponential(sigma * normalQuantile(luck) - sigma * sigma / 2)
}
