public import Statistics

/// The method `shapley`: the game of *k* two-level factors, from any table of a full 2ᵏ factorial.
///
/// v(S) is the mean outcome with the factors S at their high level minus the mean with none, the
/// sign turned when lower is better. Rows that share a cell (and, when paired, a replication) are
/// averaged.
///
/// ```swift
/// let answer = try ShapleyAnalysis(
///   of: "loss", factors: modes, in: runs, lowerIsBetter: true, floor: .point(0),
///   paired: "replication")
/// answer.values[0].value  // what the first mode contributes, with its interval
/// ```
public struct ShapleyAnalysis: Sendable {
  /// What one factor contributes.
  public struct Contribution: Sendable, Hashable {
    /// The factor's column.
    public let factor: String
    /// Its Shapley value, in the unit of the outcome.
    public let value: Estimate
    /// Its share of v(N); `nil` where all together gain nothing.
    public let share: Double?
  }

  /// What one factor avoids alone.
  public struct Effectiveness: Sendable, Hashable {
    /// The factor's column.
    public let factor: String
    /// eᵢ, a share of the avoidable; undefined without a floor.
    public let value: Estimate
  }

  /// How some factors interact.
  public struct Interaction: Sendable, Hashable {
    /// Two or more factors.
    public let factors: [String]
    /// Their Shapley interaction index.
    public let value: Estimate
  }

  /// The test of "1 + 1 > 2".
  public struct SynergyResult: Sendable, Hashable {
    /// e(N) − Σ eᵢ.
    public let additive: Estimate
    /// e(N) − (1 − Π(1 − eᵢ)).
    public let bliss: Estimate
    /// 1 − Σ eᵢ.
    public let headroom: Estimate
    /// What both excesses say; `nil` without a floor.
    public let verdict: Verdict?
    /// Why something is undefined or undecided, or how far it can go; a sentence each.
    public let notes: [String]
  }

  /// The outcome's column.
  public let outcome: String
  /// The Shapley values, in the order of the factors.
  public let values: [Contribution]
  /// What each factor avoids alone, in the order of the factors.
  public let effectiveness: [Effectiveness]
  /// The interaction indices, pairs first.
  public let interactions: [Interaction]
  /// The dividends of two or more factors, pairs first: what they bring that no smaller part of them
  /// does.
  public let dividends: [Interaction]
  /// The test of synergy.
  public let synergy: SynergyResult
  /// v(N), what all factors gain together.
  public let total: Estimate
  /// The number of rows used, the floor's not counted.
  public let n: Int
  /// The number of rows left out: without a value, a level or a complete replication.
  public let dropped: Int
  /// How intervals were made, in words.
  public let resampling: String
  /// Whether the sign was turned, so that a gain is positive.
  public let lowerIsBetter: Bool
  /// The coverage of the intervals.
  public let confidence: Double
  /// How many resamples were drawn.
  public let resamples: Int
  /// What names them.
  public let seed: UInt64
  /// What is undefined or wants caution.
  public let note: String?

  /// Analyses a factorial.
  ///
  /// - Parameters:
  ///   - outcome: the outcome's column.
  ///   - factors: columns with exactly two levels each; the greater number, or the later word in
  ///     the alphabet, is the high one.
  ///   - table: the table.
  ///   - lowerIsBetter: turns the sign of v, so that a gain is positive.
  ///   - floor: where L\* comes from.
  ///   - paired: the column of the replications, resampled whole; without it each cell is resampled
  ///     by itself.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - resamples: the number of bootstrap resamples.
  ///   - seed: names the resamples.
  /// - Throws: `AnalysisError` for a missing column, a factor without exactly two levels, a cell
  ///   without a usable row or a confidence that is none.
  public init(
    of outcome: String, factors: [String], in table: Table, lowerIsBetter: Bool = false,
    floor: Floor = .none, paired: String? = nil, confidence: Double = 0.95,
    resamples: Int = 2_000, seed: UInt64 = 0
  ) throws(AnalysisError) {
    try ResampleLimit.requireRoom(resamples, rows: table.rowCount)
    let cells = try ShapleyCells(
      outcome: outcome, factors: factors, in: table, floor: floor, paired: paired,
      resamples: resamples, seed: seed)
    let list = EffectList(factors: factors.count, game: lowerIsBetter)
    let estimates = try Estimates(cells.means, list.values)
    let total = try Estimates(cells.means) { table in
      let game = table.game(lowerIsBetter: lowerIsBetter)
      return [game.values[game.all]]
    }
    var values: [Contribution] = []
    var interactions: [Interaction] = []
    var dividends: [Interaction] = []
    for (index, name) in list.names.enumerated() {
      let estimate = try estimates.estimate(index, confidence: confidence)
      let members = factors.indices.filter { name.subset & (1 << $0) != 0 }.map { factors[$0] }
      if name.effect == .shapley {
        let share = total.values[0] == 0 ? nil : estimate.value.map { $0 / total.values[0] }
        values.append(Contribution(factor: members[0], value: estimate, share: share))
      } else if name.effect == .shapleyInteraction {
        interactions.append(Interaction(factors: members, value: estimate))
      } else if name.effect == .mobius, members.count > 1 {
        dividends.append(Interaction(factors: members, value: estimate))
      }
    }
    self.outcome = outcome
    self.values = values
    self.interactions = interactions
    self.dividends = dividends
    self.lowerIsBetter = lowerIsBetter
    self.confidence = confidence
    self.resamples = resamples
    self.seed = seed
    self.total = try total.estimate(0, confidence: confidence)
    let test = try cells.floored.map { floored throws(AnalysisError) in
      try SynergyTest(
        floored.means, floor: floored.floor,
        about: SynergyTest.Subject(
          outcome: outcome, players: factors, lowerIsBetter: lowerIsBetter,
          replications: floored.replications),
        confidence: confidence)
    }
    synergy = SynergyResult(test, floorNote: cells.floorNote)
    effectiveness = factors.indices.map {
      Effectiveness(factor: factors[$0], value: test?.alone[$0] ?? .undefined)
    }
    n = cells.rowsUsed
    dropped = cells.rowsDropped
    resampling =
      "\(percent(confidence)) percentile bootstrap of \(cells.unit), \(resamples) resamples, seed \(seed)"
    let shareless =
      total.values[0] == 0 ? "all factors together change nothing: shares are undefined" : nil
    let notes = [shareless, cells.note].compactMap(\.self)
    note = notes.isEmpty ? nil : notes.joined(separator: "; ")
  }
}

extension ShapleyAnalysis.SynergyResult {
  fileprivate init(_ test: SynergyTest?, floorNote: String) {
    additive = test?.excesses[0] ?? .undefined
    bliss = test?.excesses[1] ?? .undefined
    headroom = test?.excesses[2] ?? .undefined
    verdict = test?.verdict
    notes = test?.notes ?? [floorNote]
  }
}
