internal import GovernanceModel
internal import Results

/// One run, ready to be made on any thread: it shares nothing but values.
struct Cell: Sendable {
  let key: RunKey
  let seed: UInt64
  let uncertainties: [Double]
  let society: Society
  let parameters: Parameters
  let isBenchmark: Bool
  let ticks: Int
  let outcomes: [Outcome]
  let record: Experiment.Record?

  /// Steps through all ticks and reads the outcomes.
  func run() -> RunRecord {
    let clock = ContinuousClock()
    let start = clock.now
    var simulation = Simulation(
      society: society, parameters: parameters, benchmark: isBenchmark)
    var trajectory = record?.outcomes.map { _ in [Double]() } ?? []
    for tick in 1...ticks {
      simulation.step()
      guard let record, tick % record.every == 0 else { continue }
      for (index, outcome) in record.outcomes.enumerated() {
        trajectory[index].append(simulation.value(of: outcome))
      }
    }
    return RunRecord(
      key: key, seed: Int64(seed), uncertainties: uncertainties,
      outcomes: outcomes.map { simulation.value(of: $0) },
      censored: outcomes.map { $0.isTime && simulation.isCensored($0) },
      trajectory: trajectory, ties: simulation.tiesVisited,
      seconds: (clock.now - start) / .seconds(1))
  }
}

/// The societies of one replication: built one after the other, shared by the cells that can.
///
/// A design may vary what shapes a society, so that no two points share one: the last few are kept.
struct Societies {
  private static let capacity = 8

  let design: Design
  /// The one used last stands last.
  private var built: [(key: Key, society: Society)] = []

  private struct Key: Equatable {
    let seed: UInt64
    let shape: [Double]
  }

  init(_ design: Design) { self.design = design }

  /// The cell of a key, with a society of its own shape and seed.
  mutating func cell(
    _ point: PointRecord, replication: Int
  ) throws(ScenarioError) -> Cell {
    let key = RunKey(point: point.point, replication: replication)
    return try cell(point, key: key, seed: design.seed(of: key))
  }

  /// The same under a seed that is given.
  mutating func cell(
    _ point: PointRecord, key: RunKey, seed: UInt64
  ) throws(ScenarioError) -> Cell {
    let experiment = design.experiment
    let uncertainties = design.uncertainties(seed: seed)
    let parameters = design.parameters(at: point, uncertainties: uncertainties)
    return Cell(
      key: key, seed: seed, uncertainties: uncertainties,
      society: try society(Key(seed: seed, shape: parameters.shape), parameters),
      parameters: parameters, isBenchmark: point.levels == nil, ticks: experiment.ticks,
      outcomes: experiment.outcomes, record: experiment.record)
  }

  private mutating func society(
    _ key: Key, _ parameters: Parameters
  ) throws(ScenarioError) -> Society {
    if let index = built.lastIndex(where: { $0.key == key }) {
      built.append(built.remove(at: index))
      return built[built.count - 1].society
    }
    // Under independent numbers no two cells share a society, so none is kept for the next.
    let isShared = !design.experiment.hasIndependentNumbers
    built.removeFirst(isShared ? max(0, built.count - Self.capacity + 1) : built.count)
    let society = try Society(
      scenario: design.experiment.scenario.scenario, parameters: parameters, seed: key.seed)
    built.append((key, society))
    return society
  }
}
