internal import Foundation

/// Student's t distribution (Student 1908, doi:10.2307/2331554).
///
/// ```swift
/// try StudentT(9).upperQuantile(0.025)  // 2.2622
/// ```
public struct StudentT: ContinuousDistribution, Hashable {
  /// The degrees of freedom, above 0 and not necessarily whole.
  public let degreesOfFreedom: Double

  /// The distribution with these degrees of freedom.
  ///
  /// - Throws: `StatisticsError` unless they are finite and above 0.
  public init(_ degreesOfFreedom: Double) throws(StatisticsError) {
    try requireDegreesOfFreedom(degreesOfFreedom)
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// All numbers.
  public var support: ClosedRange<Double> { -.infinity ... .infinity }

  /// The median.
  public var centre: Double { 0 }

  /// ln P(X ≤ x) for a finite `x` strictly inside the support.
  public func logLower(inside x: Double) -> Double { logUpper(inside: -x) }

  /// ln P(X > x) for a finite `x` strictly inside the support.
  public func logUpper(inside x: Double) -> Double {
    x < 0 ? logComplement(logTail(-x)) : logTail(x)
  }

  /// ln P(T > t) for t of at least 0: half the tail of F on one degree of freedom at t².
  private func logTail(_ t: Double) -> Double {
    if t > powerLawFrom {  // the square would overflow, and the tail is a power of t
      return logTail(powerLawFrom) - degreesOfFreedom * log(t / powerLawFrom)
    }
    let beta = IncompleteBeta(a: 0.5, b: degreesOfFreedom / 2, meanSquareRatio: t * t)
    return beta.logTails.upper - 0.6931471805599453
  }
}

/// Beyond this many units every tail of a t is, to the last place, a power of its argument.
let powerLawFrom = 1e140
