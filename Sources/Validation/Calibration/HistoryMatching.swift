internal import Randomness
internal import Statistics

/// Which draws of the prior no observation rules out, as far as emulators can tell.
struct HistoryMatching: Sendable {
  /// A target with its emulator.
  private struct Match: Sendable {
    let target: CalibrationTarget
    let observed: ObservedOutput
    let emulator: GaussianProcess
    /// Leave-one-out error over the standard deviation of the target in the first wave.
    let error: Double?
  }

  private let matches: [Match]
  /// The share of the prior that no target excludes.
  let notRuledOut: Double
  /// How often the prior is looked at for that.
  private static let looks = 20_000
  /// A draw is ruled out where it is further off than this many standard deviations.
  private static let limit = 3.0

  /// Learns an emulator of each target from the first wave.
  ///
  /// - Parameters:
  ///   - shares: the draws, as shares of the prior's mass.
  ///   - value: what a target came to under a draw; a draw without a value is left out.
  /// - Throws: `StatisticsError` where a target says nothing, or never varies.
  init(_ shares: [[Double]], value: (CalibrationTarget, Int) -> Double) throws {
    matches = try CalibrationTarget.all.map { target in
      let values = shares.indices.map { value(target, $0) }
      let known = values.indices.filter { values[$0].isFinite }
      let outputs = known.map { values[$0] }
      let points = known.map { draw in target.dimensions.map { shares[draw][$0] } }
      let emulator = try GaussianProcess(of: outputs, at: points, noise: .estimated())
      let sd = Self.sd(outputs)
      return Match(
        target: target,
        observed: try ObservedOutput(
          target.observed, variance: 0, discrepancy: target.tolerance * target.tolerance),
        emulator: emulator, error: emulator.leaveOneOutError.map { $0 / sd })
    }
    let (matches, chance) = (matches, Chance(seed: 1))
    var kept = 0
    for look in 0..<Self.looks
    where Self.isPossible(Self.point(look, chance), matches) { kept += 1 }
    notRuledOut = Double(kept) / Double(Self.looks)
  }

  /// The emulator's error of each target, in the order of ``CalibrationTarget/all``.
  var errors: [Double?] { matches.map(\.error) }

  /// Draws that no target rules out.
  ///
  /// - Parameters:
  ///   - count: how many; fewer where the prior has next to none.
  ///   - seed: names the draws that are tried.
  /// - Returns: shares of the prior's mass, one a range.
  func draws(_ count: Int, seed: UInt64) -> [[Double]] {
    let chance = Chance(seed: seed)
    var found: [[Double]] = []
    for look in 0..<(100 * Self.looks) where found.count < count {
      let point = Self.point(look, chance)
      if Self.isPossible(point, matches) { found.append(point) }
    }
    return found
  }

  /// Draws that emulators take for the nearest to what was observed, each target in its tolerance.
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - seed: names the draws that are tried.
  /// - Returns: shares of the prior's mass, one a range, the nearest first.
  func nearest(_ count: Int, seed: UInt64) -> [[Double]] {
    let chance = Chance(seed: seed)
    let looked = (0..<Self.looks).map { look in
      let point = Self.point(look, chance)
      let distance = matches.reduce(0) { sum, match in
        let own = match.target.dimensions.map { point[$0] }
        let mean = (try? match.emulator.prediction(at: own).mean) ?? .infinity
        let off = (mean - match.target.observed) / match.target.tolerance
        return sum + off * off
      }
      return (look, distance)
    }
    return looked.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(count)
      .map { Self.point($0.0, chance) }
  }

  private static func point(_ look: Int, _ chance: Chance) -> [Double] {
    Prior.ranges.indices.map { chance.uniform(phase: Self.phase, tick: look, entity: UInt64($0)) }
  }

  private static func isPossible(_ point: [Double], _ matches: [Match]) -> Bool {
    matches.allSatisfy { match in
      let own = match.target.dimensions.map { point[$0] }
      guard let prediction = try? match.emulator.prediction(at: own) else { return false }
      return match.observed.implausibility(of: prediction) <= limit
    }
  }

  private static func sd(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(max(1, values.count - 1))).squareRoot()
  }

  /// The name of these draws among the phases of ``Chance``.
  private static let phase: UInt32 = 0xCA11_B8A7
}
