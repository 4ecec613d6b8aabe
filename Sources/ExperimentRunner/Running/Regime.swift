public import GovernanceModel
public import Results

/// The ratios of scarcity at one point of a design, over the first replication run to the end of
/// its first episode: they tell whether governance can matter there.
///
/// - Parameters:
///   - point: a point of the design.
///   - design: the experiment.
/// - Returns: the ratios in the order of `Simulation.regime`.
/// - Throws: `ConfigurationError` when the scenario cannot be built.
public func regime(
  at point: PointRecord, of design: Design
) throws(ConfigurationError) -> [Simulation.Ratio] {
  do {
    var societies = Societies(design)
    let cell = try societies.cell(point, replication: 1)
    var simulation = Simulation(
      society: cell.society, parameters: cell.parameters, benchmark: cell.isBenchmark,
      measuring: [])
    for _ in 0..<cell.ticks { simulation.step() }
    return simulation.regime
  } catch {
    throw ConfigurationError(
      file: design.experiment.scenario.file, problem: error.problem, remedy: error.remedy)
  }
}
