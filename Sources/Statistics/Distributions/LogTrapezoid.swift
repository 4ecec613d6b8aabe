internal import Foundation

/// The logarithm of the integral over the real line of a function with one peak, given by its
/// logarithm, by the trapezoidal rule.
///
/// For a function that is smooth in the complex plane near the line and fades at both ends the
/// rule's error falls exponentially with 1/step (Trefethen and Weideman 2014,
/// doi:10.1137/130932132), and because all terms are positive the sum keeps its digits in the
/// farthest tail.
///
/// - Parameters:
///   - start: a place on or near the peak.
///   - step: the distance between nodes.
///   - logTerm: the logarithm of the function; −∞ where it is 0.
/// - Returns: the logarithm of the integral.
func logTrapezoid(from start: Double, step: Double, _ logTerm: (Double) -> Double) -> Double {
  var reference = logTerm(start)
  if reference == -.infinity { return reference }
  var sum = 1.0
  for direction in [step, -step] {
    var previous = reference
    var k = 1.0
    while k < 1e6 {
      let term = logTerm(start + k * direction)
      if term > reference + 300 {
        sum *= exp(reference - term)
        reference = term
      }
      let share = exp(term - reference)
      sum += share
      if share < 1e-18 * sum, term <= previous { break }
      previous = term
      k += 1
    }
  }
  return reference + log(sum * step)
}

/// The logarithm of the mean of g(S), where νS² is χ² with ν degrees of freedom: what estimating
/// a standard deviation makes of a probability.
///
/// The trapezoidal rule in ln S.
///
/// - Parameters:
///   - degreesOfFreedom: ν, above 0.
///   - peak: about the S where g(S) times the density of ln S is greatest.
///   - curvature: at least half that of the logarithm of the integrand in ln S, near the peak.
///   - logValue: ln g.
/// - Returns: the logarithm of the mean.
func logScaleMixture(
  degreesOfFreedom: Double, peak: Double, curvature: Double, _ logValue: (Double) -> Double
) -> Double {
  let step = 0.42 / (curvature + 10).squareRoot()
  let constant = 0.5 * log(degreesOfFreedom / .pi) - stirlingCorrection(degreesOfFreedom / 2)
  return constant
    + logTrapezoid(from: log(peak), step: step) { u in
      let excess = expm1(2 * u)
      let fall = u.magnitude > 0.1 ? excess - 2 * u : deviance(ratio: 1 + excess, excess: excess)
      return logValue(exp(u)) - degreesOfFreedom / 2 * fall
    }
}
