internal import Analysis
internal import GovernanceModel

extension Analyze {
  /// A surface over doses; in a run directory the direction of an outcome is known.
  func surface() throws -> any AnalysisResult {
    let direction = isFolder ? Outcome.named(outcome ?? "")?.direction : nil
    return try SurfaceAnalysis(
      of: outcome ?? "", on: list(columns), in: table(),
      lowerIsBetter: game.lowerIsBetter || direction == .lower, cluster: model.cluster,
      confidence: confidence, resamples: resampling.resamples ?? 2_000,
      seed: resampling.seed ?? 0, benchmark: benchmark, replication: replication)
  }
}
