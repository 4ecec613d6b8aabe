internal import Analysis
internal import ExperimentRunner
internal import GovernanceModel

extension Analyze {
  /// In a run directory direction, floor, levers and replications are known; options say otherwise.
  func shapley() throws -> any AnalysisResult {
    guard isFolder else {
      return try played(
        factors: list(model.factors), lowerIsBetter: game.lowerIsBetter, floor: stated ?? .none,
        paired: groups.paired)
    }
    let experiment = try Experiment.read(folder.experiment)
    let direction = Outcome.named(outcome ?? "")?.direction
    let levers = experiment.levers.free.filter { $0.levels?.count == 2 }.map(\.address.path)
    return try played(
      factors: model.factors == nil
        ? levers.filter { !list(by).contains($0) } : list(model.factors),
      lowerIsBetter: game.lowerIsBetter || direction == .lower,
      floor: stated ?? known(experiment), paired: groups.paired ?? "replication")
  }

  private func played(
    factors: [String], lowerIsBetter: Bool, floor: Floor, paired: String?
  ) throws -> any AnalysisResult {
    guard by != nil else {
      return try ShapleyAnalysis(
        of: outcome ?? "", factors: factors, in: table(), lowerIsBetter: lowerIsBetter,
        floor: floor, paired: paired, confidence: confidence,
        resamples: resampling.resamples ?? 2_000, seed: resampling.seed ?? 0)
    }
    return try ShapleyGroups(
      of: outcome ?? "", factors: factors, by: list(by), in: table(), lowerIsBetter: lowerIsBetter,
      floor: floor, paired: paired, benchmark: benchmark, confidence: confidence,
      resamples: resampling.resamples ?? 2_000, seed: resampling.seed ?? 0)
  }

  /// The benchmark; but that is run at one endowment.
  ///
  /// Where groups may differ in theirs, what is unavoidable in each run is its own L\*, bit for bit.
  private func known(_ experiment: Experiment) -> Floor {
    if by != nil {
      let isMeasured = experiment.outcomes.contains { $0.name == "loss.unavoidable" }
      return outcome == "loss" && isMeasured ? .column("loss.unavoidable") : .none
    }
    return experiment.hasBenchmark ? .point(0) : .none
  }

  private var stated: Floor? {
    game.floor.map { text in Double(text).map { .constant($0) } ?? .column(text) }
  }
}
