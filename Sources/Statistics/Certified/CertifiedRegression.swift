/// A linear regression of NIST's Statistical Reference Datasets
/// (https://www.itl.nist.gov/div898/strd/).
///
/// ```swift
/// let filip = CertifiedRegression.filip
/// try filip.fit().coefficients[10].estimate  // −4.02962525080401e-05
/// ```
public struct CertifiedRegression: CertifiedReference {
  /// What is known of a regression.
  public struct Values: Sendable, Hashable {
    /// The estimates, the intercept's first where there is one.
    public let estimates: [Double]
    /// Their standard errors.
    public let standardErrors: [Double]
    /// The standard deviation of the residuals.
    public let residualSD: Double
    /// The share of the sum of squares explained.
    public let rSquared: Double
    /// The sum of squares explained.
    public let regressionSS: Double
    /// Its mean square.
    public let regressionMS: Double
    /// The sum of squared residuals.
    public let residualSS: Double
    /// Its mean square.
    public let residualMS: Double
    /// The ratio of the mean squares; `nil` without residuals.
    public let f: Double?
  }

  /// The name that NIST gave it.
  public let name: String
  /// The outcome, one a row.
  public var response: [Double]
  /// The measured predictors, one a column.
  public var predictors: [[Double]]
  /// The degree of the polynomial in the one predictor; 1 where there are several.
  public let degree: Int
  /// Whether the model has an intercept.
  public let hasIntercept: Bool
  /// What exact rational arithmetic finds for the data as doubles, rounded once.
  public let exact: Values
  /// What NIST publishes to 15 digits for the data as decimals.
  public let published: Values

  /// What NIST calls such sets.
  public var family: String { "NIST linear regression" }

  /// The columns of the design beside the intercept: each predictor, or the powers of the only one.
  public var columns: [DesignColumn] {
    predictors.flatMap { values in (1...degree).map { DesignColumn(values).raised(to: $0) } }
  }

  /// The names of the coefficients, such as `x^2`.
  public var terms: [String] {
    let names =
      predictors.count == 1
      ? (1...degree).map { $0 == 1 ? "x" : "x^\($0)" } : predictors.indices.map { "x\($0 + 1)" }
    return (hasIntercept ? ["intercept"] : []) + names
  }

  /// The least-squares fit of the data.
  public func fit() throws(StatisticsError) -> LinearModel {
    try LinearModel(of: response, on: columns, intercept: hasIntercept)
  }

  /// The numbers of ``LinearModel``, to 13 digits.
  public func quantities() throws(StatisticsError) -> [CertifiedQuantity] {
    let found = try fit()
    let estimates = each(found.coefficients.map(\.estimate), \.estimates)
    let errors = each(found.coefficients.map(\.standardError), \.standardErrors)
    let squares = [
      number("sum explained", found.regressionSumOfSquares, \.regressionSS),
      number("mean square explained", found.regressionMeanSquare, \.regressionMS),
      number("sum left", found.residualSumOfSquares, \.residualSS),
      number("mean square left", found.residualMeanSquare, \.residualMS),
    ]
    let f = CertifiedNumber("F", found.f, exact: exact.f, published: published.f)
    return [
      CertifiedQuantity("coefficients", criterion: 13, estimates),
      CertifiedQuantity("standard errors", criterion: 13, errors),
      CertifiedQuantity("sums of squares", criterion: 13, squares),
      CertifiedQuantity("F", criterion: 13, [f]),
      CertifiedQuantity("R²", criterion: 13, [number("R²", found.rSquared, \.rSquared)]),
      CertifiedQuantity(
        "residual SD", criterion: 13, [number("residual SD", found.residualSD, \.residualSD)]),
    ]
  }

  private func number(
    _ name: String, _ value: Double?, _ known: KeyPath<Values, Double>
  ) -> CertifiedNumber {
    CertifiedNumber(name, value, exact: exact[keyPath: known], published: published[keyPath: known])
  }

  private func each(
    _ values: [Double?], _ known: KeyPath<Values, [Double]>
  ) -> [CertifiedNumber] {
    terms.indices.map { index in
      CertifiedNumber(
        terms[index], values[index], exact: exact[keyPath: known][index],
        published: published[keyPath: known][index])
    }
  }
}
