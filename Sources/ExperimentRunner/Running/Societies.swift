internal import GovernanceModel
internal import Results

/// The societies of one replication: built one after the other, shared by the cells that can.
///
/// A design may vary what shapes a society, so that no two points share one: then none is kept.
struct Societies {
  let design: Design
  /// How many were built so far.
  private(set) var count = 0
  private let capacity: Int
  /// The one used last stands last.
  private var built: [(key: Key, society: Society)] = []

  private struct Key: Equatable {
    let seed: UInt64
    let shape: [Double]
  }

  /// Keeps as many as the design can share, or fewer.
  init(_ design: Design, keeping most: Int = .max) {
    self.design = design
    capacity = min(most, SocietySharing(design).kept)
  }

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
      episodes: experiment.episodes, outcomes: experiment.outcomes, record: experiment.record)
  }

  private mutating func society(
    _ key: Key, _ parameters: Parameters
  ) throws(ScenarioError) -> Society {
    if let index = built.lastIndex(where: { $0.key == key }) {
      built.append(built.remove(at: index))
      return built[built.count - 1].society
    }
    built.removeFirst(max(0, built.count - capacity + 1))
    let society = try Society(
      scenario: design.experiment.scenario.scenario, parameters: parameters, seed: key.seed)
    built.append((key, society))
    count += 1
    return society
  }
}
