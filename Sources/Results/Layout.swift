/// What the columns of an experiment are: fixed when a store is made, the same for all its runs.
public struct Layout: Sendable, Equatable, Codable {
  /// An outcome as a column.
  public struct Column: Sendable, Equatable, Codable {
    /// The name of the outcome.
    public let name: String
    /// Its unit.
    public let unit: String
    /// `lower` or `higher`: which way is better.
    public let direction: String
    /// True for a time, which has a column `NAME.censored` beside it.
    public let isTime: Bool

    /// Creates a column.
    public init(name: String, unit: String, direction: String, isTime: Bool) {
      self.name = name
      self.unit = unit
      self.direction = direction
      self.isTime = isTime
    }
  }

  /// Dotted paths of the levers, in the order of the experiment.
  public var levers: [String]
  /// Dotted paths of the uncertainties.
  public var uncertainties: [String]
  /// The outcomes, in the order of the experiment.
  public var outcomes: [Column]
  /// Names of the outcomes whose trajectories are recorded.
  public var recorded: [String]
  /// Ticks between two records, at least 1.
  public var every: Int
  /// Episodes of a run, at least 1; each has as many records.
  public var episodes: Int

  /// Creates a layout.
  public init(
    levers: [String], uncertainties: [String] = [], outcomes: [Column], recorded: [String] = [],
    every: Int = 1, episodes: Int = 1
  ) {
    self.levers = levers
    self.uncertainties = uncertainties
    self.outcomes = outcomes
    self.recorded = recorded
    self.every = every
    self.episodes = episodes
  }

  /// Reads a layout; one of a store that knew no episodes has one.
  ///
  /// - Parameter decoder: where it stands.
  /// - Throws: what the decoder finds wrong.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    levers = try fields.decode([String].self, forKey: .levers)
    uncertainties = try fields.decode([String].self, forKey: .uncertainties)
    outcomes = try fields.decode([Column].self, forKey: .outcomes)
    recorded = try fields.decode([String].self, forKey: .recorded)
    every = try fields.decode(Int.self, forKey: .every)
    episodes = try fields.decodeIfPresent(Int.self, forKey: .episodes) ?? 1
  }

  /// The header of `runs.csv`.
  public var runsHeader: [String] {
    ["point", "replication", "seed"] + levers + uncertainties
      + outcomes.flatMap { $0.isTime ? [$0.name, "\($0.name).censored"] : [$0.name] }
  }

  /// The header of `trajectories.csv`.
  public var trajectoriesHeader: [String] {
    ["point", "replication", "episode", "tick"] + recorded
  }
}
