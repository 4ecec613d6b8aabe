internal import Results
public import Statistics

/// The method `morris`: which factors move an outcome at all, from trajectories that change one at a
/// time.
///
/// ```swift
/// let answer = try MorrisAnalysis(of: "loss", factors: ["a", "b"], in: runs)
/// answer.effects.factors[0].muStar  // the mean size of the effects of `a` over its whole range
/// ```
///
/// Effects are per range of a factor: of its interval, of its levels by number, or of the values in
/// the table. The runs of a point are averaged (``ElementaryEffects``).
public struct MorrisAnalysis: Sendable {
  /// The outcome's column.
  public let outcome: String
  /// The factors' columns.
  public let factors: [String]
  /// The measures.
  public let effects: ElementaryEffects
  /// How many runs a point has.
  public let replications: Int
  /// The coverage of the intervals.
  public let confidence: Double
  /// What wants caution, a sentence each.
  public let notes: [String]
  let used: RowsUsed

  /// Works out the measures of a table.
  ///
  /// - Parameters:
  ///   - outcome: the outcome's column.
  ///   - factors: the columns of all factors of the design.
  ///   - scales: how each factor is brought to [0, 1]; by the values in the table unless said.
  ///   - table: the table.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - benchmark: the value of the column `point` whose rows are left out.
  ///   - expected: how many points the design has, where it is known.
  ///   - sharesLuck: whether the points of a replication share their luck, where it is known.
  /// - Throws: `AnalysisError` for a missing column or value, points that are no trajectories, fewer
  ///   than two of them, a factor that never varies, or an outcome that is everywhere the same.
  public init(
    of outcome: String, factors: [String], scales: [FactorScale]? = nil, in table: Table,
    confidence: Double = 0.95, benchmark: Int? = nil, expected: Int? = nil, sharesLuck: Bool? = nil
  ) throws(AnalysisError) {
    try requireLevel(confidence)
    let sample = try SensitivitySample(
      outcome, factors: factors, in: table, benchmark: benchmark, expected: expected)
    let positions = try Self.positions(
      sample, scales ?? factors.map { _ in .observed }, table: table.name)
    let points = (0..<sample.points).map { point in positions.map { $0[point] } }
    effects = try analyzing { () throws(StatisticsError) in
      try ElementaryEffects(of: sample.outcomes, at: points, confidence: confidence)
    }
    self.outcome = outcome
    self.factors = factors
    replications = sample.replications
    self.confidence = confidence
    notes = sample.notes + Self.notes(sample.replications, sharesLuck)
    used = sample.used
  }

  private static func positions(
    _ sample: SensitivitySample, _ scales: [FactorScale], table: String
  ) throws(AnalysisError) -> [[Double]] {
    try analyzing { () throws(StatisticsError) in
      try requireVarying(sample.columns, names: sample.factors)
    }
    var positions: [[Double]] = []
    for (name, (column, scale)) in zip(sample.factors, zip(sample.columns, scales)) {
      guard let own = scale.positions(column) else {
        throw .badRequest("\(table): `\(name)` takes values that are none of its levels")
      }
      positions.append(own)
    }
    return positions
  }

  private static func notes(_ replications: Int, _ sharesLuck: Bool?) -> [String] {
    guard replications == 1 else { return [] }
    return [
      sharesLuck == true
        ? "one replication, whose points share their luck: the effects are those of this luck alone, "
          + "and what other luck would change is not told; add replications"
        : "one run a point: chance raises mu* and sigma of every factor; add replications to see by "
          + "how much, where a run is not the same when run again"
    ]
  }
}

extension MorrisAnalysis: AnalysisResult {
  /// The object of `interface.md`, with the `noise` of an effect beside.
  public var json: String {
    var members: [(String, JSONValue)] = [("method", .text("morris"))] + used.members
    members += [
      ("outcome", .text(outcome)), ("trajectories", .count(effects.trajectories)),
      ("replications", .count(replications)), ("confidence", .number(confidence)),
      ("convention", .text(conventions.joined(separator: "; "))),
      (
        "factors",
        .list(
          zip(factors, effects.factors).map { factor, measures in
            .object(
              [("factor", .text(factor))]
                + Self.values(measures).map { ($0.name, .optional($0.value)) })
          })
      ),
    ]
    if !notes.isEmpty { members.append(("note", .text(notes.joined(separator: "; ")))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  /// One row a factor.
  public var csv: String {
    let names = ["mu", "muStar", "muStarLow", "muStarHigh", "sigma", "noise"]
    return CSV.line(["factor"] + names)
      + zip(factors, effects.factors).map { factor, measures in
        CSV.line([factor] + Self.values(measures).map { CSV.optional($0.value) })
      }.joined()
  }

  /// A table of the measures and how they were made.
  public var text: String {
    let names = shortNames(factors)
    let places = decimals(for: effects.factors.flatMap { [$0.muStar, $0.sigma] })
    var table = TextTable(
      ["factor", "mu", "mu*", "interval", "sigma"] + (replications > 1 ? ["noise"] : []))
    for (factor, measures) in zip(factors, effects.factors) {
      table.add(
        [names[factor] ?? factor, fixed(measures.mu, places)]
          + Estimate(value: measures.muStar, interval: measures.muStarInterval).cells(places)
          + [fixed(measures.sigma, places)] + (measures.noise.map { [fixed($0, places)] } ?? []))
    }
    return "\(outcome)\n" + table.text + "\n  \(used.sentence)\n"
      + conventions.map { "  \($0)\n" }.joined()
      + notes.map { wrapped("note: \($0)", indent: 6) }.joined()
  }

  private var conventions: [String] {
    [
      "\(effects.trajectories) trajectories, \(replications) runs a point; effects over the whole "
        + "range of a factor",
      "mu*: mean size of the effects, \(percent(confidence)) t interval; sigma: their standard deviation",
    ] + (replications > 1 ? ["noise: standard deviation of an effect by chance alone"] : [])
  }

  private static func values(
    _ measures: ElementaryEffects.Factor
  ) -> [(name: String, value: Double?)] {
    [
      ("mu", measures.mu + 0), ("muStar", measures.muStar),
      ("muStarLow", measures.muStarInterval.low), ("muStarHigh", measures.muStarInterval.high),
      ("sigma", measures.sigma), ("noise", measures.noise),
    ]
  }
}
