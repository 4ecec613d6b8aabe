internal import Results
internal import Statistics

extension EffectsReport {
  /// Computes the effects that a regular two-level fractional factorial can show.
  ///
  /// Main effects have their rows, and so have the interactions of two levers that no other main
  /// effect or pair is mixed with; both on the scale of the full factorial, from which they differ by
  /// the interactions of three levers and more alone. ``notes`` say what cannot be told apart. There
  /// are no slices, no Shapley values and no test of synergy: these need every cell.
  ///
  /// ```swift
  /// // c = a·b: each lever is mixed with the pair of the others
  /// EffectsReport(
  ///   runs: runs, levers: ["a", "b", "c"], outcomes: [OutcomeColumn("loss")],
  ///   aliases: [[[0], [1, 2]], [[1], [0, 2]], [[2], [0, 1]]])
  /// ```
  ///
  /// - Parameters:
  ///   - runs: one row a run, with the columns `point`, `replication`, the levers and the outcomes.
  ///   - levers: the levers' columns, in the order of the design.
  ///   - outcomes: the outcomes, in the order of the rows to come.
  ///   - aliases: all effects up to pairs in groups that the design cannot tell apart; an effect is
  ///     the rising positions of its levers in `levers`. One that stands alone is a group of one.
  ///   - benchmark: the design point that is no cell of the fraction; `nil` where there is none.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - resamples: the number of bootstrap resamples.
  ///   - seed: names the resamples.
  /// - Throws: `AnalysisError` for a missing column, a text where a number is needed or a
  ///   confidence that is none. Runs that are no such fraction have no rows, and a note says why.
  public init(
    runs: Table, levers: [String], outcomes: [OutcomeColumn], aliases: [[[Int]]],
    benchmark: Int? = 0, confidence: Double = 0.95, resamples: Int = 2_000, seed: UInt64 = 0
  ) throws(AnalysisError) {
    let layout = try FractionLayout(
      runs: runs, levers: levers, aliases: aliases, benchmark: benchmark)
    self.outcomes = outcomes
    self.confidence = confidence
    self.resamples = resamples
    players = []
    playerLevels = []
    slices = []
    fraction = layout.fraction
    notes = ([layout.grid?.reach.note].compactMap(\.self) + layout.notes).map {
      Note(outcome: nil, text: $0)
    }
    var bootstraps = Bootstraps(resamples: resamples, seed: seed)
    for outcome in outcomes {
      try noteCensoring(of: outcome.name, in: runs, rows: layout.rows)
      guard let grid = layout.grid else { continue }
      let values = grid.arranged(try runs.numbers(outcome.name))
      let cells = PairedCells(
        values, replications: Array(0..<grid.reach.common), bootstraps: &bootstraps)
      note(cells, of: outcome.name, total: grid.reach.common)
      if cells.n > 0 { try append(layout.items, of: outcome.name, cells) }
    }
  }

  private mutating func append(
    _ items: [FractionLayout.Item], of outcome: String, _ cells: PairedCells
  ) throws(AnalysisError) {
    let estimates = try Estimates(cells.means) { table in
      let contrasts = table.contrasts
      return items.map { $0.contrast.sign * contrasts[$0.contrast.mask] }
    }
    for (index, item) in items.enumerated() {
      rows.append(
        EffectRow(
          outcome: outcome, slice: "", effect: item.effect, terms: item.terms,
          estimate: try estimates.estimate(index, confidence: confidence), verdict: nil,
          method: Self.method(resamples: resamples, confidence: confidence), n: cells.n))
    }
  }

  private mutating func note(_ cells: PairedCells, of outcome: String, total: Int) {
    dropped += cells.dropped(of: outcome, total: total).map { [$0] } ?? []
    let caution =
      cells.n == 0
      ? "no replication has a value in every cell" : cautionAboutFew("replication", cells.n)
    notes += caution.map { [Note(outcome: outcome, text: $0)] } ?? []
  }
}
