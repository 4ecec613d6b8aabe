internal import Statistics

/// What the second wave says of the parameters (approximate Bayesian computation).
struct Posterior {
  private let shares: [[Double]]
  private let outputs: [[Double]]
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
    let drawn = whole.filter { $0 >= near }
    self.drawn = drawn.count
    posterior = try ApproximatePosterior(
      parameters: drawn.map { shares[$0] }, summaries: drawn.map { all[$0] },
      observed: targets.map(\.observed), nearest: .share(Self.share))
  }

  /// The draw that is nearest to the observations, each in its tolerance.
  private var nearest: Int {
    func distance(_ draw: Int) -> Double {
      zip(CalibrationTarget.all, outputs[draw]).reduce(0) { sum, pair in
        let off = (pair.1 - pair.0.observed) / pair.0.tolerance
        return sum + off * off
      }
    }
    return outputs.indices.min { distance($0) < distance($1) } ?? 0
  }

  /// The values used: those of the nearest draw for what a target's world reads; all else keeps its
  /// default.
  var calibrated: ParameterValues {
    let nearest = nearest
    return ParameterValues(
      Prior.ranges.indices.compactMap { index in
        Self.isRead(index)
          ? (Prior.ranges[index].path, Prior.ranges[index].value(at: shares[nearest][index]))
          : nil
      })
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
  ///   - fitted: what each target comes to under ``calibrated``.
  ///   - passShares: under what share of the first wave each pattern passes.
  ///   - rowsHash: names the rows.
  /// - Returns: what the program will have with it.
  func calibration(
    draws: Int, replications: Int, matching: HistoryMatching, fitted: [Double],
    passShares: [String: Double], rowsHash: String
  ) -> Calibration {
    let used = calibrated
    return Calibration(
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
