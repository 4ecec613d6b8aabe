internal import Analysis
internal import ExperimentRunner
internal import GovernanceModel
internal import Results

/// Puts the experiment's question to its runs: writes `effects.csv` and `summary.csv`.
///
/// - Parameters:
///   - experiment: what was run.
///   - folder: where `runs.csv` stands.
/// - Returns: the answer as a table to print.
/// - Throws: `AnalysisError` or `ResultsError`.
func writeAnswer(to experiment: Experiment, in folder: RunFolder) throws -> String {
  let runs = try Table(contentsOfFile: folder.runs)
  let levers = experiment.levers.map(\.address.path)
  let summary = try Summary(runs: runs, levers: levers, outcomes: experiment.outcomes.map(\.name))
  try AtomicFile.write(summary.csv, to: folder.summary)
  let report = try EffectsReport(
    runs: runs, levers: levers,
    outcomes: experiment.outcomes.map { outcome in
      OutcomeColumn(
        outcome.name, lowerIsBetter: outcome.direction == .lower,
        floor: experiment.hasBenchmark ? .point(0) : .none, unit: outcome.unit)
    },
    benchmark: experiment.hasBenchmark ? 0 : nil, seed: experiment.seed)
  try AtomicFile.write(report.csv, to: folder.effects)
  return AnswerTable(report).text
}
