internal import ExperimentRunner
internal import GovernanceModel
internal import Randomness

/// Work of which somebody counts the instructions, done in units: hours, phases of reporting, or draws.
///
/// ```swift
/// var work = try Workload("averaging")
/// work.advance(10)  // ten hours
/// ```
public struct Workload {
  private enum Kind { case hours, reports, draws, normalDraws }

  private let kind: Kind
  private let chance: Chance
  private var simulation: Simulation?
  private var entity: UInt64 = 0
  private var sum = 0.0

  /// Sets up the work of this name: `draw`, `normalDraw`, `averaging`, or that of a scenario of
  /// `Experiments/scenarios` with all modes open.
  ///
  /// - Parameters:
  ///   - name: as in `thresholds.json`.
  ///   - folder: where `Experiments` is.
  /// - Throws: what reading and building the scenario throw.
  public init(_ name: String, in folder: String = ".") throws {
    switch name {
    case "draw": self.init(.draws)
    case "normalDraw": self.init(.normalDraws)
    case "averaging": try self.init(Workload.start(.torus(side: 100)), .reports)
    default:
      let file = "\(folder)/Experiments/scenarios/\(name).yaml"
      try self.init(scenario: file, settings: Workload.allOpen)
    }
  }

  /// Sets up the hours of a scenario.
  ///
  /// - Parameters:
  ///   - file: its path.
  ///   - settings: words `path=value`.
  /// - Throws: what reading and building the scenario throw.
  public init(scenario file: String, settings: [String]) throws {
    let experiment = try Experiment(
      simulating: ScenarioSource.read(file), settings: [Setting].parse(settings), ticks: 1,
      measuring: [], recording: [])
    let design = try Design(experiment)
    var scenario = experiment.scenario.scenario
    scenario.parameters = design.parameters(at: design.points[0], uncertainties: [])
    self.init(try Workload.start(scenario), .hours)
  }

  private init(_ kind: Kind) {
    (self.kind, chance, simulation) = (kind, Chance(seed: 1), nil)
  }

  private init(_ simulation: Simulation, _ kind: Kind) {
    (self.kind, chance, self.simulation) = (kind, Chance(seed: 1), simulation)
  }

  private static let allOpen = [
    "modes.vertical.openness=1", "modes.horizontal.openness=1", "modes.crossDepartment.openness=1",
    "modes.insideOutside.openness=1", "modes.digital=0.9",
  ]

  /// The first hour of a scenario, its loss measured and nothing else.
  private static func start(_ scenario: Scenario) throws -> Simulation {
    let loss = Outcome.all.filter { $0.name == "loss" }
    return Simulation(
      society: try Society(scenario: scenario, parameters: scenario.parameters, seed: 1),
      parameters: scenario.parameters, measuring: Measures(needed: loss))
  }

  /// Goes on by so many hours or draws.
  public mutating func advance(_ units: Int) {
    for _ in 0..<units {
      switch kind {
      case .hours: simulation?.step()
      // Nothing happens in the other phases.
      case .reports:
        simulation?.run(.report)
        simulation?.endTick()
      case .draws: sum += chance.uniform(phase: 1, tick: 2, entity: entity)
      case .normalDraws: sum += chance.normal(phase: 1, tick: 2, entity: entity)
      }
      entity += 1
    }
  }

  /// What came of it, so that nothing is left out as unused: the ties visited, or the sum of the draws.
  public var trace: Double { Double(simulation?.tiesVisited ?? 0) + sum }
}
