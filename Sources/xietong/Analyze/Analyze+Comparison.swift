internal import Analysis
internal import Statistics

extension Analyze {
  /// Two groups against one another, for every pair.
  func compare() throws -> any AnalysisResult {
    try CompareAnalysis(
      of: outcome ?? "", by: groups.group ?? "", in: table(), paired: groups.paired,
      equivalence: groups.equivalence, adjust: named(groups.adjust, "adjust") ?? .holm,
      confidence: confidence, benchmark: benchmark, replication: replication,
      resamples: resampling.resamples ?? 9_999, seed: resampling.seed ?? 0)
  }

  /// All groups at once.
  func comparison() throws -> any AnalysisResult {
    let (outcome, group) = (outcome ?? "", groups.group ?? "")
    switch method {
    case .kruskal:
      return try KruskalAnalysis(of: outcome, by: group, in: table(), benchmark: benchmark)
    case .friedman:
      return try FriedmanAnalysis(
        of: outcome, by: group, block: groups.block ?? "", in: table(), benchmark: benchmark)
    case .tukey:
      return try TukeyAnalysis(
        of: outcome, by: group, in: table(), confidence: confidence, benchmark: benchmark)
    default:
      return try GamesHowellAnalysis(
        of: outcome, by: group, in: table(), confidence: confidence, benchmark: benchmark)
    }
  }
}
