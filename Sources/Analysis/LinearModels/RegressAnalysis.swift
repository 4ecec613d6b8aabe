internal import Foundation
public import Statistics

/// The method `regress`: a linear model of an outcome, fitted by least squares.
///
/// ```swift
/// let answer = try RegressAnalysis(formula: "loss ~ budget + I(budget^2)", table: table)
/// answer.coefficients[1].estimate
/// ```
///
/// A Householder factorisation in double-double (``LinearModel``). Texts are factors by treatment
/// contrasts. With robust errors and errors by cluster, *F* is Wald's with their covariance; *t* is
/// Student's on the degrees of freedom of the residuals, or one fewer than clusters. Standardised
/// coefficients are those of a fit to columns and response divided by their standard deviations,
/// their errors with them.
///
/// As many rows as coefficients, a fit without residuals and a response that does not vary leave `nil`
/// beside a note. Logistic and Poisson regression are ``LikelihoodRegressAnalysis``, ridge and lasso
/// ``PenalizedRegressAnalysis``; ``RegressRequest`` chooses.
public struct RegressAnalysis: Sendable {
  /// One coefficient.
  public struct Coefficient: Sendable, Hashable {
    /// The name of its column, such as `mode[T.open]`.
    public let term: String
    /// The estimate; `nil` for one standardised by a response that does not vary.
    public let estimate: Double?
    /// Its standard error.
    public let standardError: Double?
    /// The estimate in standard errors; `nil` where these are unknown or 0.
    public let t: Double?
    /// The probability of a *t* farther from 0 on either side.
    public let p: Double?
    /// The natural logarithm of ``p``.
    public let logP: Double?
    /// The confidence interval.
    public let interval: Interval?
    /// The variance inflation factor of its column; `nil` for the intercept.
    ///
    /// How many times the variance is what it would be if the column shared nothing with the others.
    public let vif: Double?
    /// The p of all coefficients at once, by rearranging residuals; `nil` where it was not asked for.
    public internal(set) var maxTP: Double? = nil
  }

  /// The formula as written.
  public let formula: String
  /// The coefficients in the formula's order, the intercept first.
  public let coefficients: [Coefficient]
  /// What the columns explain.
  public let regression: VarianceSource
  /// What they leave.
  public let residual: VarianceSource
  /// The standard deviation of the residuals.
  public let residualSD: Double?
  /// The share of the total sum of squares explained.
  public let rSquared: Double?
  /// R² less what as many columns of noise would explain.
  public let adjustedRSquared: Double?
  /// The statistic *F* of all columns together.
  public let f: Double?
  /// P(F′ > F) if they explained nothing.
  public let p: Double?
  /// The degrees of freedom of *t* and of the denominator of *F*.
  public let degreesOfFreedom: Int
  /// Whether coefficients are in standard deviations.
  public let isStandardized: Bool
  /// The coverage of the intervals.
  public let confidence: Double
  /// The rows whose Cook's distance exceeds 4/*n*, at most ten, the most influential first.
  public let influential: [InfluentialRow]
  /// How many such rows there are in all.
  public let influentialCount: Int
  /// What the model expects at the points asked for.
  public let predictions: [PointPrediction]
  /// What is undefined and what wants caution, a sentence each.
  public let notes: [String]
  let logP: Double?
  let errors: ErrorModel
  let rows: RowsUsed
  /// How `maxTP` was made; `nil` where it was not asked for.
  let familyClause: String?

  /// The number of rows used.
  public var n: Int { rows.n }
  /// The number of rows left out.
  public var dropped: Int { rows.dropped }

  /// Fits a model.
  ///
  /// - Parameters:
  ///   - formula: what explains what, such as `loss ~ budget + mode`.
  ///   - table: the table.
  ///   - factors: columns of numbers that are factors nevertheless.
  ///   - robust: `HC0`, `HC1`, `HC2` or `HC3` for errors where variances differ.
  ///   - cluster: the column whose equal values mark rows that may depend on one another.
  ///   - standardized: whether coefficients are told in standard deviations.
  ///   - at: points at which to predict, such as `budget=1,mode=open`; columns of numbers not named
  ///     are at their means.
  ///   - maxT: how residuals are rearranged for `maxTP`; nothing for none.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  /// - Throws: `AnalysisError` for a formula that cannot be read, a missing column, a text where a
  ///   number is needed, fewer rows than coefficients, an aliased column, options that contradict.
  public init(
    formula: String, table: Table, factors: [String] = [],
    robust: String? = nil, cluster: String? = nil, standardized: Bool = false, at: [String] = [],
    maxT: MaxTOptions? = nil, confidence: Double = 0.95, benchmark: Int? = nil
  ) throws(AnalysisError) {
    _ = try ErrorModel(robust: robust, cluster: cluster, clusters: nil)
    let input = try ModelInput(
      formula, in: table, factors: factors, cluster: cluster, strata: maxT?.strata,
      benchmark: benchmark,
      confidence: confidence)
    let errors = try ErrorModel(robust: robust, cluster: cluster, clusters: input.clusters)
    let model = try Self.fit(input.matrix)
    let covariance = errors.covariance(of: model, clusters: input.clusters)
    let inference = CoefficientInference(
      covariance: covariance, degreesOfFreedom: errors.degreesOfFreedom(of: model),
      confidence: confidence)
    let (f, logP) = try analyzing { () throws(StatisticsError) in
      try inference.test(model, isClassical: errors == .equal)
    }
    let scales = standardized ? Self.scales(input.matrix, model) : nil
    var coefficients = try analyzing { () throws(StatisticsError) in
      try inference.coefficients(
        of: model, names: input.matrix.columns.map(\.name), scales: scales)
    }
    let family = try Self.family(maxT, of: model, input)
    for (j, p) in (family?.adjustedP ?? []).enumerated() { coefficients[j].maxTP = p }
    familyClause = family?.clause
    self.coefficients = coefficients
    predictions = try Self.predictions(at: at, input.matrix, model, inference, errors)
    (influential, influentialCount) = InfluentialRow.all(of: model, lines: input.lines, in: table)
    self.formula = formula
    regression = VarianceSource(
      degreesOfFreedom: model.regressionDegreesOfFreedom,
      sumOfSquares: model.regressionSumOfSquares)
    residual = VarianceSource(
      degreesOfFreedom: model.residualDegreesOfFreedom, sumOfSquares: model.residualSumOfSquares)
    residualSD = model.residualSD
    rSquared = model.rSquared
    adjustedRSquared = model.adjustedRSquared
    self.f = f
    p = logP.map(exp)
    self.logP = logP
    degreesOfFreedom = inference.degreesOfFreedom
    isStandardized = standardized
    self.confidence = confidence
    self.errors = errors
    rows = input.rows
    notes =
      input.matrix.formula.notes
      + Self.notes(
        on: model, errors, hasCovariance: covariance != nil, hasTest: f != nil,
        isStandardized: standardized)
      + Self.diagnosticNotes(on: model, input, errors, influentialCount, hasPoints: !at.isEmpty)
      + Self.familyNotes(family, errors)
  }
}
