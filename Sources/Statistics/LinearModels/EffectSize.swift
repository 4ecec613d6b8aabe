/// How much of the variance an effect accounts for, from the sums of squares of its table.
///
/// ```swift
/// let size = EffectSize(
///   sumOfSquares: 12.25, degreesOfFreedom: 1, residualSumOfSquares: 0.25,
///   residualDegreesOfFreedom: 1, totalSumOfSquares: 14.75)
/// size.etaSquared  // 0.83…
/// ```
///
/// Estimates that correct for chance can fall below 0 and are left there, as truncation would bias
/// them (Okada 2017, doi:10.3758/s13428-016-0760-y). What has no variance to share is `nil`. Intervals
/// come from the noncentral *F* of `f` with the two degrees of freedom.
public struct EffectSize: Sendable, Hashable {
  /// The sum of squares of the effect.
  public let sumOfSquares: Double
  /// The degrees of freedom of the effect.
  public let degreesOfFreedom: Int
  /// The sum of squares of the residuals.
  public let residualSumOfSquares: Double
  /// The degrees of freedom of the residuals.
  public let residualDegreesOfFreedom: Int
  /// The sum of squares about the mean.
  public let totalSumOfSquares: Double

  /// An effect and what surrounds it.
  public init(
    sumOfSquares: Double, degreesOfFreedom: Int, residualSumOfSquares: Double,
    residualDegreesOfFreedom: Int, totalSumOfSquares: Double
  ) {
    self.sumOfSquares = sumOfSquares
    self.degreesOfFreedom = degreesOfFreedom
    self.residualSumOfSquares = residualSumOfSquares
    self.residualDegreesOfFreedom = residualDegreesOfFreedom
    self.totalSumOfSquares = totalSumOfSquares
  }

  /// η² = SS / SS of the total (Fisher 1925).
  public var etaSquared: Double? { ratio(sumOfSquares, totalSumOfSquares) }

  /// Partial η² = SS / (SS + SS of the residuals) (Cohen 1973, doi:10.1177/001316447303300111).
  public var partialEtaSquared: Double? {
    ratio(sumOfSquares, sumOfSquares + residualSumOfSquares)
  }

  /// ε² = (SS − df·MS of the residuals) / SS of the total (Kelley 1935, doi:10.1073/pnas.21.9.554).
  public var epsilonSquared: Double? { excess.flatMap { ratio($0, totalSumOfSquares) } }

  /// ω² = (SS − df·MS of the residuals) / (SS of the total + MS of the residuals) (Hays 1963).
  public var omegaSquared: Double? {
    guard let excess, let meanSquare else { return nil }
    return ratio(excess, totalSumOfSquares + meanSquare)
  }

  /// Partial ω² = (SS − df·MS of the residuals) / (SS + (n − df)·MS of the residuals), where *n* is
  /// the number of rows (Olejnik & Algina 2003, doi:10.1037/1082-989X.8.4.434).
  ///
  /// - Parameter n: the number of rows.
  /// - Returns: the estimate; `nil` without residuals.
  public func partialOmegaSquared(n: Int) -> Double? {
    guard let excess, let meanSquare else { return nil }
    return ratio(excess, sumOfSquares + Double(n - degreesOfFreedom) * meanSquare)
  }

  /// The statistic *F*; `nil` without residuals.
  public var f: Double? {
    meanSquare.flatMap { ratio(sumOfSquares / Double(degreesOfFreedom), $0) }
  }

  private var meanSquare: Double? {
    residualDegreesOfFreedom > 0
      ? residualSumOfSquares / Double(residualDegreesOfFreedom) : nil
  }

  private var excess: Double? {
    meanSquare.map { sumOfSquares - Double(degreesOfFreedom) * $0 }
  }

  private func ratio(_ part: Double, _ whole: Double) -> Double? {
    whole > 0 ? (part / whole).ifFinite : nil
  }
}

extension AnalysisOfVariance {
  /// The size of each component's effect.
  public var effectSizes: [EffectSize] {
    components.map { component in
      EffectSize(
        sumOfSquares: component.sumOfSquares, degreesOfFreedom: component.degreesOfFreedom,
        residualSumOfSquares: residualSumOfSquares,
        residualDegreesOfFreedom: residualDegreesOfFreedom, totalSumOfSquares: totalSumOfSquares)
    }
  }
}
