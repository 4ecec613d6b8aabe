internal import Analysis
internal import ExperimentRunner
internal import GovernanceModel

extension Analyze {
  /// In a run directory direction, floor, levers and replications are known; options say otherwise.
  func shapley() throws -> any AnalysisResult {
    guard isFolder else {
      return try ShapleyAnalysis(
        of: outcome ?? "", factors: list(model.factors), in: table(),
        lowerIsBetter: game.lowerIsBetter, floor: stated ?? .none, paired: groups.paired,
        confidence: confidence, resamples: resampling.resamples ?? 2_000, seed: resampling.seed ?? 0
      )
    }
    let experiment = try Experiment.read(folder.experiment)
    let direction = Outcome.named(outcome ?? "")?.direction
    let levers = experiment.levers.free.filter { $0.levels?.count == 2 }.map(\.address.path)
    return try ShapleyAnalysis(
      of: outcome ?? "", factors: model.factors == nil ? levers : list(model.factors),
      in: table(),
      lowerIsBetter: game.lowerIsBetter || direction == .lower,
      floor: stated ?? (experiment.hasBenchmark ? .point(0) : .none),
      paired: groups.paired ?? "replication", confidence: confidence,
      resamples: resampling.resamples ?? 2_000,
      seed: resampling.seed ?? 0)
  }

  private var stated: Floor? {
    game.floor.map { text in Double(text).map { .constant($0) } ?? .column(text) }
  }
}
