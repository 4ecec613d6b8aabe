internal import Results
public import Statistics

/// The method `shapley-effects`: the variance of an outcome shared out among the factors, to 100 %.
///
/// The table must hold a Saltelli layout of up to 4 factors, or 5 with second order
/// (``ShapleyEffects``). It is another game than that of the method `shapley`, whose worth is the
/// mean outcome of a factorial.
public struct ShapleyEffectsAnalysis: Sendable {
  /// The outcome's column.
  public let outcome: String
  /// The factors' columns.
  public let factors: [String]
  /// The effects.
  public let effects: ShapleyEffects
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

  /// Estimates the effects of a table.
  ///
  /// - Parameters:
  ///   - outcome: the outcome's column.
  ///   - factors: the columns of all factors of the design, in its order.
  ///   - table: the table.
  ///   - scrambles: how many independent scrambles follow one another.
  ///   - includesSecondOrder: whether there are points BA; `nil` to find out.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - resamples: how often to resample rows where there is one scramble.
  ///   - seed: names the resamples.
  ///   - benchmark: the value of the column `point` whose rows are left out.
  ///   - expected: how many points the design has, where it is known.
  ///   - sharesLuck: whether the points of a replication share their luck, where it is known.
  /// - Throws: `AnalysisError` as for ``SobolAnalysis``, and for too many factors.
  public init(
    of outcome: String, factors: [String], in table: Table, scrambles: Int = 1,
    includesSecondOrder: Bool? = nil, confidence: Double = 0.95, resamples: Int? = nil,
    seed: UInt64 = 0, benchmark: Int? = nil, expected: Int? = nil, sharesLuck: Bool? = nil
  ) throws(AnalysisError) {
    try requireLevel(confidence)
    let sample = try SensitivitySample(
      outcome, factors: factors, in: table, benchmark: benchmark, expected: expected)
    let outcomes = try sample.outcomes(
      scrambles: scrambles, includesSecondOrder: includesSecondOrder)
    effects = try analyzing { () throws(StatisticsError) in
      try ShapleyEffects(of: outcomes, confidence: confidence, resamples: resamples, seed: seed)
    }
    self.outcome = outcome
    self.factors = factors
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

extension ShapleyEffectsAnalysis: AnalysisResult {
  /// One object: the effects as `factors`, their `sum`, and `noise`.
  public var json: String {
    var members: [(String, JSONValue)] = [("method", .text("shapley-effects"))] + used.members
    members += [
      ("outcome", .text(outcome)), ("scrambles", .count(scrambles)),
      ("replications", .count(replications)), ("confidence", .number(confidence)),
      ("convention", .text(conventions.joined(separator: "; "))),
      (
        "factors",
        .list(
          zip(factors, estimates).map { factor, effect in
            .object([("factor", .text(factor))] + effect.members("value"))
          })
      ),
      ("sum", .number(effects.values.reduce(0, +))), ("noise", .optional(effects.noise)),
    ]
    if !notes.isEmpty { members.append(("note", .text(notes.joined(separator: "; ")))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row a factor: `factor,value,low,high`.
  public var csv: String {
    CSV.line(["factor", "value", "low", "high"])
      + zip(factors, estimates).map { factor, effect in
        CSV.line([
          factor, CSV.optional(effect.value), CSV.optional(effect.interval?.low),
          CSV.optional(effect.interval?.high),
        ])
      }.joined()
  }

  /// A table of the effects and how they were made.
  public var text: String {
    let names = shortNames(factors)
    var table = TextTable(["factor", "effect", "interval"])
    for (factor, effect) in zip(factors, estimates) {
      table.add([names[factor] ?? factor] + effect.cells(3))
    }
    let noise = effects.noise.map { "  noise: \(percent($0)) of the variance of a run is chance\n" }
    return "\(outcome)\n" + table.text + "\n" + (noise ?? "") + "  \(used.sentence)\n"
      + conventions.map { "  \($0)\n" }.joined()
      + notes.map { wrapped("note: \($0)", indent: 6) }.joined()
  }

  private var estimates: [Estimate] {
    effects.values.indices.map {
      Estimate(value: effects.values[$0], interval: effects.intervals?[$0])
    }
  }

  private var conventions: [String] {
    [
      "effects: Shapley values of V(E[y | x_u]) over the variance; they add up to 1 (Owen 2014)",
      SensitivitySample.intervals(confidence, scrambles: scrambles, resamples: resamples),
    ] + (replications > 1 ? ["noise separated: products between different replications"] : [])
  }
}
