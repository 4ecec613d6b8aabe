/// Where an increasing function crosses zero, to the last places of the argument.
///
/// From `start` the bracket grows by doubled steps, then shrinks by inverse quadratic steps or,
/// where these cannot be trusted, bisections (Chandrupatla 1997,
/// doi:10.1016/S0965-9978(96)00051-8).
///
/// - Parameters:
///   - range: the arguments allowed.
///   - start: an argument near the root, moved into the range if it lies outside.
///   - step: the first step away from it, above 0.
///   - function: increasing; infinities are allowed, NaN is not.
/// - Returns: the root, or the end of the range beyond which it lies.
func root(
  in range: ClosedRange<Double>, near start: Double, step: Double, of function: (Double) -> Double
) -> Double {
  var a = min(max(start, range.lowerBound), range.upperBound)
  var fa = function(a)
  if fa == 0 { return a }
  let end = fa < 0 ? range.upperBound : range.lowerBound
  var b = a
  var fb = fa
  var reach = fa < 0 ? step : -step
  while (fa < 0) == (fb < 0) {
    if b == end { return end }
    (a, fa) = (b, fb)
    b = reach > 0 ? min(b + reach, end) : max(b + reach, end)
    fb = function(b)
    if fb == 0 { return b }
    reach *= 2
  }
  return narrowed(a, fa, b, fb, of: function)
}

/// The crossing between `a` and `b`, where the function has opposite signs.
private func narrowed(
  _ first: Double, _ valueFirst: Double, _ second: Double, _ valueSecond: Double,
  of function: (Double) -> Double
) -> Double {
  var (a, fa, b, fb) = (first, valueFirst, second, valueSecond)
  var t = 0.5
  for _ in 0..<200 {
    let x = a + t * (b - a)
    let fx = function(x)
    let (c, fc): (Double, Double)
    if (fx < 0) == (fa < 0) {
      (c, fc) = (a, fa)
    } else {
      (c, fc) = (b, fb)
      (b, fb) = (a, fa)
    }
    (a, fa) = (x, fx)
    let (best, value) = fa.magnitude < fb.magnitude ? (a, fa) : (b, fb)
    let tolerance = 2 * best.ulp / (b - a).magnitude
    if value == 0 || tolerance > 0.5 { return best }
    let xi = (a - b) / (c - b)
    let phi = (fa - fb) / (fc - fb)
    t = 0.5
    if phi * phi < xi, (1 - phi) * (1 - phi) < 1 - xi {
      t =
        fa / (fb - fa) * fc / (fb - fc)
        + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb)
    }
    t = t.isFinite ? min(max(t, tolerance), 1 - tolerance) : 0.5
  }
  return a
}
