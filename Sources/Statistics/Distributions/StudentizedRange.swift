internal import Foundation

/// The distribution of the studentized range: the range of *k* independent standard normal
/// numbers over an independent estimate of their standard deviation, for Tukey's comparisons.
///
/// ```swift
/// try StudentizedRange(groups: 4, degreesOfFreedom: 20).upperQuantile(0.05)  // 3.9583
/// ```
///
/// The double integral of Copenhaver and Holland (1988, doi:10.1080/00949658808811082), each tail
/// on its own, by trapezoidal rules in both directions; R's `ptukey` uses fixed Gauss–Legendre
/// nodes and is wrong in the third decimal at 2 degrees of freedom. Infinite degrees of freedom are
/// allowed: the range itself.
public struct StudentizedRange: ContinuousDistribution, Hashable {
  /// How many means are compared, at least 2.
  public let groups: Int
  /// The degrees of freedom of the standard deviation, above 0; infinite if it is known.
  public let degreesOfFreedom: Double

  /// The distribution for this many means.
  ///
  /// - Throws: `StatisticsError` for fewer than two groups, or degrees of freedom that are NaN or
  ///   not above 0.
  public init(groups: Int, degreesOfFreedom: Double) throws(StatisticsError) {
    guard groups >= 2 else {
      throw .parameter(Double(groups), name: "number of groups", needed: "at least 2")
    }
    if degreesOfFreedom != .infinity { try requireDegreesOfFreedom(degreesOfFreedom) }
    self.groups = groups
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The positive numbers.
  public var support: ClosedRange<Double> { 0 ... .infinity }

  /// A value near the median of few groups.
  public var centre: Double { 3 }

  /// ln P(X ≤ x) for a finite `x` strictly inside the support.
  public func logLower(inside x: Double) -> Double {
    x < median ? below(x) : complement(above(x), or: below, x)
  }

  /// ln P(X > x) for a finite `x` strictly inside the support.
  public func logUpper(inside x: Double) -> Double {
    x < median ? complement(below(x), or: above, x) : above(x)
  }

  /// Roughly: what lies below is the smaller tail to its left.
  private var median: Double { 1.2 + log(Double(groups)) }

  /// How much sharper than a normal tail the range's is near its median, where, with many groups,
  /// it falls as 1 − exp(−k²e^(−w²/4)) does: whose phase turns with w².
  private var edge: Double { 0.35 * median * median * median * median }

  /// The complement of the smaller tail; if that turned out not to be small, the tail itself.
  private func complement(_ other: Double, or tail: (Double) -> Double, _ x: Double) -> Double {
    other < -0.6931471805599453 ? logComplement(other) : tail(x)
  }

  private func below(_ x: Double) -> Double {
    let range = NormalRange(groups: groups)
    if degreesOfFreedom == .infinity { return range.logLower(x) }
    // At small values the range's distribution function is the power *k* − 1 of its argument,
    // which moves the peak to greater deviations and sharpens it.
    let others = Double(groups - 1)
    let farthest = x * (1 + others / degreesOfFreedom).squareRoot()
    let bend = max(x, min(farthest, median + 3))
    return logScaleMixture(
      degreesOfFreedom: degreesOfFreedom, peak: 1,
      curvature: degreesOfFreedom + others + bend * bend / 2 + edge
    ) { range.logLower(x * $0) }
  }

  private func above(_ x: Double) -> Double {
    if x > powerLawFrom {
      return above(powerLawFrom) - degreesOfFreedom * log(x / powerLawFrom)
    }
    let range = NormalRange(groups: groups)
    if degreesOfFreedom == .infinity { return range.logUpper(x) }
    let curvature = degreesOfFreedom + x * x / 2
    let peak = (degreesOfFreedom / curvature).squareRoot()
    return logScaleMixture(
      degreesOfFreedom: degreesOfFreedom, peak: peak, curvature: curvature * peak * peak + edge
    ) { range.logUpper(x * $0) }
  }
}
