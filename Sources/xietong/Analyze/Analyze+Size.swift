internal import Analysis
internal import ArgumentParser
internal import Statistics

extension Analyze {
  /// How many replications are enough.
  func replications() throws -> any AnalysisResult {
    try ReplicationsAnalysis(
      of: outcome ?? "", by: list(by), in: table(), halfWidth: halfWidth(),
      confidence: confidence, benchmark: benchmark, replication: replication)
  }

  /// How many runs a test needs, or what it can find.
  func power() throws -> any AnalysisResult {
    try PowerAnalysis(
      effect: size.effect, groups: size.count ?? 2, alpha: size.alpha ?? 0.05, power: size.power,
      n: size.n)
  }

  /// A number in the unit of the outcome, or a share of its mean with a percent sign.
  private func halfWidth() throws -> StoppingRule.HalfWidth {
    let text = (size.halfWidth ?? "").filter { $0 != " " }
    let isShare = text.hasSuffix("%")
    guard let number = Double(isShare ? String(text.dropLast()) : text), number > 0,
      number.isFinite
    else {
      throw ValidationError("--half-width is a number above 0, or a share of the mean such as 2%.")
    }
    return isShare ? .relative(number / 100) : .absolute(number)
  }
}
