extension GeneralizedLinearModel {
  /// The expected response of each row.
  public var fitted: [Double] { linearPredictors.map { family.mean(at: $0) } }

  /// The number of rows less that of coefficients.
  public var residualDegreesOfFreedom: Int { n - coefficients.count }

  /// The number of columns beside the intercept: the degrees of freedom of ``chiSquared``.
  public var modelDegreesOfFreedom: Int { coefficients.count - (hasIntercept ? 1 : 0) }

  /// Twice the number of coefficients less twice the log-likelihood (Akaike 1974,
  /// doi:10.1109/TAC.1974.1100705).
  public var aic: Double { 2 * Double(coefficients.count) - 2 * logLikelihood }

  /// The likelihood-ratio statistic of all columns together: by how much they lower the deviance; 0
  /// without columns.
  public var chiSquared: Double {
    modelDegreesOfFreedom > 0 ? max(0, nullDeviance - deviance) : 0
  }

  /// The natural logarithm of the probability of a greater ``chiSquared`` if no column mattered; `nil`
  /// without columns.
  public var logP: Double? {
    guard modelDegreesOfFreedom > 0 else { return nil }
    return try? ChiSquared(Double(modelDegreesOfFreedom)).logUpperTail(chiSquared)
  }

  /// The sum of squared Pearson residuals, (y − μ)²/V(μ).
  public var pearsonChiSquared: Double {
    DoubleDouble.sumOfSquares(weighted.response.lazy.map { DoubleDouble($0) }).value
  }

  /// Pearson's χ² by the residual degrees of freedom.
  ///
  /// About 1 where the variance is as the family says, more for an overdispersed Poisson response;
  /// `nil` without degrees of freedom. For a response of 0 and 1 it tells nothing of dispersion.
  public var dispersion: Double? {
    let freedom = residualDegreesOfFreedom
    return freedom > 0 ? pearsonChiSquared / Double(freedom) : nil
  }
}
