internal import Analysis
internal import ExperimentRunner
internal import GovernanceModel
internal import Results

/// Puts the experiment's question to its runs: writes `effects.csv` and `summary.csv`.
struct AnswerFiles {
  let design: Design
  let folder: RunFolder

  private var experiment: Experiment { design.experiment }

  private var outcomes: [OutcomeColumn] {
    experiment.outcomes.map { outcome in
      OutcomeColumn(
        outcome.name, lowerIsBetter: outcome.direction == .lower,
        floor: experiment.hasBenchmark ? .point(0) : .none, unit: outcome.unit)
    }
  }

  private var benchmark: Int? { experiment.hasBenchmark ? 0 : nil }

  /// Writes both files.
  ///
  /// - Returns: the answer as a table to print: effects where the design has them, else what the
  ///   outcomes are over its points.
  /// - Throws: `AnalysisError` or `ResultsError`.
  func write() throws -> String {
    try writeSummary()
    guard let report = try effects() else { return try points() }
    try AtomicFile.write(report.csv, to: folder.effects)
    return AnswerTable(report).text
  }

  /// Writes `summary.csv` alone.
  func writeSummary() throws {
    try Summary.write(
      runs: folder.runs, levers: experiment.levers.map(\.address.path),
      outcomes: experiment.outcomes.map(\.name), to: folder.summary)
  }

  /// Effects of the free levers; nil for a design whose points are no cells.
  private func effects() throws -> EffectsReport? {
    let levers = experiment.levers.free.map(\.address.path)
    guard design.points.count <= Design.mostPointsOfEffects else { return nil }
    switch experiment.design {
    case .factorial:
      return try EffectsReport(
        runs: Table(contentsOfFile: folder.runs), levers: levers, outcomes: outcomes,
        benchmark: benchmark, seed: experiment.seed)
    case .fractional:
      return try EffectsReport(
        runs: Table(contentsOfFile: folder.runs), levers: levers, outcomes: outcomes,
        aliases: design.aliasing?.allGroups ?? [], benchmark: benchmark, seed: experiment.seed)
    default: return nil
    }
  }

  private func points() throws -> String {
    try AtomicFile.write(EffectsReport.csvHeader, to: folder.effects)
    let method: String? =
      switch experiment.design {
      case .saltelli: "sobol"
      case .morris: "morris"
      default: nil
      }
    return try PointsReport(
      summary: folder.summary, outcomes: outcomes, benchmark: benchmark, method: method
    ).text
  }
}
