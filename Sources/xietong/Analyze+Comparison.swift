internal import Analysis
internal import ArgumentParser
internal import Statistics

extension Analyze {
  /// Groups against one another.
  func comparison() throws -> any AnalysisResult {
    let (outcome, group) = (outcome ?? "", group ?? "")
    switch method {
    case .kruskal:
      return try KruskalAnalysis(of: outcome, by: group, in: table(), benchmark: benchmark)
    case .friedman:
      return try FriedmanAnalysis(
        of: outcome, by: group, block: block ?? "", in: table(), benchmark: benchmark)
    case .tukey:
      return try TukeyAnalysis(
        of: outcome, by: group, in: table(), confidence: confidence, benchmark: benchmark)
    case .gamesHowell:
      return try GamesHowellAnalysis(
        of: outcome, by: group, in: table(), confidence: confidence, benchmark: benchmark)
    default:
      return try CompareAnalysis(
        of: outcome, by: group, in: table(), paired: paired, equivalence: equivalence,
        adjust: adjustment(), confidence: confidence, benchmark: benchmark,
        resamples: resamples ?? 9_999, seed: seed ?? 0)
    }
  }

  private func adjustment() throws -> Adjustment {
    guard let adjust else { return .holm }
    guard let adjustment = Adjustment(rawValue: adjust) else {
      let names = Adjustment.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--adjust is one of \(names).")
    }
    return adjustment
  }
}
