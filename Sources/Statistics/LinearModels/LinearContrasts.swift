internal import Foundation

/// Linear combinations of the coefficients of one model, with their errors.
///
/// ```swift
/// let x = DesignColumn([0, 0, 1, 1])
/// let contrasts = try LinearContrasts(of: LinearModel(of: [1, 2, 4, 6], on: [x]))
/// try contrasts.contrast([DoubleDouble(0), DoubleDouble(1)]).estimate  // 3.5, the slope
/// try contrasts.contrast([DoubleDouble(1), DoubleDouble(1)]).estimate  // 5, the mean where x is 1
/// ```
///
/// Every combination can be estimated, as a model has full column rank. Weights are carried in the
/// orthonormal basis of the design, R⁻ᵀw in double-double, where nothing cancels that is large only
/// for the sake of the origin of a covariate. Robust errors are those of ``RobustVariance`` and CR1
/// (Liang & Zeger 1986, doi:10.1093/biomet/73.1.13) with the same corrections as for coefficients.
///
/// A fit without residual degrees of freedom has estimates alone; a fit without residuals has errors
/// of 0 and no *t*.
public struct LinearContrasts: Sendable {
  /// The degrees of freedom of *t*: of the residuals, or one fewer than clusters.
  public let degreesOfFreedom: Int
  let model: LinearModel
  private let spread: BasisCovariance?
  private let quantile: Double?

  /// Prepares a model for combinations.
  ///
  /// - Parameters:
  ///   - model: the fitted model.
  ///   - dependence: what is believed of its residuals.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  /// - Throws: `StatisticsError` for an impossible confidence.
  /// - Complexity: O(1), or O(*np*²) where variances differ.
  public init(
    of model: LinearModel, dependence: ResidualDependence = .none, confidence: Double = 0.95
  ) throws(StatisticsError) {
    try requireConfidence(confidence)
    self.model = model
    var degreesOfFreedom = model.residualDegreesOfFreedom
    if case .clusters(let clusters) = dependence { degreesOfFreedom = Set(clusters).count - 1 }
    self.degreesOfFreedom = degreesOfFreedom
    spread = BasisCovariance(of: model, dependence)
    quantile =
      degreesOfFreedom > 0
      ? try StudentT(Double(degreesOfFreedom)).upperQuantile((1 - confidence) / 2) : nil
  }

  /// One combination.
  ///
  /// - Parameter weights: one for each coefficient, the intercept's among them.
  /// - Returns: the estimate with its error, test and interval.
  /// - Throws: `StatisticsError` for another number of weights, or a NaN.
  /// - Complexity: O(*p*²).
  public func contrast(_ weights: [DoubleDouble]) throws(StatisticsError) -> LinearContrast {
    try require(weights)
    let estimate = LongVectors.dot(weights, model.solution, from: 0).value
    let direction = model.inverse.transposeTimes(weights)
    let error = spread.flatMap { $0.variance(along: direction).squareRoot().value.ifFinite }
    let t = error.flatMap { $0 > 0 ? (estimate / $0).ifFinite : nil }
    var logP: Double?
    if let t, degreesOfFreedom > 0 {
      let tail = try StudentT(Double(degreesOfFreedom)).logUpperTail(t.magnitude)
      logP = min(0, tail + 0.6931471805599453)
    }
    var interval: Interval?
    if let quantile, let half = error.flatMap({ (quantile * $0).ifFinite }) {
      interval = Interval(low: estimate - half, high: estimate + half)
    }
    return LinearContrast(
      estimate: estimate, standardError: error, degreesOfFreedom: degreesOfFreedom,
      t: logP == nil ? nil : t, p: logP.map { exp($0) }, logP: logP, interval: interval)
  }

  /// Several combinations taken together, as for the hypothesis that all are 0.
  ///
  /// A combination that depends on those before it adds no direction, one of nothing but zeros none.
  ///
  /// - Parameter combinations: the weights of each.
  /// - Returns: estimates along independent directions, as many as the combinations' rank.
  /// - Throws: `StatisticsError` for another number of weights, or a NaN.
  /// - Complexity: O(*kp*² + *k*²*p*) for *k* combinations.
  public func joint(_ combinations: [[DoubleDouble]]) throws(StatisticsError) -> JointContrast {
    var directions = OrthonormalDirections()
    for weights in combinations {
      try require(weights)
      directions.add(model.inverse.transposeTimes(weights))
    }
    let effects = model.inverse.solve(model.solution)
    return JointContrast(
      estimates: directions.vectors.map { LongVectors.dot($0, effects, from: 0).value },
      covariance: spread.map { spread in
        directions.vectors.map { a in
          directions.vectors.map { b in spread.covariance(along: a, b).value }
        }
      })
  }

  private func require(_ weights: [DoubleDouble]) throws(StatisticsError) {
    guard weights.count == model.coefficients.count else {
      throw .valuesPerRow(weights.count, columns: model.coefficients.count)
    }
    try requireFinite(weights.map(\.value))
  }
}
