internal import Analysis
internal import Statistics

extension Analyze {
  /// Times until an event.
  func survivalTimes() throws -> any AnalysisResult {
    try SurvivalAnalysis(
      time: survival.time ?? "", event: survival.event, in: table(), group: groups.group,
      covariates: list(survival.covariates), factors: list(model.factors),
      strata: resampling.strata, cluster: model.cluster, horizon: survival.horizon,
      interval: named(resampling.interval, "interval") ?? .logLog, confidence: confidence,
      benchmark: benchmark, replication: replication)
  }

  /// How much each factor matters, from any sample.
  func givenData(_ measure: GivenDataAnalysis.Measure) throws -> any AnalysisResult {
    try GivenDataAnalysis(
      measure, of: outcome ?? "", on: list(columns), in: table(),
      resamples: resampling.resamples, seed: resampling.seed ?? 0, confidence: confidence,
      benchmark: benchmark, replication: replication)
  }
}
