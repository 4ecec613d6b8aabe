internal import Analysis

extension Analyze {
  /// Analysis of variance, by a formula.
  func anova() throws -> any AnalysisResult {
    try AnovaAnalysis(
      formula: model.formula ?? "", table: table(), factors: list(model.factors),
      type: model.type ?? 2, confidence: confidence, benchmark: benchmark,
      family: family())
  }

  /// Regression, by a formula.
  func regress() throws -> any AnalysisResult {
    var request = RegressRequest(formula: model.formula ?? "")
    request.factors = list(model.factors)
    request.family = model.family ?? "gaussian"
    request.robust = model.robust
    request.cluster = model.cluster
    request.standardized = model.standardized
    request.at = model.at
    request.penalty = model.penalty
    request.lambda = model.lambda
    request.seed = resampling.seed ?? 0
    request.confidence = confidence
    request.benchmark = benchmark
    request.maxT = try family()
    return try request.answer(from: table())
  }

  /// Marginal means and contrasts, by a formula.
  func marginal() throws -> any AnalysisResult {
    try MarginalAnalysis(
      formula: model.formula ?? "", of: list(model.of), contrast: model.contrast,
      within: list(model.within), table: table(), factors: list(model.factors),
      adjust: groups.adjust ?? "holm", robust: model.robust, cluster: model.cluster,
      confidence: confidence, benchmark: benchmark)
  }

  /// A random intercept, by a formula.
  func mixed() throws -> any AnalysisResult {
    try MixedAnalysis(
      formula: model.formula ?? "", random: model.random ?? "", table: table(),
      factors: list(model.factors), confidence: confidence, benchmark: benchmark)
  }

  /// How p are raised for a family of effects; nothing where `--max-t` is not given.
  private func family() throws -> MaxTOptions? {
    guard model.maxT else { return nil }
    return try MaxTOptions(
      resamples: resampling.resamples ?? 9_999, seed: resampling.seed ?? 0,
      strata: resampling.strata, cluster: model.cluster)
  }
}
