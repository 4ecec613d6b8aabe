internal import Foundation

/// The range of independent standard normal numbers.
struct NormalRange {
  let groups: Int

  private var others: Double { Double(groups - 1) }
  private var step: Double { 0.75 / Double(groups).squareRoot() }
  private var constant: Double { log(Double(groups)) - 0.9189385332046727 }

  /// ln P(range ≤ w) for w of at least 0: the largest number z, and all others within w below it.
  func logLower(_ w: Double) -> Double {
    if w <= 0 { return -.infinity }
    let h = w / 2
    return constant
      + logTrapezoid(from: -min(h, 1), step: step) { c in
        others * logNormalBetween(c, h) - 0.5 * (c + h) * (c + h)
      }
  }

  /// ln P(range > w) for w of at least 0: the largest number z, the others below it, but not all
  /// within w.
  func logUpper(_ w: Double) -> Double {
    if w > 1e9 { return -0.25 * w * w }  // all else is below its last place
    return constant
      + logTrapezoid(from: w / 2, step: step) { z in
        let below = logNormalTail(-z)
        let gap = logNormalTail(w - z) - below
        let some =
          gap < -40 ? log(others) + gap : log(-expm1(others * logComplement(min(gap, 0))))
        return others * below + some - 0.5 * z * z
      }
  }
}

/// ln P(c − h < Z < c + h) of a standard normal number.
private func logNormalBetween(_ c: Double, _ h: Double) -> Double {
  if h < 0.01 {
    let s = c * c
    let bend = (s - 1) / 6 + h * h * (s * (s - 6) + 3) / 120
    return -0.5 * s - 0.9189385332046727 + log(2 * h * max(0, 1 + h * h * bend))
  }
  let near = (c.magnitude - h) * 0.7071067811865476
  let far = (c.magnitude + h) * 0.7071067811865476
  return log(0.5 * (erfc(near) - erfc(far)))
}
