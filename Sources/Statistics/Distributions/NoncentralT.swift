internal import Foundation

/// The distribution of t where the mean is not 0: (Z + δ)/S with Z normal and νS² χ².
///
/// ```swift
/// try NoncentralT(18, noncentrality: 2).upperTail(2.1009)  // 0.4733
/// ```
///
/// Each tail is the mean over S of a normal tail, Φ(±(δ − tS)), by the trapezoidal rule in ln S;
/// all its terms are positive, so both tails keep their digits for either sign of *t* and δ. Some
/// 100 nodes, more in proportion to |t|/√ν where that is large. GSL has no such function.
public struct NoncentralT: ContinuousDistribution, Hashable {
  /// The degrees of freedom ν, above 0.
  public let degreesOfFreedom: Double
  /// The noncentrality δ: the mean in units of its standard error.
  public let noncentrality: Double

  /// The distribution with these degrees of freedom, not necessarily whole.
  ///
  /// - Throws: `StatisticsError` unless the degrees of freedom are finite and above 0 and the
  ///   noncentrality is finite.
  public init(_ degreesOfFreedom: Double, noncentrality: Double) throws(StatisticsError) {
    try requireDegreesOfFreedom(degreesOfFreedom)
    try requireParameter(noncentrality, "noncentrality", .finite)
    self.init(degreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality)
  }

  init(degreesOfFreedom: Double, noncentrality: Double) {
    self.degreesOfFreedom = degreesOfFreedom
    self.noncentrality = noncentrality
  }

  /// All numbers.
  public var support: ClosedRange<Double> { -.infinity ... .infinity }

  /// About the median.
  public var centre: Double { noncentrality }

  /// ln P(X ≤ x) for a finite `x` strictly inside the support.
  public func logLower(inside x: Double) -> Double { logTail(-x, -noncentrality) }

  /// ln P(X > x) for a finite `x` strictly inside the support.
  public func logUpper(inside x: Double) -> Double { logTail(x, noncentrality) }

  /// ln P(T > t) under the noncentrality δ.
  ///
  /// Where this is the larger tail it is the complement of the other: there the integrand can have
  /// a broad peak and, far from it, a sharp edge that would need very many nodes.
  private func logTail(_ t: Double, _ delta: Double) -> Double {
    if t < delta {
      let other = logIntegral(-t, -delta)
      if other < -0.6931471805599453 { return logComplement(other) }
    }
    return logIntegral(t, delta)
  }

  private func logIntegral(_ t: Double, _ delta: Double) -> Double {
    if t > powerLawFrom {
      return logIntegral(powerLawFrom, delta) - degreesOfFreedom * log(t / powerLawFrom)
    }
    if t < -powerLawFrom {
      let beyond = logIntegral(powerLawFrom, -delta) - degreesOfFreedom * log(-t / powerLawFrom)
      return logComplement(beyond)
    }
    let peak = peak(t, delta)
    return logScaleMixture(
      degreesOfFreedom: degreesOfFreedom, peak: peak,
      curvature: (degreesOfFreedom + t * t / 2) * peak * peak
    ) { s in logNormalTail(t * s - delta) }
  }

  /// The s where Φ(δ − ts) times the density of ln s is greatest: where the slope of the
  /// logarithm, ν − νs² − ts φ/Φ, is 0.
  private func peak(_ t: Double, _ delta: Double) -> Double {
    let logarithm = root(in: -340...40, near: 0, step: 0.25) { u in
      let s = exp(u)
      let z = t * s - delta
      let mills =
        z < -40 ? 0 : z > 1e6 ? z : exp(-0.5 * z * z - 0.9189385332046727 - logNormalTail(z))
      return degreesOfFreedom * (s * s - 1) + t * s * mills
    }
    return exp(logarithm)
  }
}
