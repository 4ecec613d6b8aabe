internal import Analysis
internal import ArgumentParser
internal import Statistics

extension Analyze {
  /// An interval by resampling.
  func bootstrap() throws -> any AnalysisResult {
    try BootstrapAnalysis(
      of: outcome ?? "", in: table(), statistic: named(resampling.statistic, "statistic") ?? .mean,
      interval: named(resampling.interval, "interval") ?? .bca,
      resamples: resampling.resamples ?? 10_000, seed: resampling.seed ?? 0,
      strata: resampling.strata, cluster: model.cluster, confidence: confidence,
      benchmark: benchmark, replication: replication)
  }

  /// Correlations of columns.
  func correlate() throws -> any AnalysisResult {
    try CorrelateAnalysis(
      of: list(columns), in: table(), confidence: confidence, benchmark: benchmark,
      replication: replication)
  }

  /// A choice by its name, refused with all names there are.
  func named<Choice: RawRepresentable & CaseIterable>(
    _ name: String?, _ option: String
  ) throws -> Choice? where Choice.RawValue == String {
    guard let name else { return nil }
    guard let choice = Choice(rawValue: name) else {
      let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--\(option) is one of \(names).")
    }
    return choice
  }
}
