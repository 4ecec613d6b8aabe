internal import Foundation

/// One term of the Poisson mixture of beta tails that a noncentral F is, and the way to the others.
struct PoissonMixture {
  private let mean: Double
  private let b: Double
  private let x: Double
  private let logWeight: Double
  private let tails: LogTails
  /// The logarithm of I(a, b) − I(a + 1, b) at `x`.
  private let logDifference: Double
  /// The Poisson count of the present term.
  private var count: Double
  /// The first shape of the present term.
  private var a: Double
  private var term = 1.0
  private var sum = 1.0
  private var logScale = 0.0

  init(_ f: NoncentralF, at ratio: Double, count: Double) {
    mean = f.noncentrality / 2
    b = f.denominator / 2
    a = f.numerator / 2 + count
    self.count = count
    let point =
      ratio < 1e-280
      ? IncompleteBeta(a: a, b: b, x: f.numerator / f.denominator * ratio)
      : IncompleteBeta(a: a, b: b, meanSquareRatio: ratio * (f.numerator / 2) / a)
    x = point.x
    tails = point.logTails
    logDifference = point.logDensity - log(a)
    logWeight = count == 0 ? -mean : logGammaDensity(count, mean) - log(count)
  }

  /// ln of the lower tail, from a count beyond which nothing matters downward.
  mutating func logLower() -> Double {
    var rise = exp(logDifference - tails.lower) * (a / (x * (a - 1 + b)))
    while count > 0 {
      let more = add(term * (count / mean) * (1 + rise))
      count -= 1
      a -= 1
      rise = rise / (1 + rise) * (a / (x * (a - 1 + b)))
      if !more { break }
    }
    return logWeight + tails.lower + log(sum) + logScale
  }

  /// ln of the upper tail, from a count below which nothing matters upward.
  mutating func logUpper() -> Double {
    var rise = exp(logDifference - tails.upper)
    while true {
      let more = add(term * (mean / (count + 1)) * (1 + rise))
      rise = rise / (1 + rise) * (x * (a + b) / (a + 1))
      count += 1
      a += 1
      if !more { break }
    }
    return logWeight + tails.upper + log(sum) + logScale
  }

  /// Adds the next term, and says whether it mattered.
  ///
  /// The logarithms of the terms are concave in the count: after one too small all are.
  private mutating func add(_ next: Double) -> Bool {
    sum += next
    let matters = next > 1e-18 * sum || next > term
    term = next
    if sum > 1e250 {
      sum *= 1e-250
      term *= 1e-250
      logScale += 575.6462732485114
    }
    return matters
  }
}
