internal import Foundation

/// The regularised incomplete gamma functions P(a, x) and Q(a, x) on the log scale.
///
/// Below *a* + 1 the power series, above it the continued fraction of Legendre by Lentz's method
/// (Gautschi 1979, doi:10.1145/355853.355863), both times the density in its saddle-point form;
/// some 6√a steps near the mean.
///
/// - Parameters:
///   - a: the shape, above 0 and at most 1e150.
///   - x: a number above 0.
/// - Returns: ln P(a, x) and ln Q(a, x).
func logIncompleteGamma(_ a: Double, _ x: Double) -> LogTails {
  if x > 1e200 { return LogTails(upper: -x) }  // all else is below its last place
  let logDensity = logGammaDensity(a, x)
  if x < a + 1 {
    var term = 1.0
    var sum = 1.0
    var n = a
    while term > 1e-17 * sum {
      n += 1
      term *= x / n
      sum += term
    }
    return LogTails(lower: logDensity + log(sum / a))
  }
  var b = x - a + 1
  var c = Double.infinity
  var d = 1 / b
  var value = d
  var i = 1.0
  while i < 1e8 {
    let numerator = -i * (i - a)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    value *= c * d
    if (c * d - 1).magnitude < 1e-16 { break }
    i += 1
  }
  return LogTails(upper: logDensity + log(value))
}

/// The logarithm of xᵃ e⁻ˣ / Γ(a).
func logGammaDensity(_ a: Double, _ x: Double) -> Double {
  0.5 * (log(a) - 1.8378770664093455) - stirlingCorrection(a)
    - a * deviance(ratio: x / a, excess: (x - a) / a)
}
