internal import Statistics

/// The test of "1 + 1 > 2" in one slice: the shares avoided alone, both excesses and the headroom,
/// with a verdict.
struct SynergyTest {
  /// What is tested.
  struct Subject {
    let outcome: String
    let players: [String]
    let lowerIsBetter: Bool
    /// How many replications are behind the intervals.
    let replications: Int
  }

  static let effects: [Effect] = [.additiveExcess, .blissExcess, .headroom]

  /// The estimates of ``effects``, in their order.
  let excesses: [Estimate]
  /// e of each player alone.
  let alone: [Estimate]
  let verdict: Verdict
  /// Why something is undefined or undecided, or how far it can go.
  let notes: [String]
  /// What a difference between two slices is made from, the excesses before the shares; nothing
  /// where it cannot be.
  private let whole: Estimates?

  /// Tests the losses of all subsets of players against the floor, given as one more cell.
  init(
    _ cells: CellMeans, floor: CellMeans, about subject: Subject, confidence: Double
  ) throws(AnalysisError) {
    let sign = subject.lowerIsBetter ? 1.0 : -1.0
    guard let synergy = try Self.synergy(cells.means, floor: floor.means[0], sign: sign) else {
      excesses = Self.effects.map { _ in .undefined }
      alone = subject.players.map { _ in .undefined }
      verdict = .undecided
      let harms = sign * (cells.means[0] - cells.means[cells.means.count - 1]) < 0
      notes =
        (harms ? [subject.harm] : [])
        + ["nothing is avoidable: the outcome with none is no worse than the floor"]
      whole = nil
      return
    }
    let values = Self.values(of: synergy)
    var draws = [[Double]](repeating: [], count: values.count)
    var lost = 0
    for resample in 0..<min(cells.resamples, floor.resamples) {
      let drawn = cells.draws.map { $0[resample] }
      if let drawn = try Self.synergy(drawn, floor: floor.draws[0][resample], sign: sign) {
        for (index, value) in Self.values(of: drawn).enumerated() { draws[index].append(value) }
      } else {
        lost += 1
      }
    }
    let whole = Estimates(values: values, draws: lost == 0 ? draws : draws.map { _ in [] })
    let estimates = try whole.all(confidence: confidence)
    self.whole = whole
    (excesses, alone) = Self.parts(estimates)
    verdict = Verdict(
      of: synergy, additive: estimates[0].interval, bliss: estimates[1].interval,
      replications: subject.replications)
    notes =
      subject.notes(on: synergy, headroom: estimates[2])
      + (lost == 0
        ? [] : ["no interval: in \(lost) of \(cells.resamples) resamples nothing is avoidable"])
  }

  /// What the shares gain from another slice to this one.
  func difference(
    from other: SynergyTest, confidence: Double
  ) throws(AnalysisError) -> (excesses: [Estimate], alone: [Estimate]) {
    guard let whole, let before = other.whole else {
      return (excesses.map { _ in .undefined }, alone.map { _ in .undefined })
    }
    return Self.parts(try (whole - before).all(confidence: confidence))
  }

  private static func parts(_ estimates: [Estimate]) -> ([Estimate], [Estimate]) {
    (Array(estimates.prefix(effects.count)), Array(estimates.dropFirst(effects.count)))
  }

  private static func values(of synergy: Synergy) -> [Double] {
    [synergy.additiveExcess, synergy.blissExcess, synergy.headroom] + synergy.alone
  }

  private static func synergy(
    _ means: [Double], floor: Double, sign: Double
  ) throws(AnalysisError) -> Synergy? {
    let losses = try analyzing { () throws(StatisticsError) in
      try SubsetTable(means.map { sign * $0 })
    }
    return Synergy(losses: losses, floor: sign * floor)
  }
}
