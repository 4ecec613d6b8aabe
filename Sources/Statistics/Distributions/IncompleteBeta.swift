internal import Foundation

/// The regularised incomplete beta function at one point, as both tails on the log scale.
///
/// The point is held with what rounding would destroy: *x* and 1 − *x* both, and their ratios to
/// the means *a*/(*a* + *b*) and *b*/(*a* + *b*) with the excess of these over 1. The density then
/// follows from two sums of terms of one sign (Loader's saddle-point form), accurate for any
/// parameters, and the tail from the continued fraction of Didonato and Morris (1992,
/// doi:10.1145/131766.131776). GSL's `gsl_sf_beta_inc` loses digits with growing
/// parameters and has no logarithm, so it is not used.
struct IncompleteBeta {
  let a: Double
  let b: Double
  private(set) var x: Double
  private(set) var y: Double
  private var ratios: (x: Double, y: Double)
  private var excesses: (x: Double, y: Double)

  /// The point where a ratio of mean squares with 2*a* and 2*b* degrees of freedom equals `ratio`.
  init(a: Double, b: Double, meanSquareRatio ratio: Double) {
    self.a = a
    self.b = b
    let sum = a * ratio + b
    x = a * ratio / sum
    y = b / sum
    ratios = (ratio * (a + b) / sum, (a + b) / sum)
    excesses = (b * (ratio - 1) / sum, a * (1 - ratio) / sum)
  }

  /// The point `x` strictly between 0 and 1.
  init(a: Double, b: Double, x: Double) {
    self.a = a
    self.b = b
    self.x = x
    y = 1 - x
    // b·x − a·(1 − x), with the roundings of both products and of 1 − x taken back.
    let (left, right) = (b * x, a * y)
    let lost = (-left).addingProduct(b, x) - (-right).addingProduct(a, y) - a * ((1 - y) - x)
    let lead = (left - right) + lost
    ratios = (x * ((a + b) / a), y * ((a + b) / b))
    excesses = (lead / a, -lead / b)
  }

  /// The logarithm of xᵃ yᵇ / B(a, b).
  var logDensity: Double {
    0.5 * (log(a) + log(b) - log(a + b) - 1.8378770664093455)
      + (stirlingCorrection(a + b) - stirlingCorrection(a) - stirlingCorrection(b))
      - a * deviance(ratio: ratios.x, excess: excesses.x)
      - b * deviance(ratio: ratios.y, excess: excesses.y)
  }

  /// The logarithms of I(x; a, b) and of its complement.
  var logTails: LogTails {
    let lead = a * excesses.x  // (a + b)·x − a
    return x * (a + b + 2) < a + 1
      ? LogTails(lower: logDensity - log(Self.fraction(a, b, x, lead: lead)))
      : LogTails(upper: logDensity - log(Self.fraction(b, a, y, lead: -lead)))
  }

  /// The continued fraction by which the density is divided to give the lower tail.
  ///
  /// Lentz's method; some √max(a, b) steps near the mean, few elsewhere.
  private static func fraction(_ a: Double, _ b: Double, _ x: Double, lead: Double) -> Double {
    func denominator(_ m: Double) -> Double {
      m + m * (b - m) * x / (a + 2 * m - 1)
        + (a + m) * (1 - lead + m * (2 - x)) / (a + 2 * m + 1)
    }
    var value = a * (1 - lead) / (a + 1)
    var c = value
    var d = 0.0
    var m = 1.0
    while m < 1e8 {
      let step = x / (a + 2 * m - 1)
      let numerator = (a + m - 1) * (a + b + m - 1) * m * (b - m) * step * step
      let next = denominator(m)
      d = 1 / (next + numerator * d)
      c = next + numerator / c
      value *= c * d
      if (c * d - 1).magnitude < 1e-16 { break }
      m += 1
    }
    return value
  }
}
