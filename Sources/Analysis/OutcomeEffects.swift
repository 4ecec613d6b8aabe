internal import Statistics

/// The effects on one outcome, slice by slice.
struct OutcomeEffects {
  private(set) var rows: [EffectRow] = []
  private(set) var ends: [SliceEnds] = []
  private(set) var dropped: [Dropped] = []
  private(set) var notes: [Note] = []

  private let outcome: OutcomeColumn
  private let layout: EffectsLayout
  private let confidence: Double
  private let method: String
  private var cells: PairedCells
  /// The cells of the replications that have a floor, and the floor; nothing without any.
  private var floored: (cells: PairedCells, floor: CellMeans)?

  init(
    _ outcome: OutcomeColumn, runs: Table, layout: EffectsLayout, confidence: Double,
    bootstraps: inout Bootstraps
  ) throws(AnalysisError) {
    self.outcome = outcome
    self.layout = layout
    self.confidence = confidence
    method = EffectsReport.method(resamples: bootstraps.resamples, confidence: confidence)
    let values = layout.factorial.arranged(try runs.numbers(outcome.name))
    let common = layout.reach.common
    cells = PairedCells(values, replications: Array(0..<common), bootstraps: &bootstraps)
    noteWhatIsMissing(values)
    guard cells.n > 0,
      let floor = try outcome.floor.byReplication(outcome.name, in: runs, layout: layout)
    else {
      return
    }
    let known = cells.replications.filter { floor[$0] != nil }
    guard !known.isEmpty else {
      note("no replication has a floor: no test of synergy")
      return
    }
    if known.count < cells.replications.count {
      let lost = cells.replications.count - known.count
      note("\(lost) replications without a floor are not in the excesses")
    }
    let subset = PairedCells(values, replications: known, bootstraps: &bootstraps)
    let bootstrap = bootstraps.over(known.count)
    floored = (subset, CellMeans(paired: [known.compactMap { floor[$0] }], bootstrap: bootstrap))
  }

  /// Computes the rows of the whole and of every slice.
  mutating func analyse() throws(AnalysisError) {
    guard cells.n > 0 else { return }
    if !layout.slices.contains(.whole) {
      let list = EffectList(factors: layout.twoLevel.count, game: nil)
      let pooled = cells.means.pooled(layout.factorial.groups(by: layout.twoLevel))
      let estimates = try Estimates(pooled, list.values)
      try append(estimates, names: list.names, factors: layout.twoLevel, slice: .whole)
    }
    var games: [Slice.Kind: Game] = [:]
    for slice in layout.slices {
      if case .difference(let lever, let high, let low) = slice.kind {
        guard let high = games[.level(lever: lever, high)],
          let low = games[.level(lever: lever, low)]
        else { continue }
        try appendDifference(high, low, slice: slice)
      } else {
        let game = try play(slice)
        games[slice.kind] = game
        try append(game, slice: slice)
      }
    }
  }

  /// What the players' game comes to in one slice.
  private struct Game {
    let effects: Estimates
    let ends: Estimates
    let synergy: SynergyTest?
    let floor: Double?
  }

  private var list: EffectList {
    EffectList(factors: layout.players.count, game: outcome.lowerIsBetter)
  }

  private func play(_ slice: Slice) throws(AnalysisError) -> Game {
    let groups = layout.groups(in: slice.kind)
    let means = cells.means.pooled(groups)
    let lowerIsBetter = outcome.lowerIsBetter
    let ends = try Estimates(means) { table in
      let game = table.game(lowerIsBetter: lowerIsBetter)
      return [table.values[0], table.values[table.all], game.values[game.all]]
    }
    var synergy: SynergyTest?
    if let floored {
      synergy = try SynergyTest(
        floored.cells.means.pooled(groups), floor: floored.floor,
        about: SynergyTest.Subject(
          outcome: outcome.name, players: layout.playerNames, lowerIsBetter: lowerIsBetter,
          replications: floored.cells.n),
        confidence: confidence)
    }
    return Game(
      effects: try Estimates(means, list.values), ends: ends, synergy: synergy,
      floor: floored?.floor.means[0])
  }

  private mutating func append(_ game: Game, slice: Slice) throws(AnalysisError) {
    try append(game.effects, names: list.names, factors: layout.players, slice: slice)
    try appendEnds(
      game.ends, alone: game.synergy?.alone ?? [], floor: game.floor, slice: slice)
    guard let synergy = game.synergy else { return }
    append(synergy.excesses, verdict: synergy.verdict, slice: slice)
    notes += synergy.notes.map { Note(outcome: outcome.name, slice: slice.label, text: $0) }
  }

  private mutating func appendDifference(
    _ high: Game, _ low: Game, slice: Slice
  ) throws(AnalysisError) {
    let difference = high.effects - low.effects
    try append(difference, names: list.names, factors: layout.players, slice: slice)
    var shares: (excesses: [Estimate], alone: [Estimate]) = ([], [])
    if let highTest = high.synergy, let lowTest = low.synergy {
      shares = try highTest.difference(from: lowTest, confidence: confidence)
    }
    try appendEnds(high.ends - low.ends, alone: shares.alone, floor: nil, slice: slice)
    append(shares.excesses, verdict: nil, slice: slice)
  }

  private mutating func append(
    _ estimates: Estimates, names: [(effect: Effect, subset: Int)], factors: [Int], slice: Slice
  ) throws(AnalysisError) {
    for (index, name) in names.enumerated() {
      rows.append(
        EffectRow(
          outcome: outcome.name, slice: slice.label, effect: name.effect,
          terms: layout.terms(name.subset, of: factors),
          estimate: try estimates.estimate(index, confidence: confidence), verdict: nil,
          method: method, n: cells.n))
    }
  }

  private mutating func append(_ excesses: [Estimate], verdict: Verdict?, slice: Slice) {
    let terms = layout.terms((1 << layout.players.count) - 1, of: layout.players)
    for (effect, estimate) in zip(SynergyTest.effects, excesses) {
      rows.append(
        EffectRow(
          outcome: outcome.name, slice: slice.label, effect: effect, terms: terms,
          estimate: estimate, verdict: effect == .headroom ? nil : verdict, method: method,
          n: floored?.cells.n ?? 0))
    }
  }

  private mutating func appendEnds(
    _ estimates: Estimates, alone: [Estimate], floor: Double?, slice: Slice
  ) throws(AnalysisError) {
    ends.append(
      SliceEnds(
        outcome: outcome.name, slice: slice.label,
        none: try estimates.estimate(0, confidence: confidence),
        all: try estimates.estimate(1, confidence: confidence),
        gain: try estimates.estimate(2, confidence: confidence), alone: alone, floor: floor,
        n: cells.n))
  }

  private mutating func note(_ text: String) {
    notes.append(Note(outcome: outcome.name, text: text))
  }

  private mutating func noteWhatIsMissing(_ values: [[Double?]]) {
    dropped = cells.dropped(of: outcome.name, total: layout.reach.common).map { [$0] } ?? []
    if cells.n == 0 {
      let empty = values.indices.filter { values[$0].allSatisfy { $0 == nil } }
      let example = empty.first.map { "; there is none at " + layout.factorial.name(of: $0) } ?? ""
      note("no replication has a value in every cell\(example)")
    } else if let caution = cautionAboutFew("replication", cells.n) {
      note(caution)
    }
  }
}
