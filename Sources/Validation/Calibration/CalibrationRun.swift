public import ExperimentRunner
internal import Results

/// History matching and approximate Bayesian computation over the prior, row by row and resumable.
///
/// The first wave spreads draws over the whole prior and runs every pattern and target under each:
/// what share of the draws a pattern passes under is told from it, and an emulator of each target is
/// learnt from it. The second wave draws again where no emulator rules a draw out, and where
/// emulators take a draw for near, and runs the targets alone; from the former comes the posterior,
/// from both the calibrated values.
public struct CalibrationRun: Sendable {
  /// Draws in the first wave.
  public let draws: Int
  /// Draws in the second.
  public let refined: Int
  /// Replications a draw.
  public let replications: Int
  /// Where rows are kept.
  public let folder: String
  /// How many rows are under way at once.
  public let width: Int

  /// Prepares a calibration.
  public init(draws: Int, refined: Int, replications: Int, folder: String, width: Int) {
    self.draws = draws
    self.refined = refined
    self.replications = replications
    self.folder = folder
    self.width = width
  }

  /// Makes the rows that are missing and draws the conclusions.
  ///
  /// - Parameters:
  ///   - progress: told after each row.
  ///   - shouldStop: asked before each row.
  ///   - note: told what the user should know.
  /// - Returns: what was found, `nil` when it was stopped.
  /// - Throws: `ResultsError` when a file cannot be written; what is wrong with a world, or with the
  ///   numbers.
  public func execute(
    progress: (ExperimentRunner.Progress) -> Void = { _ in },
    shouldStop: () -> Bool = { false }, note: (String) -> Void = { _ in }
  ) async throws -> Calibration? {
    try ValidationRun.make(folder)
    let lock = try FolderLock(folder)
    defer { withExtendedLifetime(lock) {} }
    // Other numbers of draws are other draws under the same names.
    var ledger = try RowLedger(
      folder + "/rows.csv",
      build: "calibrate \(draws) \(refined) \(replications) by \(ValidationRun.build)")
    if let aside = ledger.setAside {
      note("rows of another build, or of other numbers of draws, are now \(aside): starting anew")
    }
    let shares = Prior.draws(draws, seed: Self.seed)
    let everything =
      Pattern.all.map { Work(check: $0.id, row: $0.row) }
      + CalibrationTarget.all.filter { $0.check.hasPrefix("T") }
      .map { Work(check: $0.check, row: $0.row) }
    guard
      try await run(
        everything, shares, from: 1, &ledger, progress: progress, shouldStop: shouldStop)
    else { return nil }
    let matching = try HistoryMatching(shares) { target, draw in
      target.value(rows(of: target.check, draw: draw + 1, ledger.rows))
    }
    let near = matching.nearest(Self.near, seed: Self.seed + 2)
    let again = near + matching.draws(refined, seed: Self.seed + 1)
    var targets: [Work] = []
    for target in CalibrationTarget.all
    where !targets.contains(where: { $0.check == target.check }) {
      targets.append(Work(check: target.check, row: target.row))
    }
    guard
      try await run(
        targets, again, from: draws + 1, &ledger, progress: progress, shouldStop: shouldStop)
    else { return nil }
    let first = draws
    let posterior = try Posterior(again, near: Self.near) { target, draw in
      target.value(rows(of: target.check, draw: first + draw + 1, ledger.rows))
    }
    let used = try choose(from: posterior) { block, draw in
      Self.calibrated(block).allSatisfy { pattern in
        PatternFinding.passes(pattern, rows(of: pattern.id, draw: first + draw + 1, ledger.rows))
      }
    }
    let fitted = try CalibrationTarget.all.map { target in
      target.value(try Self.lastSeeds.map { try target.row($0, used) })
    }
    return posterior.calibration(
      draws: draws, replications: replications, matching: matching, used: used, fitted: fitted,
      passShares: passShares(ledger.rows), rowsHash: hash(ledger.rows))
  }

