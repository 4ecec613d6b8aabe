internal import Statistics

/// The method `marginal`: the means that a linear model expects at levels of its factors, and their
/// differences.
///
/// ```swift
/// let answer = try MarginalAnalysis(
///   formula: "loss ~ mode * budget + x", of: ["mode"], contrast: "pairwise", table: table)
/// answer.means[0].estimate
/// answer.contrasts[0].name  // "closed − open"
/// ```
///
/// Estimated marginal means (Searle, Speed & Milliken 1980, doi:10.1080/00031305.1980.10483031), as
/// in R's emmeans: equal weights over the levels of the factors not named, whatever the number of rows
/// in each, covariates at their means over the rows used, a transform at that of the mean. A covariate
/// of two values is one too (emmeans takes it for a factor): name it as a factor where it is. In a
/// balanced factorial the means are those of the cells.
///
/// Contrasts `pairwise` are all pairs of the cells of the factors named; `interaction` are products of
/// pairs, one for each factor: in a 2 × 2 the difference of differences. Within other factors both are
/// taken at each of their levels: simple effects, with *F* of all of them together. Intervals are not
/// adjusted; `adjustedP` is, for all contrasts of the answer, by `tukey` for the pairs at one level.
///
/// As many rows as coefficients and a fit without residuals leave `nil` beside a note. A contrast that
/// the model holds at 0, as an interaction in a sum of main effects, has estimate and error 0 and no
/// *t*. An empty cell is an aliased term, and an error, unless the formula does without it.
public struct MarginalAnalysis: Sendable {
  /// A factor at one of its levels.
  public struct Level: Sendable, Hashable {
    /// The factor's column.
    public let factor: String
    /// The level.
    public let level: String
  }

  /// The formula as written.
  public let formula: String
  /// The factors whose levels have a mean each.
  public let factors: [String]
  /// The factors at each of whose levels contrasts are taken.
  public let within: [String]
  /// The means, the last factor fastest.
  public let means: [Mean]
  /// The contrasts; none where none were asked for.
  public let contrasts: [Contrast]
  /// The tests that all contrasts at a level of the factors within are 0.
  public let tests: [JointTest]
  /// The covariates, each with the mean at which it is held.
  public let covariates: [(column: String, mean: Double)]
  /// The coverage of the intervals.
  public let confidence: Double
  /// The degrees of freedom of *t*.
  public let degreesOfFreedom: Int
  /// What is undefined and what wants caution, a sentence each.
  public let notes: [String]
  let kind: MarginalContrasts?
  let adjustment: MarginalAdjustment
  let averaged: [String]
  let errors: ErrorModel
  let rows: RowsUsed

  /// The number of rows used.
  public var n: Int { rows.n }
  /// The number of rows left out.
  public var dropped: Int { rows.dropped }

  /// Fits a model and takes its means.
  ///
  /// - Parameters:
  ///   - formula: what explains what, such as `loss ~ mode * budget + x`.
  ///   - of: the factors whose levels have a mean each, at least one.
  ///   - contrast: `pairwise` or `interaction`; none, or `pairwise` where `within` is given.
  ///   - within: factors at each of whose levels contrasts are taken.
  ///   - table: the table.
  ///   - factors: columns of numbers that are factors nevertheless.
  ///   - adjust: `holm`, `hochberg`, `bh`, `bonferroni`, `sidak`, or `tukey` for pairs.
  ///   - robust: `HC0`, `HC1`, `HC2` or `HC3` for errors where variances differ.
  ///   - cluster: the column whose equal values mark rows that may depend on one another.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  /// - Throws: `AnalysisError` for a formula that cannot be read, a factor that is not in it, a missing
  ///   column, fewer rows than coefficients, an aliased column, more than 100 cells to compare.
  /// - Complexity: O(*np*² + *cp*²) for *p* columns, and *c* means and contrasts.
  public init(
    formula: String, of: [String], contrast: String? = nil, within: [String] = [], table: Table,
    factors: [String] = [], adjust: String = "holm", robust: String? = nil, cluster: String? = nil,
    confidence: Double = 0.95, benchmark: Int? = nil
  ) throws(AnalysisError) {
    let kind = try MarginalContrasts(contrast, within: within)
    adjustment = try MarginalAdjustment(adjust, of: kind)
    _ = try ErrorModel(robust: robust, cluster: cluster, clusters: nil)
    let input = try ModelInput(
      formula, in: table, factors: factors, cluster: cluster, benchmark: benchmark,
      confidence: confidence)
    try Self.require(of, within, in: input.matrix)
    let rows = try MarginalRows(of: input.matrix, factors: within + of)
    try Self.requireFewCells(rows.levels.map(\.count), within: within.count, kind)
    errors = try ErrorModel(robust: robust, cluster: cluster, clusters: input.clusters)
    let model = try RegressAnalysis.fit(input.matrix)
    let dependence = errors.dependence(input.clusters)
    let linear = try analyzing { () throws(StatisticsError) in
      try LinearContrasts(of: model, dependence: dependence, confidence: confidence)
    }
    let grid = MarginalGrid(of: of, within: within, rows: rows)
    means = try grid.means(linear)
    (contrasts, tests) = try grid.contrasts(kind, linear, adjustment)
    self.formula = formula
    self.factors = of
    self.within = within
    self.kind = kind
    self.confidence = confidence
    self.rows = input.rows
    degreesOfFreedom = linear.degreesOfFreedom
    covariates = Self.covariates(input.matrix)
    averaged = input.matrix.factors.map(\.name).filter { !(of + within).contains($0) }
    notes =
      input.matrix.formula.notes + Self.cautions(of, within, input.matrix)
      + Self.gaps(model, errors, means: means, contrasts: contrasts, tests: tests)
  }
}
