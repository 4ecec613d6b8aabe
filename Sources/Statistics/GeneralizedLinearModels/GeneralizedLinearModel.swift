/// A generalised linear model fitted by maximum likelihood: logistic or Poisson regression.
///
/// ```swift
/// let x = DesignColumn([1, 2, 3, 4, 5, 6])
/// let model = try GeneralizedLinearModel(of: [0, 0, 1, 0, 1, 1], on: [x], family: .binomial)
/// model.coefficients[1]  // 1.2140, the change of the log odds by one unit of x
/// ```
///
/// Iteratively reweighted least squares (Nelder & Wedderburn 1972, doi:10.2307/2344614; McCullagh &
/// Nelder, Generalized Linear Models, 2nd ed. 1989), each step by Householder's factorisation in
/// double-double (``LinearModel``), halved where the deviance would rise, until the coefficients
/// change by less than 10⁻⁷ standard errors, by that step included. The links are the canonical ones,
/// and the dispersion is 1.
///
/// Where some columns predict some responses perfectly the likelihood has no maximum: an error says so
/// and names the column where one alone does. So do responses that are all 0, or all 1 in the
/// binomial family, beside an intercept. As many rows as coefficients fit perfectly, if at all.
///
/// For one normal predictor Wald intervals of 95 % cover the slope in 95 % ± 1.5 %, and the
/// likelihood-ratio test at 5 % errs in 5 % ± 0.7 %, from 70 rows on for a logistic slope of 1 where half
/// of the responses are 1 (with 30 rows in 97.1 % and 5.9 %), from 20 on for counts of mean 1.
public struct GeneralizedLinearModel: Sendable {
  /// The family.
  public let family: ResponseFamily
  /// The number of rows.
  public let n: Int
  /// Whether a column of ones leads the design.
  public let hasIntercept: Bool
  /// The coefficients on the scale of the link: the intercept, if there is one, then the columns'.
  public let coefficients: [Double]
  /// Twice what the log-likelihood lacks to a perfect fit.
  public let deviance: Double
  /// The deviance of the intercept alone; without an intercept, where the predictor is 0.
  public let nullDeviance: Double
  /// The log-likelihood, normalised.
  public let logLikelihood: Double
  /// The linear predictor of each row.
  public let linearPredictors: [Double]
  /// How many steps were made.
  public let steps: Int
  let solution: [DoubleDouble]
  /// The weighted least-squares problem at the maximum, its residuals those of Pearson.
  let weighted: LinearModel

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - response: 0 or 1 for the binomial family, whole numbers from 0 for Poisson's, one a row.
  ///   - columns: the design without its intercept, each column as long as the response.
  ///   - family: the distribution of the response.
  ///   - intercept: whether a column of ones is put before the others.
  /// - Throws: `StatisticsError.fit` for a response that the family does not have, separation, or no
  ///   convergence; those of ``LinearModel`` for a NaN, too few rows, an aliased column.
  /// - Complexity: O(*knp*²) for *n* rows, *p* coefficients and *k* steps, at most 100.
  public init(
    of response: [Double], on columns: [DesignColumn], family: ResponseFamily,
    intercept: Bool = true
  ) throws(StatisticsError) {
    // Says what is wrong with numbers and columns, before any weight.
    _ = try LinearModel(of: response, on: columns, intercept: intercept)
    try family.require(response)
    if intercept { try Self.requireVariety(response, family) }
    let ones = DesignColumn(response.map { _ in 1.0 })
    let design = (intercept ? [ones] : []) + columns
    var fit = try ReweightedFit(family, of: response, on: design, hasIntercept: intercept)
    weighted = try fit.climb()
    self.family = family
    n = response.count
    hasIntercept = intercept
    solution = fit.solution
    coefficients = fit.solution.map(\.value)
    deviance = fit.deviance
    linearPredictors = fit.predictors
    steps = fit.steps
    nullDeviance = Self.nullDeviance(response, family, hasIntercept: intercept)
    logLikelihood =
      DoubleDouble.sum(zip(response, fit.predictors).map { family.logLikelihood($0, at: $1) }).value
  }

  private static func nullDeviance(
    _ response: [Double], _ family: ResponseFamily, hasIntercept: Bool
  ) -> Double {
    let mean = (DoubleDouble.sum(response) / DoubleDouble(Double(response.count))).value
    let predictor = hasIntercept ? family.predictor(of: mean) : 0
    return DoubleDouble.sum(response.map { family.deviance($0, at: predictor) }).value
  }

  private static func requireVariety(
    _ response: [Double], _ family: ResponseFamily
  ) throws(StatisticsError) {
    if response.allSatisfy({ $0 == 0 }) { throw .fit(.constantResponse(0)) }
    if family == .binomial, response.allSatisfy({ $0 == 1 }) { throw .fit(.constantResponse(1)) }
  }
}
