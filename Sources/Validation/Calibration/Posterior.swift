internal import Randomness
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

  /// Keeps the draws nearest to what was observed and moves them there by regression.
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
    // Log-odds keep what is moved inside the prior.
    posterior = try ApproximatePosterior(
      parameters: drawn.map { shares[$0].map { logarithm($0 / (1 - $0)) } },
      summaries: drawn.map { all[$0] }, observed: targets.map(\.observed),
      nearest: .share(Self.share), adjustment: .linear)
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

  /// Brings all that was found together.
  func calibration(
    draws: Int, replications: Int, matching: HistoryMatching, passShares: [String: Double],
    rowsHash: String
  ) -> Calibration {
    let nearest = nearest
    return Calibration(
      draws: draws, refined: drawn, replications: replications,
      targets: CalibrationTarget.all.enumerated().map { index, target in
        Calibration.Target(
          name: target.name, observed: target.observed, tolerance: target.tolerance,
          fitted: outputs[nearest][index], emulatorError: matching.errors[index])
      },
      marginals: Prior.ranges.indices.map { marginal($0, nearest: nearest) },
      notRuledOut: matching.notRuledOut, passShares: passShares, rowsHash: rowsHash)
  }

  private func marginal(_ index: Int, nearest: Int) -> Calibration.Marginal {
    let range = Prior.ranges[index]
    func share(_ p: Double) -> Double { logistic(posterior.quantile(p, of: index)) }
    func quantile(_ p: Double) -> Double { range.value(at: share(p)) }
    let spread = (share(0.75) - share(0.25)) / 0.5
    let isRead = CalibrationTarget.all.contains { $0.dimensions.contains(index) }
    return Calibration.Marginal(
      path: range.path, from: range.from, to: range.to, median: quantile(0.5),
      low: quantile(0.025), high: quantile(0.975), spread: spread,
      calibrated: isRead && spread < Self.widest
        ? range.value(at: shares[nearest][index]) : nil)
  }
}
