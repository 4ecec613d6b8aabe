internal import Foundation
public import GovernanceModel

/// A question put to the model: a scenario, what is varied, what is held, what is measured.
///
/// ```swift
/// let experiment = try Experiment.read("Experiments/four-modes/experiment.yaml")
/// experiment.levers.map(\.address.path)  // ["modes.vertical.openness", …]
/// ```
public struct Experiment: Sendable {
  /// Which trajectories are kept.
  public struct Record: Sendable, Equatable {
    /// Ticks between two records.
    public let every: Int
    /// What is recorded.
    public let outcomes: [Outcome]
  }

  /// The path by which the experiment was named.
  public internal(set) var file: String
  /// What is asked, in words.
  public internal(set) var question: String
  /// The world, with its files.
  public internal(set) var scenario: ScenarioSource
  /// The seed from which those of the replications follow.
  public internal(set) var seed: UInt64
  /// Hours of an episode.
  public var ticks: Int
  /// Episodes of a run, years apart; the values of outcomes are means over them.
  public var episodes = 1
  /// How often the design is repeated, each time with another storm, other people, other luck.
  public var replications: Replications
  /// How the points are laid out.
  public internal(set) var design = DesignKind.factorial
  /// True when every run has luck of its own; false when the cells of a replication share theirs.
  public internal(set) var hasIndependentNumbers = false
  /// True when point 0 is added: instant, complete, free response.
  public internal(set) var hasBenchmark = false
  /// What governance can change; in a factorial the first lever varies slowest.
  public internal(set) var levers: [Factor] = []
  /// What nobody controls: drawn anew, evenly, for every replication.
  public internal(set) var uncertainties: [Factor] = []
  /// What is held at another value than the scenario's.
  public internal(set) var constants: [Setting] = []
  /// What is measured.
  public internal(set) var outcomes: [Outcome]
  /// Which trajectories are kept, nil for none.
  public internal(set) var record: Record?
  /// What is allowed but may not be meant, a sentence each.
  public internal(set) var notes: [String] = []
  /// Where the design and the stopping rule stand in the file.
  var places: (design: Place, replications: Place)

  /// One run of a scenario by itself, measured by every outcome unless told otherwise: what `simulate`
  /// does.
  ///
  /// - Parameters:
  ///   - scenario: the world.
  ///   - settings: values of parameters, each of which becomes a lever with one level.
  ///   - ticks: hours of an episode.
  ///   - episodes: how many a run has.
  ///   - outcomes: what is measured; all unless given.
  ///   - recorded: outcomes whose trajectories are kept, tick by tick.
  public init(
    simulating scenario: ScenarioSource, settings: [Setting], ticks: Int, episodes: Int = 1,
    measuring outcomes: [Outcome] = Outcome.all, recording recorded: [Outcome]
  ) {
    file = scenario.file
    question = "What happens in \(scenario.scenario.title)?"
    self.scenario = scenario
    seed = 0
    self.ticks = ticks
    self.episodes = episodes
    replications = .fixed(1)
    levers = settings.map { Factor($0.address, .levels([$0.value]), at: $0.place) }
    self.outcomes = outcomes
    places = (Place(file: file), Place(file: file))
    record = recorded.isEmpty ? nil : Record(every: 1, outcomes: recorded)
    notes = notesOnSilence
  }

  /// The name of the experiment: that of its folder.
  public var name: String {
    let path = URL(fileURLWithPath: file).standardizedFileURL.deletingLastPathComponent()
    return path.lastPathComponent
  }

  init(
    file: String, question: String, scenario: ScenarioSource, seed: UInt64, ticks: Int,
    replications: Replications, outcomes: [Outcome]
  ) {
    self.file = file
    self.question = question
    self.scenario = scenario
    self.seed = seed
    self.ticks = ticks
    self.replications = replications
    self.outcomes = outcomes
    places = (Place(file: file), Place(file: file))
  }
}
