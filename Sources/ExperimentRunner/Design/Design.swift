public import GovernanceModel
public import Results
internal import Randomness

/// The points of an experiment, and for each run its parameters and its seed.
///
/// In a full factorial the first lever varies slowest:
///
/// ```swift
/// // levers: a: [0, 1], b: [0, 0.9]
/// design.points.map(\.levels)  // [0, 0], [0, 0.9], [1, 0], [1, 0.9]
/// ```
public struct Design: Sendable {
  /// What is laid out.
  public let experiment: Experiment
  /// The points, by number; point 0, where there is one, is the benchmark.
  public let points: [PointRecord]

  /// Lays out an experiment.
  public init(_ experiment: Experiment) {
    self.experiment = experiment
    var combinations: [[Double]] = [[]]
    for lever in experiment.levers {
      combinations = combinations.flatMap { head in lever.levels.map { head + [$0] } }
    }
    let benchmark = experiment.hasBenchmark ? [PointRecord(point: 0, levels: nil)] : []
    points =
      benchmark
      + combinations.enumerated().map { PointRecord(point: $0.offset + 1, levels: $0.element) }
  }

  /// How many runs there are in all.
  public var runCount: Int { points.count * experiment.replications }

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
      every: experiment.record?.every ?? 1)
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
    experiment.uncertainties.map { uncertainty in
      let (low, high) = (uncertainty.range.lowerBound, uncertainty.range.upperBound)
      let share = Chance(seed: seed).uniform(
        phase: Self.uncertaintyPhase, tick: 0, entity: EntityKey.of(uncertainty.address.path))
      return min(max(low, low + (high - low) * share), high)
    }
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
  init(_ address: ParameterAddress, _ value: Double) {
    self.address = address
    self.value = value
  }
}

extension Parameters {
  /// The values that decide whether two runs may share a society.
  var shape: [Double] {
    Parameters.definitions.filter(\.shapesSociety).map { self[keyPath: $0.keyPath] }
  }
}
