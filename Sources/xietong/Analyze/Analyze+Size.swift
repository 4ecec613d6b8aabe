internal import Analysis
internal import Statistics

extension Analyze {
  /// How many replications are enough.
  func replications() throws -> any AnalysisResult {
    try ReplicationsAnalysis(
      of: outcome ?? "", by: list(by), in: table(),
      halfWidth: StoppingRule.HalfWidth(size.halfWidth ?? ""),
      confidence: confidence, benchmark: benchmark, replication: replication)
  }

  /// How many runs a test needs, or what it can find.
  func power() throws -> any AnalysisResult {
    try PowerAnalysis(
      effect: size.effect, groups: size.count ?? 2, alpha: size.alpha ?? 0.05, power: size.power,
      n: size.n)
  }
}
