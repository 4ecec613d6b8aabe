public import Statistics

/// The method `sobol`: how much of an outcome's variance each factor accounts for.
///
/// ```swift
/// let answer = try SobolAnalysis(of: "loss", factors: ["a", "b"], in: runs, scrambles: 16)
/// answer.indices.indices[0].total  // of `a`, with all that it does together with `b`
/// ```
///
/// The table must hold a Saltelli layout in the order of its points: it is checked column by column.
/// A column `point` tells which rows are runs of one point; several runs a point separate what
/// chance does (``SobolOutcomes``).
public struct SobolAnalysis: Sendable {
  /// The outcome's column.
  public let outcome: String
  /// The factors' columns.
  public let factors: [String]
  /// The indices.
  public let indices: SobolIndices
  /// How they were estimated.
  public let estimator: SobolEstimator
  /// The rows of A in each scramble.
  public let rows: Int
  /// How many scrambles there are.
  public let scrambles: Int
  /// How many runs a point has.
  public let replications: Int
  /// How many resamples were drawn; `nil` for none.
  public let resamples: Int?
  /// The coverage of the intervals.
  public let confidence: Double
  /// What wants caution, a sentence each.
  public let notes: [String]
  let used: RowsUsed

  /// Estimates the indices of a table.
  ///
  /// - Parameters:
  ///   - outcome: the outcome's column.
  ///   - factors: the columns of all factors of the design, in its order.
  ///   - table: the table.
  ///   - scrambles: how many independent scrambles follow one another.
  ///   - includesSecondOrder: whether there are points BA; `nil` to find out.
  ///   - estimator: the estimator.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - resamples: how often to resample rows where there is one scramble.
  ///   - seed: names the resamples.
  ///   - benchmark: the value of the column `point` whose rows are left out.
  ///   - expected: how many points the design has, where it is known.
  ///   - sharesLuck: whether the points of a replication share their luck, where it is known.
  /// - Throws: `AnalysisError` for a missing column or value, a sample without the layout, a factor
  ///   that never varies, an outcome without variance, or an impossible option.
  public init(
    of outcome: String, factors: [String], in table: Table, scrambles: Int = 1,
    includesSecondOrder: Bool? = nil, estimator: SobolEstimator = .saltelli,
    confidence: Double = 0.95, resamples: Int? = nil, seed: UInt64 = 0, benchmark: Int? = nil,
    expected: Int? = nil, sharesLuck: Bool? = nil
  ) throws(AnalysisError) {
    try requireLevel(confidence)
    let sample = try SensitivitySample(
      outcome, factors: factors, in: table, benchmark: benchmark, expected: expected)
    let outcomes = try sample.outcomes(
      scrambles: scrambles, includesSecondOrder: includesSecondOrder)
    indices = try analyzing { () throws(StatisticsError) in
      try SobolIndices(
        of: outcomes, by: estimator, confidence: confidence, resamples: resamples, seed: seed)
    }
    self.outcome = outcome
    self.factors = factors
    self.estimator = estimator
    rows = outcomes.rowsPerScramble
    self.scrambles = scrambles
    replications = sample.replications
    self.resamples = resamples
    self.confidence = confidence
    notes =
      sample.notes
      + [
        sample.intervalNote(scrambles: scrambles, resamples: resamples),
        LuckNote.sentence(replications: sample.replications, isShared: sharesLuck),
      ].compactMap(\.self)
    used = sample.used
  }
}

extension SensitivitySample {
  /// The outcomes as those of a Saltelli layout, which is checked.
  func outcomes(
    scrambles: Int, includesSecondOrder: Bool?
  ) throws(AnalysisError) -> SobolOutcomes {
    guard scrambles >= 1 else {
      throw .badRequest("\(scrambles) scrambles hold no points; there is 1 at least")
    }
    return try analyzing { () throws(StatisticsError) in
      let layout = try SaltelliLayout(
        of: columns, names: factors, includesSecondOrder: includesSecondOrder)
      return try SobolOutcomes(
        outcomes, factors: layout.factors, scrambles: scrambles,
        includesSecondOrder: layout.includesSecondOrder)
    }
  }

  /// How far intervals can be trusted; nothing where they come from scrambles.
  func intervalNote(scrambles: Int, resamples: Int?) -> String? {
    guard scrambles == 1 else { return nil }
    return resamples == nil
      ? "one scramble has no intervals; lay out several (scrambles: 16), or resample the rows of "
        + "plain random points (--resamples 1000)"
      : "resampling takes rows as independent: for quasi-random points the intervals cover more or "
        + "less than they say; lay out several scrambles"
  }

  /// How intervals were made, in words.
  static func intervals(
    _ confidence: Double, scrambles: Int, resamples: Int?, seed: UInt64? = nil
  ) -> String {
    if scrambles > 1 { return "\(percent(confidence)) jackknife of \(scrambles) scrambles" }
    return resamples.map { "\(percent(confidence)) percentile bootstrap of rows, \($0) resamples" }
      ?? "no intervals"
  }
}
