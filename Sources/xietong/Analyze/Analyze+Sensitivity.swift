internal import Analysis
internal import ExperimentRunner
internal import Statistics

extension Analyze {
  /// Sobol indices, from a run directory of a saltelli design or from a CSV laid out so.
  func sobol() throws -> any AnalysisResult {
    let design = try saltelliDesign()
    return try SobolAnalysis(
      of: outcome ?? "", factors: design.factors, in: table(), scrambles: design.scrambles,
      includesSecondOrder: design.includesSecondOrder,
      estimator: named(sensitivity.estimator, "estimator") ?? .saltelli, confidence: confidence,
      resamples: resampling.resamples, seed: resampling.seed ?? 0, benchmark: benchmark,
      expected: design.points, sharesLuck: design.sharesLuck)
  }

  /// Shapley effects, from the same designs.
  func shapleyEffects() throws -> any AnalysisResult {
    let design = try saltelliDesign()
    return try ShapleyEffectsAnalysis(
      of: outcome ?? "", factors: design.factors, in: table(), scrambles: design.scrambles,
      includesSecondOrder: design.includesSecondOrder, confidence: confidence,
      resamples: resampling.resamples, seed: resampling.seed ?? 0, benchmark: benchmark,
      expected: design.points, sharesLuck: design.sharesLuck)
  }

  /// Elementary effects, from a run directory of a morris design or from a CSV of trajectories.
  func morris() throws -> any AnalysisResult {
    guard isFolder else {
      return try MorrisAnalysis(
        of: outcome ?? "", factors: list(model.factors), in: table(), confidence: confidence)
    }
    let experiment = try experimentOfDesign("morris")
    return try MorrisAnalysis(
      of: outcome ?? "", factors: experiment.levers.free.map(\.address.path),
      scales: experiment.levers.free.map(Self.scale), in: table(), confidence: confidence,
      benchmark: benchmark, expected: Design(experiment).points.countWithoutBenchmark,
      sharesLuck: !experiment.hasIndependentNumbers)
  }

  private struct SaltelliDesign {
    let factors: [String]
    var scrambles = 1
    var includesSecondOrder: Bool?
    var points: Int?
    var sharesLuck: Bool?
  }

  private func saltelliDesign() throws -> SaltelliDesign {
    guard isFolder else {
      return SaltelliDesign(factors: list(model.factors), scrambles: sensitivity.scrambles ?? 1)
    }
    guard sensitivity.scrambles == nil else {
      throw AnalysisError.badRequest("a run directory knows its scrambles; leave out --scrambles")
    }
    let experiment = try experimentOfDesign("saltelli")
    guard case .saltelli(_, let scrambles, let includesSecondOrder) = experiment.design else {
      throw AnalysisError.badRequest("the design is no saltelli")
    }
    return SaltelliDesign(
      factors: experiment.levers.free.map(\.address.path), scrambles: scrambles,
      includesSecondOrder: includesSecondOrder,
      points: try Design(experiment).points.countWithoutBenchmark,
      sharesLuck: !experiment.hasIndependentNumbers)
  }

  /// The experiment of the run directory, whose design must be of this name.
  private func experimentOfDesign(_ name: String) throws -> Experiment {
    guard model.factors == nil else {
      throw AnalysisError.badRequest("a run directory knows its factors; leave out --factors")
    }
    let experiment = try Experiment.read(folder.experiment)
    guard experiment.design.name == name else {
      throw AnalysisError.badRequest(
        "\(folder.path): the design is \(experiment.design.name), and --method "
          + "\(method?.rawValue ?? "") needs the layout of \(name); run the experiment anew with "
          + "`design: { \(name): … }`")
    }
    return experiment
  }

  private static func scale(_ factor: Factor) -> FactorScale {
    switch factor.domain {
    case .levels(let levels): .levels(levels)
    case .interval(let range): .interval(range)
    case .listed: .observed
    }
  }
}