  /// Values for each block of targets from the best of its draws; where there are calibrated patterns,
  /// from that of the best eight under which they show best with other seeds.
  private func choose(
    from posterior: Posterior, passes: ([Int], Int) -> Bool
  ) throws -> ParameterValues {
    var values: [(path: String, value: Double)] = []
    for (block, draws) in posterior.choices(passes: passes) {
      let tried = try draws.prefix(Self.calibrated(block).isEmpty ? 1 : 8).map { draw in
        let own = ParameterValues(posterior.values(of: draw, block))
        return (try standing(own, block), own)
      }
      values += tried.min { $0.0 < $1.0 }?.1.values ?? []
    }
    return ParameterValues(values)
  }

  /// Whether the calibrated patterns of a block do not show under values, and how far its targets are
  /// off, with seeds that no draw was tried with; lower is better.
  private func standing(_ values: ParameterValues, _ block: [Int]) throws -> (Int, Double) {
    var outputs = CalibrationTarget.all.map { _ in Double.nan }
    for index in block {
      let target = CalibrationTarget.all[index]
      outputs[index] = target.value(try Self.freshSeeds.map { try target.row($0, values) })
    }
    let failing = try Self.calibrated(block).count { pattern in
      !PatternFinding.passes(pattern, try Self.freshSeeds.map { try pattern.row($0, values) })
    }
    return (failing, Posterior.distance(outputs, block))
  }

  /// The calibrated patterns that a block of targets rests on.
  private static func calibrated(_ block: [Int]) -> [Pattern] {
    Pattern.all.filter { pattern in
      pattern.kind == .calibrated
        && block.contains { CalibrationTarget.all[$0].check == pattern.id }
    }
  }

  /// With which the best draws are tried anew, and with which the values chosen are.
  private static let freshSeeds: ClosedRange<UInt64> = 100_001...100_060
  private static let lastSeeds: ClosedRange<UInt64> = 200_001...200_040

  /// How many draws are tried for the calibrated values.
  private static let near = 100
  /// The names of all draws.
  private static let seed: UInt64 = 20_231_001

  /// Something to run under a draw.
  private struct Work: Sendable {
    let check: String
    let row: @Sendable (UInt64, ParameterValues) throws -> [Double]
  }

  /// Runs works under draws; false when it was stopped.
  private func run(
    _ works: [Work], _ shares: [[Double]], from first: Int, _ ledger: inout RowLedger,
    progress: (ExperimentRunner.Progress) -> Void, shouldStop: () -> Bool
  ) async throws -> Bool {
    let keys = shares.indices.flatMap { draw in
      works.flatMap { work in
        (1...replications).map {
          RowLedger.Key(check: work.check, draw: first + draw, number: $0)
        }
      }
    }
    let byName = Dictionary(uniqueKeysWithValues: works.map { ($0.check, $0.row) })
    return try await ledger.fill(
      keys, width: width, progress: progress, shouldStop: shouldStop
    ) { key in
      let values = Prior.values(at: shares[key.draw - first])
      return try byName[key.check]?(UInt64(key.number), values) ?? []
    }
  }

  private func rows(
    of check: String, draw: Int, _ rows: [RowLedger.Key: [Double]]
  ) -> [[Double]] {
    (1...replications).compactMap { rows[RowLedger.Key(check: check, draw: draw, number: $0)] }
  }

  private func passShares(_ all: [RowLedger.Key: [Double]]) -> [String: Double] {
    var shares: [String: Double] = [:]
    for pattern in Pattern.all {
      let passing = (1...draws).count {
        PatternFinding.passes(pattern, rows(of: pattern.id, draw: $0, all))
      }
      shares[pattern.id] = Double(passing) / Double(draws)
    }
    return shares
  }

  /// The hash of all rows in the order of their names.
  private func hash(_ rows: [RowLedger.Key: [Double]]) -> String {
    let lines = rows.map { key, row in
      ([key.check, "\(key.draw)", "\(key.number)"] + row.map { "\($0)" }).joined(separator: ",")
    }
    return SHA256.hex(lines.sorted().joined(separator: "\n").utf8)
  }
}
