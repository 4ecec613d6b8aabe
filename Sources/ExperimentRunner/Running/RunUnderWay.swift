internal import GovernanceModel
internal import Results

/// A run of a cell between its first hour and its last, across episodes.
struct RunUnderWay: Sendable {
  let cell: Cell
  private(set) var simulation: Simulation
  /// For each recorded outcome its values so far; records are those of the episode.
  private(set) var trajectory: [[Double]]
  /// Hours that are over, of all episodes.
  private(set) var hours = 0

  /// Stands before the first hour.
  init(_ cell: Cell) {
    self.cell = cell
    simulation = Simulation(
      society: cell.society, parameters: cell.parameters, benchmark: cell.isBenchmark,
      measuring: cell.measures)
    simulation.threads = cell.threads
    trajectory = cell.record?.outcomes.map { _ in [Double]() } ?? []
  }

  /// Stands where a checkpoint was made.
  ///
  /// - Throws: `StateError` when the checkpoint has a state that the model does not.
  init(_ cell: Cell, from checkpoint: Checkpoint) throws(StateError) {
    self.cell = cell
    simulation = try Simulation(
      society: cell.society, parameters: cell.parameters, benchmark: cell.isBenchmark,
      measuring: cell.measures, state: checkpoint.state)
    simulation.threads = cell.threads
    trajectory = checkpoint.trajectory
    hours = checkpoint.hours
  }

  /// The hours that it takes.
  var allHours: Int { cell.ticks * cell.episodes }

  var isOver: Bool { hours >= allHours }

  /// The hour that is over, and its episode; hour 0 of the first before any is.
  var place: RunPlace {
    guard hours > 0 else { return RunPlace(episode: 1, hour: 0) }
    let (episode, hour) = (hours - 1).quotientAndRemainder(dividingBy: cell.ticks)
    return RunPlace(episode: episode + 1, hour: hour + 1)
  }

  /// Goes through one hour, and into the next episode where one is over.
  mutating func advance() {
    if hours > 0, hours % cell.ticks == 0 { simulation.beginEpisode() }
    simulation.step()
    hours += 1
    guard let record = cell.record, simulation.tick % record.every == 0 else { return }
    for (index, outcome) in record.outcomes.enumerated() {
      trajectory[index].append(simulation.valueInEpisode(of: outcome))
    }
  }

  /// The outcomes as they stand.
  func record(seconds: Double) -> RunRecord {
    RunRecord(
      key: cell.key, seed: Int64(cell.seed), uncertainties: cell.uncertainties,
      outcomes: cell.outcomes.map { simulation.value(of: $0) },
      censored: cell.outcomes.map { $0.isTime && simulation.isCensored($0) },
      trajectory: trajectory, ties: simulation.tiesVisited, seconds: seconds)
  }
}

/// An hour of an episode.
public struct RunPlace: Sendable, Equatable, CustomStringConvertible {
  /// The episode, from 1.
  public let episode: Int
  /// The hour of the episode that is over, 0 before the first.
  public let hour: Int

  /// As people say it: `hour 120 of episode 1`.
  public var description: String { "hour \(hour) of episode \(episode)" }
}
