internal import Randomness

extension ReportingParameters {
  /// The shares of what it believes among which a unit chooses what to report: evenly from 1 down to
  /// `reporting.least`, as many as `reporting.options`; what stands after them is no option.
  var shares: SIMD8<Double> {
    1 - (1 - least) / (options - 1) * SIMD8(0, 1, 2, 3, 4, 5, 6, 7)
  }

  /// The share that a unit conceals on average when it does not care.
  var meanConcealed: Double {
    let shares = shares
    return 1 - (0..<Int(options)).reduce(0.0) { $0 + shares[$1] } / options
  }
}

/// What all choices of an hour have in common.
struct ReportingTerms {
  let shares: SIMD8<Double>
  /// The share concealed on average by who does not care.
  let careless: Double
  /// The share of what is withheld that pressure from outside uncovers.
  let pressure: Double
  /// The probability of filing on the direct channel where there is nothing to tell.
  let calmFiling: Double

  init(_ p: ReportingParameters, pressure: Double) {
    shares = p.shares
    careless = p.meanConcealed
    calmFiling = p.filing * logistic(p.precision * -p.filingCost)
    self.pressure = pressure
  }
}

/// A unit's choice of the share it reports, by logit quantal response (McKelvey & Palfrey 1995) over
/// blame for what is reported, which jumps at an evaluation ceiling (Fisman & Wang 2017), the aid it
/// brings, and the penalty expected for what is concealed.
///
/// - Parameters:
///   - severity: what the unit holds true, above 0.
///   - found: probability in [0, 1] that a concealment is found.
///   - luck: a uniform draw.
///   - fine: penalty for a unit of severity found concealed, beside that of the weights.
///   - p: the weights.
/// - Returns: a share in [0, 1].
package func reportedShare(
  _ severity: Double, found: Double, luck: Double, fine: Double = 0, _ p: ReportingParameters
) -> Double {
  reportedShare(severity, of: p.shares, found: found, luck: luck, fine: fine, p)
}

/// The same with the shares to choose from at hand.
func reportedShare(
  _ severity: Double, of shares: SIMD8<Double>, found: Double, luck: Double, fine: Double,
  _ p: ReportingParameters
) -> Double {
  let count = Int(p.options)
  let weights = reportingWeights(severity, of: shares, found: found, fine: fine, p)
  var sum = 0.0
  for n in 0..<count { sum += weights[n] }
  var left = luck * sum
  for n in 0..<count {
    left -= weights[n]
    if left < 0 { return shares[n] }
  }
  return 1
}

/// The weight of each share in the logit, that of telling all being 1; what is no option has one too.
@inline(__always)
func reportingWeights(
  _ severity: Double, of shares: SIMD8<Double>, found: Double, fine: Double = 0,
  _ p: ReportingParameters
) -> SIMD8<Double> {
  let reported = shares * severity
  var blame = p.blame * reported
  if p.ceilingBlame != 0 {
    blame += SIMD8.zero.replacing(with: p.ceilingBlame, where: reported .> p.ceiling)
  }
  let utility = p.aid * reported - blame - found * (p.penalty + fine) * (severity - reported)
  // The first share is 1: telling all.
  return exponential(pointwiseMin(p.precision * (utility - utility[0]), SIMD8(repeating: 700)))
}

/// A factor e^ε with ε ~ N(−σ²/2, σ²): noise that has no bias (Williamson 1967).
package func reportNoise(_ luck: Double, _ sigma: Double) -> Double {
  sigma == 0 ? 1 : exponential(sigma * normalQuantile(luck) - sigma * sigma / 2)
}
