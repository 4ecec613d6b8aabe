public import Statistics

/// The method `anova`: the variance of an outcome told apart by the terms of a formula.
///
/// ```swift
/// let answer = try AnovaAnalysis(formula: "loss ~ mode * budget", table: table, type: 3)
/// answer.terms[0].size.partialEtaSquared
/// ```
///
/// A factorisation in double-double (``AnalysisOfVariance``), tails of *F* as logarithms, so that
/// F = 4191 on (1, 15984) has a probability of 10 to the power of −810 and not 0. Intervals of partial
/// η² are exact for normal residuals: those of the noncentrality λ, as λ/(λ + df1 + df2 + 1)
/// (Steiger 2004, doi:10.1037/1082-989X.9.2.164).
///
/// With a `family` each term has a p for all terms at once, by rearranging the residuals of the full
/// model (``MaxTPermutation``).
///
/// A response that does not vary, a fit without residuals and as many rows as coefficients leave
/// `nil` beside a note. What is missing: a formula without an intercept or without a margin of an
/// interaction, for which the three types have no agreed meaning, is refused.
public struct AnovaAnalysis: Sendable {
  /// One term of the formula.
  public struct Term: Sendable, Hashable {
    /// Its name as in the formula's order, such as `mode:budget`.
    public let name: String
    /// What it explains.
    public let squares: VarianceSource
    /// The statistic *F*; `nil` where nothing is left over to compare it with.
    public let f: Double?
    /// P(F′ > F) if the term explained nothing; 0 where a double cannot hold it.
    public let p: Double?
    /// The natural logarithm of ``p``, which a double holds always.
    public let logP: Double?
    /// How much of the variance it accounts for.
    public let size: EffectSize
    /// ω² of this term and the residuals alone.
    public let partialOmegaSquared: Double?
    /// The confidence interval of partial η².
    public let interval: Interval?
    /// The p for all terms at once, by rearranging residuals; `nil` where that was not asked for.
    public internal(set) var maxTP: Double?
  }

  /// The formula as written.
  public let formula: String
  /// Which models are compared.
  public let type: SumsOfSquares
  /// The terms in the formula's order.
  public let terms: [Term]
  /// What no term explains.
  public let residual: VarianceSource
  /// The standard deviation of the residuals.
  public let residualSD: Double?
  /// The share of the total sum of squares that all terms explain.
  public let rSquared: Double?
  /// The coverage of the intervals.
  public let confidence: Double
  /// What is undefined and what wants caution, a sentence each.
  public let notes: [String]
  /// How `maxTP` was made; `nil` where it was not asked for.
  let familyClause: String?
  let rows: RowsUsed

  /// The number of rows used.
  public var n: Int { rows.n }
  /// The number of rows left out.
  public var dropped: Int { rows.dropped }

  /// Analyses a response.
  ///
  /// - Parameters:
  ///   - formula: what explains what, such as `loss ~ mode * budget`.
  ///   - table: the table.
  ///   - factors: columns of numbers that are factors nevertheless.
  ///   - type: 1 in the formula's order, 2 by marginality, 3 partial with sum-to-zero contrasts.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  ///   - family: how residuals are rearranged for `maxTP`; nothing for none.
  /// - Throws: `AnalysisError` for a formula that cannot be read or leaves out margins, a missing
  ///   column, a text where a number is needed, fewer rows than coefficients, an aliased term.
  public init(
    formula: String, table: Table, factors: [String] = [], type: Int = 2, confidence: Double = 0.95,
    benchmark: Int? = nil, family: MaxTOptions? = nil
  ) throws(AnalysisError) {
    self.type = try Self.sums(ofType: type)
    let input = try ModelInput(
      formula, in: table, factors: factors, cluster: family?.column, benchmark: benchmark,
      confidence: confidence)
    try Self.requireMargins(input.matrix)
    let sums = self.type
    let analysis = try analyzing { () throws(StatisticsError) in
      try AnalysisOfVariance(
        of: input.matrix.response, predictors: input.matrix.predictors,
        terms: input.matrix.modelTerms, type: sums)
    }
    var terms: [Term] = []
    for (component, size) in zip(analysis.components, analysis.effectSizes) {
      terms.append(
        try analyzing { () throws(StatisticsError) in
          try Term(component, size, n: analysis.n, confidence: confidence)
        })
    }
    familyClause = try family.map { options throws(AnalysisError) in
      try Self.adjust(&terms, of: analysis, input, options)
    }
    self.formula = formula
    self.terms = terms
    residual = VarianceSource(
      degreesOfFreedom: analysis.residualDegreesOfFreedom,
      sumOfSquares: analysis.residualSumOfSquares)
    residualSD = analysis.residualSD
    rSquared = analysis.rSquared
    self.confidence = confidence
    rows = input.rows
    notes = input.matrix.formula.notes + Self.notes(on: analysis, of: input.matrix)
  }
}

extension AnovaAnalysis.Term {
  init(
    _ component: VarianceComponent, _ size: EffectSize, n: Int, confidence: Double
  ) throws(StatisticsError) {
    name = component.term.name
    squares = VarianceSource(
      degreesOfFreedom: component.degreesOfFreedom, sumOfSquares: component.sumOfSquares)
    self.size = size
    partialOmegaSquared = size.partialOmegaSquared(n: n)
    f = component.f
    guard let f = component.f else {
      (p, logP, interval) = (nil, nil, nil)
      return
    }
    let numerator = Double(size.degreesOfFreedom)
    let denominator = Double(size.residualDegreesOfFreedom)
    let distribution = try FDistribution(numerator, denominator)
    p = try distribution.upperTail(f)
    logP = try distribution.logUpperTail(f)
    interval = try partialEtaInterval(
      f: f, numerator, denominator, confidence: confidence)
  }
}
