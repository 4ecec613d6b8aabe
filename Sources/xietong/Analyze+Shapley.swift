internal import Analysis
internal import ExperimentRunner
internal import Foundation
internal import GovernanceModel

extension Analyze {
  /// In a run directory direction, floor, levers and replications are known; options say otherwise.
  func shapley() throws -> any AnalysisResult {
    let folder = RunFolder(source)
    guard FileManager.default.fileExists(atPath: folder.runs) else {
      return try ShapleyAnalysis(
        of: outcome ?? "", factors: list(factors), in: Table(contentsOfFile: source),
        lowerIsBetter: lowerIsBetter, floor: stated ?? .none, paired: paired,
        confidence: confidence, resamples: resamples ?? 2_000, seed: seed ?? 0)
    }
    let experiment = try Experiment.read(folder.experiment)
    let direction = Outcome.named(outcome ?? "")?.direction
    let levers = experiment.levers.free.filter { $0.levels?.count == 2 }.map(\.address.path)
    return try ShapleyAnalysis(
      of: outcome ?? "", factors: factors == nil ? levers : list(factors),
      in: Table(contentsOfFile: folder.runs),
      lowerIsBetter: lowerIsBetter || direction == .lower,
      floor: stated ?? (experiment.hasBenchmark ? .point(0) : .none),
      paired: paired ?? "replication", confidence: confidence, resamples: resamples ?? 2_000,
      seed: seed ?? 0)
  }

  private var stated: Floor? {
    floor.map { text in Double(text).map { .constant($0) } ?? .column(text) }
  }
}
