internal import Foundation

/// ln(1 − eˣ) for x of at most 0: the logarithm of one tail from that of the other.
func logComplement(_ x: Double) -> Double {
  x > -0.6931471805599453 ? log(-expm1(x)) : log1p(-exp(x))
}

/// r − 1 − ln r, where `excess` is r − 1 given on its own, so that nothing cancels near r = 1.
///
/// Beside a parameter as a factor, this is how much a density falls from its peak; to few units
/// in the last place for every r above 0.
func deviance(ratio: Double, excess: Double) -> Double {
  guard excess.magnitude < 0.4 else { return excess - log(ratio) }
  // ln r = 2 artanh(s) with s = e/(2 + e), and e − 2s = e·s.
  let s = excess / (2 + excess)
  let square = s * s
  var sum = 0.0
  for k in stride(from: 33.0, through: 3, by: -2) { sum = (sum + 1 / k) * square }
  return s * (excess - 2 * sum)
}

/// ln Γ(x) − (x − ½) ln x + x − ½ ln 2π for x above 0, to 1e-16.
///
/// Differences of it replace differences of large logarithms of gamma functions. Below 12 it is
/// carried up by Γ(x + 1) = x Γ(x); above, Stirling's series.
func stirlingCorrection(_ x: Double) -> Double {
  var x = x
  var sum = 0.0
  while x < 12 {
    sum += (x + 0.5) * log1p(1 / x) - 1
    x += 1
  }
  let w = 1 / (x * x)
  var series = 1.0 / 156 * w - 691.0 / 360_360
  series = series * w + 1.0 / 1188
  series = series * w - 1.0 / 1680
  series = series * w + 1.0 / 1260
  series = series * w - 1.0 / 360
  series = series * w + 1.0 / 12
  return sum + series / x
}

/// The logarithms of both tails at one point.
struct LogTails {
  var lower: Double
  var upper: Double

  /// Both tails from the lower one; for where it is the smaller.
  init(lower: Double) {
    self.lower = min(lower, 0)
    upper = logComplement(self.lower)
  }

  /// Both tails from the upper one; for where it is the smaller.
  init(upper: Double) {
    self.upper = min(upper, 0)
    lower = logComplement(self.upper)
  }

  /// The tails of the mirrored variable.
  var mirrored: LogTails {
    var other = self
    swap(&other.lower, &other.upper)
    return other
  }
}
