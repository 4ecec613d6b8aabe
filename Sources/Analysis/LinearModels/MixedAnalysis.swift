internal import Foundation
public import Statistics

/// The method `mixed`: a linear model of an outcome in blocks that share their luck.
///
/// ```swift
/// let answer = try MixedAnalysis(formula: "loss ~ mode * budget", random: "replication", table: table)
/// answer.coefficients[1].estimate
/// answer.blockSD
/// ```
///
/// One random intercept a block, by restricted likelihood, with Satterthwaite's degrees of freedom
/// (``MixedModel``). Texts are factors by treatment contrasts, as in `regress`. Where blocks differ no
/// more than rows, `blockSD` is 0 and the fit that of least squares, beside a note; nothing left over
/// within blocks leaves errors `nil`. One block, or blocks of one row each, is an error. What is
/// missing: random slopes, nested or crossed random factors, intervals of the two deviations.
public struct MixedAnalysis: Sendable {
  /// One coefficient.
  public struct Coefficient: Sendable, Hashable {
    /// The name of its column, such as `mode[T.open]`.
    public let term: String
    /// The generalised least-squares estimate.
    public let estimate: Double
    /// Its standard error.
    public let standardError: Double?
    /// Satterthwaite's degrees of freedom.
    public let degreesOfFreedom: Double?
    /// The estimate in standard errors; `nil` where these are unknown or 0.
    public let t: Double?
    /// The probability of a *t* farther from 0 on either side.
    public let p: Double?
    /// The natural logarithm of ``p``.
    public let logP: Double?
    /// The confidence interval.
    public let interval: Interval?
  }

  /// A block with its intercept.
  public struct Block: Sendable, Hashable {
    /// What the block is called in its column.
    public let name: String
    /// Its most likely intercept beside the common one.
    public let effect: Double
  }

  /// The formula as written.
  public let formula: String
  /// The column that names the blocks.
  public let random: String
  /// The coefficients in the formula's order, the intercept first.
  public let coefficients: [Coefficient]
  /// The standard deviation of the blocks' intercepts, in the outcome's unit.
  public let blockSD: Double
  /// The standard deviation of rows within blocks, in the outcome's unit.
  public let residualSD: Double
  /// The share of a row's variance that its block has; `nil` where nothing varies.
  public let intraclassCorrelation: Double?
  /// The natural logarithm of the restricted likelihood.
  public let logLikelihood: Double?
  /// That of the full likelihood at its own maximum.
  public let maximumLogLikelihood: Double?
  /// The blocks, in rising order of their names.
  public let blocks: [Block]
  /// The coverage of the intervals.
  public let confidence: Double
  /// What is undefined and what wants caution, a sentence each.
  public let notes: [String]
  let rows: RowsUsed

  /// The number of rows used.
  public var n: Int { rows.n }
  /// The number of rows left out.
  public var dropped: Int { rows.dropped }

  /// Fits a model.
  ///
  /// - Parameters:
  ///   - formula: what explains what, such as `loss ~ mode * budget`, without the blocks.
  ///   - random: the column whose equal values mark rows of one block, such as `replication`.
  ///   - table: the table.
  ///   - factors: columns of numbers that are factors nevertheless.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  /// - Throws: `AnalysisError` for a formula that cannot be read, a missing column, a text where a
  ///   number is needed, fewer rows than coefficients, an aliased column, too few blocks or rows in
  ///   them.
  public init(
    formula: String, random: String, table: Table, factors: [String] = [],
    confidence: Double = 0.95, benchmark: Int? = nil
  ) throws(AnalysisError) {
    let input = try ModelInput(
      formula, in: table, factors: factors, cluster: random, benchmark: benchmark,
      confidence: confidence)
    let model = try Self.fit(input)
    coefficients = try analyzing { () throws(StatisticsError) in
      try Self.coefficients(
        of: model, names: input.matrix.columns.map(\.name), confidence: confidence)
    }
    self.formula = formula
    self.random = random
    blockSD = model.blockSD
    residualSD = model.residualSD
    intraclassCorrelation = model.intraclassCorrelation
    logLikelihood = model.logLikelihood
    maximumLogLikelihood = model.maximumLogLikelihood
    blocks = zip(input.clusterNames, model.blockEffects).map { Block(name: $0, effect: $1) }
    self.confidence = confidence
    rows = input.rows
    notes = input.matrix.formula.notes + Self.notes(on: model)
  }
}
