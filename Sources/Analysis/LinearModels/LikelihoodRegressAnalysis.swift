internal import Foundation
public import Statistics

/// The method `regress` with `--family binomial` or `poisson`: logistic or Poisson regression.
///
/// ```swift
/// let answer = try LikelihoodRegressAnalysis(
///   formula: "collapsed ~ budget + mode", family: "binomial", table: table)
/// answer.coefficients[1].ratio  // by how much a unit of budget multiplies the odds
/// ```
///
/// Maximum likelihood (``GeneralizedLinearModel``). Texts are factors by treatment contrasts. A binomial
/// response is a column of 0 and 1, Poisson's one of counts. Tests and intervals are Wald's by the
/// normal distribution; `t` is what is often called *z*. Beside each coefficient stands its
/// exponential: an odds ratio or a ratio of rates. Standardised coefficients are those of a fit to
/// columns less their means and by their standard deviations (by *n* − 1).
///
/// Sums of squares, R² and *F* have no meaning here and are `null`. Separation is an error.
public struct LikelihoodRegressAnalysis: Sendable {
  /// One coefficient, on the scale of the link.
  public struct Coefficient: Sendable, Hashable {
    /// The name of its column, such as `mode[T.open]`.
    public let term: String
    /// The estimate.
    public let estimate: Double
    /// Its standard error; `nil` where the errors asked for have no value.
    public let standardError: Double?
    /// The estimate in standard errors, *z*.
    public let t: Double?
    /// The probability of a *z* farther from 0 on either side.
    public let p: Double?
    /// The natural logarithm of ``p``.
    public let logP: Double?
    /// The confidence interval.
    public let interval: Interval?
    /// e to the estimate: an odds ratio or a ratio of rates; of the intercept, the odds or the rate
    /// itself where the columns are 0.
    public let ratio: Double?
    /// The confidence interval of ``ratio``.
    public let ratioInterval: Interval?
  }

  /// The formula as written.
  public let formula: String
  /// The distribution of the response.
  public let family: ResponseFamily
  /// The coefficients in the formula's order, the intercept first.
  public let coefficients: [Coefficient]
  /// The fit of the columns as they are.
  public let model: GeneralizedLinearModel
  /// What the model expects at the points asked for, on the scale of the response.
  public let predictions: [PointPrediction]
  /// Whether coefficients are by one standard deviation of their column.
  public let isStandardized: Bool
  /// The coverage of the intervals.
  public let confidence: Double
  /// What is undefined and what wants caution, a sentence each.
  public let notes: [String]
  let errors: ErrorModel
  let rows: RowsUsed

  /// The number of rows used.
  public var n: Int { rows.n }
  /// The number of rows left out.
  public var dropped: Int { rows.dropped }

  /// Fits a model.
  ///
  /// - Parameters:
  ///   - formula: what explains what, such as `collapsed ~ budget + mode`.
  ///   - family: `binomial` or `poisson`.
  ///   - table: the table.
  ///   - factors: columns of numbers that are factors nevertheless.
  ///   - robust: `HC0`, `HC1`, `HC2` or `HC3` for errors where the variance is not as the family says.
  ///   - cluster: the column whose equal values mark rows that may depend on one another.
  ///   - standardized: whether coefficients are told by one standard deviation of their column.
  ///   - at: points at which to predict, such as `budget=1,mode=open`; columns of numbers not named
  ///     are at their means.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  /// - Throws: `AnalysisError` as ``RegressAnalysis``; also for a response that the family does not have,
  ///   with its line, and for separation, with its column.
  public init(
    formula: String, family: String, table: Table, factors: [String] = [], robust: String? = nil,
    cluster: String? = nil, standardized: Bool = false, at: [String] = [],
    confidence: Double = 0.95, benchmark: Int? = nil
  ) throws(AnalysisError) {
    let family = try Self.family(family)
    _ = try ErrorModel(robust: robust, cluster: cluster, clusters: nil)
    let input = try ModelInput(
      formula, in: table, factors: factors, cluster: cluster, benchmark: benchmark,
      confidence: confidence)
    let errors = try ErrorModel(robust: robust, cluster: cluster, clusters: input.clusters)
    let model = try Self.fit(input, input.matrix.design, family, in: table)
    let covariance = errors.covariance(of: model, clusters: input.clusters)
    let inference = NormalInference(covariance: covariance, confidence: confidence)
    predictions = try Self.predictions(at: at, input.matrix, model, inference)
    let told = standardized ? try Self.standardized(model, input, in: table) : model
    let own = standardized ? errors.covariance(of: told, clusters: input.clusters) : covariance
    coefficients = NormalInference(covariance: own, confidence: confidence)
      .coefficients(told, input.matrix.columns.map(\.name))
    self.formula = formula
    self.family = family
    self.model = model
    isStandardized = standardized
    self.confidence = confidence
    self.errors = errors
    rows = input.rows
    notes =
      input.matrix.formula.notes
      + Self.notes(on: model, errors, hasCovariance: covariance != nil)
      + Self.notes(on: coefficients, predictions)
  }
}
