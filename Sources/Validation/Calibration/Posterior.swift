internal import Statistics

/// What the second wave says of the parameters (approximate Bayesian computation).
struct Posterior {
  private let shares: [[Double]]
  private let outputs: [[Double]]
  /// The places of these draws among all.
  private let places: [Int]
  /// Draws of what is not ruled out.
  private let drawn: Int
  private let posterior: ApproximatePosterior
  /// The share of the second wave that is kept.
  private static let share = 0.25
  /// A parameter whose posterior is at least this wide beside its prior is not identified.
  private static let widest = 0.75

  /// Keeps the draws nearest to what was observed.
  ///
  /// They are not moved by regression: with as many targets as there are it leads beyond the draws, and
  /// makes parameters that nothing reads look known.
  ///
  /// - Parameters:
  ///   - shares: the draws, as shares of the prior's mass.
  ///   - near: how many of them, the first, were chosen for being near; they are not of the prior and
  ///     count for the calibrated values alone.
  ///   - value: what a target came to under a draw; a draw without all values is left out.
  /// - Throws: `StatisticsError` where too few draws have values.
  init(_ shares: [[Double]], near: Int, value: (CalibrationTarget, Int) -> Double) throws {
    let targets = CalibrationTarget.all
    let all = shares.indices.map { draw in targets.map { value($0, draw) } }
    let whole = all.indices.filter { all[$0].allSatisfy(\.isFinite) }
    self.shares = whole.map { shares[$0] }
    outputs = whole.map { all[$0] }
    places = whole
    let drawn = whole.filter { $0 >= near }
    self.drawn = drawn.count
    posterior = try ApproximatePosterior(
      parameters: drawn.map { shares[$0] }, summaries: drawn.map { all[$0] },
      observed: targets.map(\.observed), nearest: .share(Self.share))
  }

  /// Values near the observations, a choice for each block of targets that read something in common.
  ///
  /// - Parameter passes: whether the calibrated patterns of a block show under a draw, by its place.
  /// - Returns: for each block its targets, by their places, and the draws from the best on: those that
  ///   pass first, then by the distance of targets, each in its tolerance.
  func choices(passes: ([Int], Int) -> Bool) -> [(targets: [Int], draws: [Int])] {
    CalibrationTarget.blocks.map { block in
      let ranked = shares.indices.map { draw in
        (passes(block, places[draw]) ? 0 : 1, Self.distance(outputs[draw], block), draw)
      }
      return (block, ranked.sorted { $0 < $1 }.map(\.2))
    }
  }

  /// The squared distance of some targets' values from the observations, each in its tolerance.
  static func distance(_ values: [Double], _ block: [Int]) -> Double {
    block.reduce(0) { sum, index in
      let target = CalibrationTarget.all[index]
      let off = (values[index] - target.observed) / target.tolerance
      return sum + off * off
    }
  }

  /// The values that a draw gives to what a block's targets read.
  func values(of draw: Int, _ block: [Int]) -> [(path: String, value: Double)] {
    let read = Set(block.flatMap { CalibrationTarget.all[$0].dimensions })
    return Prior.ranges.indices.filter { read.contains($0) }.map {
      (Prior.ranges[$0].path, Prior.ranges[$0].value(at: shares[draw][$0]))
    }
  }

  private static func isRead(_ index: Int) -> Bool {
    CalibrationTarget.all.contains { $0.dimensions.contains(index) }
  }

  /// Brings all that was found together.
  ///
  /// - Parameters:
  ///   - draws: those of the first wave.
  ///   - replications: of each draw.
  ///   - matching: what was ruled out.
  ///   - used: the calibrated values.
  ///   - fitted: what each target comes to under them.
  ///   - passShares: under what share of the first wave each pattern passes.
  ///   - rowsHash: names the rows.
  /// - Returns: what the program will have with it.
  func calibration(
    draws: Int, replications: Int, matching: HistoryMatching, used: ParameterValues,
    fitted: [Double], passShares: [String: Double], rowsHash: String
  ) -> Calibration {
    Calibration(
      draws: draws, refined: drawn, replications: replications,
      targets: CalibrationTarget.all.enumerated().map { index, target in
        Calibration.Target(
          name: target.name, observed: target.observed, tolerance: target.tolerance,
          fitted: fitted[index], emulatorError: matching.errors[index])
      },
      marginals: Prior.ranges.indices.map { marginal($0, used) },
      notRuledOut: matching.notRuledOut, passShares: passShares, rowsHash: rowsHash)
  }

  private func marginal(_ index: Int, _ used: ParameterValues) -> Calibration.Marginal {
    let range = Prior.ranges[index]
    func quantile(_ p: Double) -> Double { range.value(at: posterior.quantile(p, of: index)) }
    let half = posterior.quantile(0.75, of: index) - posterior.quantile(0.25, of: index)
    return Calibration.Marginal(
      path: range.path, from: range.from, to: range.to, median: quantile(0.5),
      low: quantile(0.025), high: quantile(0.975), spread: half / 0.5,
      isIdentified: Self.isRead(index) && half / 0.5 < Self.widest, calibrated: used[range.path])
  }
}
