internal import Analysis

extension Analyze {
  /// Analysis of variance or regression, by a formula.
  func linearModel() throws -> any AnalysisResult {
    guard method == .regress else {
      return try AnovaAnalysis(
        formula: formula ?? "", table: table(), factors: list(factors), type: type ?? 2,
        confidence: confidence, benchmark: benchmark)
    }
    return try RegressAnalysis(
      formula: formula ?? "", table: table(), factors: list(factors),
      family: family ?? "gaussian", robust: robust, cluster: cluster, standardized: standardized,
      confidence: confidence, benchmark: benchmark)
  }
}
