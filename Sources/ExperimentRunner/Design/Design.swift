public import GovernanceModel
public import Results
internal import Randomness
internal import Statistics

/// The points of an experiment, and for each run its parameters and its seed.
///
/// ```swift
/// // design: factorial, levers: a: [0, 1], b: [0, 0.9]; the first lever varies slowest
/// design.points.map(\.levels)  // [0, 0], [0, 0.9], [1, 0], [1, 0.9]
/// ```
public struct Design: Sendable {
  /// What is laid out.
  public let experiment: Experiment
  /// The points by number, each made when asked for; point 0, where there is one, is the benchmark.
  public let points: DesignPoints

  /// Lays out an experiment.
  ///
  /// - Throws: an error with its place when there is no such design for so many levers, when the
  ///   stopping rule names a point that there is not, or when a value makes a run impossible.
  /// - Complexity: O(1) but for the search of a fraction, of far-apart strata or trajectories, whose
  ///   work is bounded.
  public init(_ experiment: Experiment) throws(ConfigurationError) {
    self.experiment = experiment
    try experiment.refuseImpossible()
    points = DesignPoints(
      layout: try Self.layout(experiment), hasBenchmark: experiment.hasBenchmark)
    try refuseUnknownPoints()
  }

  private static func layout(
    _ experiment: Experiment
  ) throws(ConfigurationError) -> any PointLayout {
    do {
      return try layout(experiment, dimensions: experiment.levers.free.count)
    } catch {
      throw ConfigurationError(experiment.places.design, error)
    }
  }

  private static func layout(
    _ experiment: Experiment, dimensions: Int
  ) throws(StatisticsError) -> any PointLayout {
    let (levers, seed) = (experiment.levers, experiment.seed)
    switch experiment.design {
    case .factorial: return FactorialLayout(levers)
    case .fractional(let resolution):
      return FractionLayout(
        levers, try FractionalFactorial(factors: dimensions, resolution: resolution))
    case .latinHypercube(let count):
      return SampleLayout(
        levers, LatinHypercube(dimensions: dimensions, count: count, seed: seed))
    case .sobol(let count, let scrambles):
      return SampleLayout(
        levers,
        try SobolPoints(dimensions: dimensions, count: count, scrambles: scrambles, seed: seed))
    case .saltelli(let count, let scrambles, let includesSecondOrder):
      return SampleLayout(
        levers,
        try SaltelliPoints(
          dimensions: dimensions, count: count, scrambles: scrambles, seed: seed,
          includesSecondOrder: includesSecondOrder))
    case .morris(let trajectories):
      return MorrisLayout(levers, trajectories: trajectories, seed: seed)
    case .list(let list): return ListLayout(list: list)
    }
  }

  private func refuseUnknownPoints() throws(ConfigurationError) {
    guard case .until(_, let target) = experiment.replications, let contrast = target.contrast
    else { return }
    for number in [contrast.first, contrast.second] where points.numbered(number) == nil {
      throw ConfigurationError(
        experiment.places.replications, "the stopping rule names point \(number)",
        "choose from \(experiment.hasBenchmark ? 0 : 1) to \(points.countWithoutBenchmark)")
    }
  }

  /// The least number of runs there can be, which is the number where replications are fixed.
  public var fewestRuns: Int { points.count * experiment.replications.least }

  /// The greatest number of runs there can be.
  public var mostRuns: Int { points.count * experiment.replications.most }

  /// The columns of the results.
  public var layout: Layout {
    Layout(
      levers: experiment.levers.map(\.address.path),
      uncertainties: experiment.uncertainties.map(\.address.path),
      outcomes: experiment.outcomes.map {
        Layout.Column(
          name: $0.name, unit: $0.unit, direction: $0.direction.rawValue, isTime: $0.isTime)
      },
      recorded: experiment.record?.outcomes.map(\.name) ?? [],
      every: experiment.record?.every ?? 1, episodes: experiment.episodes)
  }

  /// The seed of a run: the same in all cells of a replication, unless random numbers are independent.
  ///
  /// It has 53 bits, so that a reader that takes it for a floating-point number keeps it whole.
  public func seed(of key: RunKey) -> UInt64 {
    let entity = experiment.hasIndependentNumbers ? UInt64(key.point) + 1 : 0
    return Chance(seed: experiment.seed)
      .seed(phase: Self.seedPhase, tick: key.replication, entity: entity) & (1 << 53 - 1)
  }

  /// The values that nobody controls, drawn evenly under the seed of the run.
  ///
  /// A draw is named by the path, so that adding an uncertainty leaves the others as they were.
  public func uncertainties(seed: UInt64) -> [Double] {
    let chance = Chance(seed: seed)
    return experiment.uncertainties.values(
      at: experiment.uncertainties.free.map { factor in
        factor.position(
          drawn: chance.uniform(
            phase: Self.uncertaintyPhase, tick: 0, entity: EntityKey.of(factor.address.path)))
      })
  }

  /// Every parameter of a run: defaults, then the scenario's, constants, levers and uncertainties.
  ///
  /// - Parameters:
  ///   - point: the design point; the benchmark leaves the levers where the scenario and the constants do.
  ///   - uncertainties: the values drawn.
  /// - Returns: the parameters. What sets `modes.digital` is applied before what sets one mode.
  public func parameters(at point: PointRecord, uncertainties: [Double]) -> Parameters {
    var parameters = experiment.scenario.scenario.parameters
    parameters.apply(
      experiment.constants
        + zip(experiment.levers, point.levels ?? []).map { Setting($0.address, $1) }
        + zip(experiment.uncertainties, uncertainties).map { Setting($0.address, $1) })
    return parameters
  }

  // Phases of the model are numbered from 0; these lie far above, so no draw is used twice.
  private static let seedPhase: UInt32 = 0xFFFF_0001
  private static let uncertaintyPhase: UInt32 = 0xFFFF_0002
}

extension Setting {
  init(_ address: ParameterAddress, _ value: Double, at place: Place? = nil) {
    self.address = address
    self.value = value
    self.place = place
  }
}

extension Parameters {
  /// The values that decide whether two runs may share a society.
  var shape: [Double] {
    Parameters.definitions.filter(\.shapesSociety).map { self[keyPath: $0.keyPath] }
  }
}
