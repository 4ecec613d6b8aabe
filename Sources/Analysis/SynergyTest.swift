internal import Statistics

/// The test of "1 + 1 > 2" in one slice: both excesses and the headroom, with a verdict.
struct SynergyTest {
  static let effects: [Effect] = [.additiveExcess, .blissExcess, .headroom]

  let estimates: [Estimate]
  let verdict: Verdict
  /// Why something is undefined.
  let note: String?
  /// What a difference between two slices is made from; nothing where it cannot be.
  let whole: Estimates?

  /// Tests the losses of all subsets of factors against the floor, given as one more cell.
  init(
    _ cells: CellMeans, floor: CellMeans, lowerIsBetter: Bool, confidence: Double
  ) throws(AnalysisError) {
    let sign = lowerIsBetter ? 1.0 : -1.0
    guard let values = try Self.values(cells.means, floor: floor.means[0], sign: sign) else {
      estimates = Self.effects.map { _ in .undefined }
      verdict = .undecided
      note = "nothing is avoidable: the outcome with none is no worse than the floor"
      whole = nil
      return
    }
    var draws = [[Double]](repeating: [], count: values.count)
    var lost = 0
    for resample in 0..<min(cells.resamples, floor.resamples) {
      let drawn = cells.draws.map { $0[resample] }
      if let drawn = try Self.values(drawn, floor: floor.draws[0][resample], sign: sign) {
        for (index, value) in drawn.enumerated() { draws[index].append(value) }
      } else {
        lost += 1
      }
    }
    note =
      lost == 0
      ? nil : "no interval: in \(lost) of \(cells.resamples) resamples nothing is avoidable"
    let whole = Estimates(values: values, draws: lost == 0 ? draws : draws.map { _ in [] })
    var estimates: [Estimate] = []
    for index in values.indices {
      estimates.append(try whole.estimate(index, confidence: confidence))
    }
    self.estimates = estimates
    self.whole = whole
    verdict = Verdict(additive: estimates[0].interval, bliss: estimates[1].interval)
  }

  private static func values(
    _ means: [Double], floor: Double, sign: Double
  ) throws(AnalysisError) -> [Double]? {
    let losses = try analyzing { () throws(StatisticsError) in
      try SubsetTable(means.map { sign * $0 })
    }
    return Synergy(losses: losses, floor: sign * floor).map {
      [$0.additiveExcess, $0.blissExcess, $0.headroom]
    }
  }
}
