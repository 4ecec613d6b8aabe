internal import Results

/// What the levers of a factorial experiment do to its outcomes: the content of `effects.csv`.
///
/// ```swift
/// let runs = try Table(contentsOfFile: "runs/four-modes/runs.csv")
/// let report = try EffectsReport(
///   runs: runs, levers: levers, outcomes: [OutcomeColumn("loss", floor: .point(0))])
/// print(report.csv)
/// ```
///
/// Over the whole design: main effects and interactions of all levers with two levels. At each level
/// of every other lever: the effects of the *players*, which are the two-level levers that match
/// `modes.*.openness`, or all two-level levers where there are none; then the differences between
/// levels. Without another lever the players' game is played over the whole.
///
/// Estimates are functions of cell means; intervals are percentile intervals over resampled whole
/// replications, paired across cells. A replication counts for an outcome when it has a value in every
/// cell; the others are counted in ``dropped``. Where points stop at different numbers of
/// replications, the first that all of them have are used, and a note says so. What is undefined is
/// `nil`, with a line in ``notes``.
public struct EffectsReport: Sendable {
  /// The rows, by outcome, slice, kind of effect and terms.
  public internal(set) var rows: [EffectRow] = []
  /// The outcomes at both ends of each slice in which the game is played.
  public internal(set) var ends: [SliceEnds] = []
  /// Replications left out.
  public internal(set) var dropped: [Dropped] = []
  /// What is undefined or wants caution, a sentence each.
  public internal(set) var notes: [Note] = []
  /// The share of censored values of each outcome that has a column `NAME.censored`.
  public internal(set) var censored: [String: Double] = [:]
  /// What part of the full factorial was run, where it was a part.
  public internal(set) var fraction: Fraction?
  /// The outcomes asked for.
  public let outcomes: [OutcomeColumn]
  /// The levers whose game is played.
  public let players: [String]
  /// The low and the high level of each player, numbers in their shortest form.
  public let playerLevels: [[String]]
  /// The slices in which it is played.
  public let slices: [Slice]
  /// The coverage of the intervals.
  public let confidence: Double
  /// The number of resamples behind each interval.
  public let resamples: Int

  /// Computes all effects.
  ///
  /// - Parameters:
  ///   - runs: one row a run, with the columns `point`, `replication`, the levers and the outcomes.
  ///   - levers: the levers' columns, in the order of the design; those that do not vary are ignored.
  ///   - outcomes: the outcomes, in the order of the rows to come.
  ///   - benchmark: the design point that is no cell of the factorial; `nil` where there is none.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - resamples: the number of bootstrap resamples.
  ///   - seed: names the resamples.
  /// - Throws: `AnalysisError` for a missing column, a text where a number is needed or a
  ///   confidence that is none. A design that is no full factorial is no error: it has no rows, and
  ///   a note says why.
  /// - Complexity: O(*outcomes* · *cells* · *resamples* · (*replications* + *players*²)).
  public init(
    runs: Table, levers: [String], outcomes: [OutcomeColumn], benchmark: Int? = 0,
    confidence: Double = 0.95, resamples: Int = 2_000, seed: UInt64 = 0
  ) throws(AnalysisError) {
    let layout = try EffectsLayout(runs: runs, levers: levers, benchmark: benchmark)
    self.outcomes = outcomes
    self.confidence = confidence
    self.resamples = resamples
    players = layout.playerNames
    playerLevels = layout.players.map { layout.factorial.factors[$0].levels }
    slices = layout.slices
    notes = [layout.obstacle ?? layout.reach.note].compactMap(\.self).map {
      Note(outcome: nil, text: $0)
    }
    var bootstraps = Bootstraps(resamples: resamples, seed: seed)
    for outcome in outcomes {
      try noteCensoring(of: outcome.name, in: runs, rows: layout.rows)
      guard layout.canBeAnalysed else { continue }
      var analysis = try OutcomeEffects(
        outcome, runs: runs, layout: layout, confidence: confidence, bootstraps: &bootstraps)
      try analysis.analyse()
      rows += analysis.rows
      ends += analysis.ends
      dropped += analysis.dropped
      notes += analysis.notes
    }
  }

  /// The rows of one kind of effect in one slice.
  ///
  /// - Parameters:
  ///   - effect: the kind.
  ///   - outcome: the outcome's column.
  ///   - slice: the label of the slice, empty for the whole.
  /// - Returns: the rows, in order.
  public func rows(of effect: Effect, on outcome: String, in slice: String) -> [EffectRow] {
    rows.filter { $0.effect == effect && $0.outcome == outcome && $0.slice == slice }
  }

  /// The text of `effects.csv`.
  public var csv: String { Self.csvHeader + rows.map { CSV.line($0.fields) }.joined() }

  /// The text of `effects.csv` for a design that has no effects: its header alone.
  public static let csvHeader = CSV.line([
    "outcome", "slice", "effect", "terms", "estimate", "low", "high", "verdict", "method", "n",
  ])

  /// How the intervals are made, as the rows have it.
  static func method(resamples: Int, confidence: Double) -> String {
    "percentile bootstrap of whole replications (\(resamples) resamples; \(percent(confidence)))"
  }

  mutating func noteCensoring(
    of outcome: String, in runs: Table, rows: [Int]
  ) throws(AnalysisError) {
    guard runs.has(outcome + ".censored") else { return }
    let column = try runs.numbers(outcome + ".censored")
    let flags = rows.compactMap { column[$0] }
    guard !flags.isEmpty else { return }
    let share = flags.reduce(0, +) / Double(flags.count)
    censored[outcome] = share
    if share > 0 {
      let text = "\(percent(share)) of the values are censored at the horizon"
      notes.append(Note(outcome: outcome, text: text))
    }
  }
}
