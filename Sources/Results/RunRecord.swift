/// Where a run stands in its experiment.
public struct RunKey: Sendable, Hashable, Comparable {
  /// The design point, from 1; 0 is the benchmark.
  public let point: Int
  /// The replication, from 1.
  public let replication: Int

  /// Creates a key.
  public init(point: Int, replication: Int) {
    self.point = point
    self.replication = replication
  }

  /// By point, then by replication.
  public static func < (a: RunKey, b: RunKey) -> Bool {
    (a.point, a.replication) < (b.point, b.replication)
  }
}

/// One design point and the levels of its levers.
public struct PointRecord: Sendable, Equatable {
  /// The number of the point, from 1; 0 is the benchmark.
  public let point: Int
  /// A level for every lever of the layout; nil at the benchmark, which has none.
  public let levels: [Double]?

  /// Creates a point.
  public init(point: Int, levels: [Double]?) {
    self.point = point
    self.levels = levels
  }
}

/// What one run brought, in the order of a ``Layout``.
public struct RunRecord: Sendable, Equatable {
  /// Where it stands.
  public let key: RunKey
  /// The seed of the run, below 2⁵³ so that any reader of numbers keeps it whole.
  public let seed: Int64
  /// Values of the uncertainties.
  public let uncertainties: [Double]
  /// Values of the outcomes.
  public let outcomes: [Double]
  /// Whether each outcome is a time that never came.
  public let censored: [Bool]
  /// For each recorded outcome its values at every record; empty where nothing is recorded.
  public let trajectory: [[Double]]
  /// Ties visited.
  public let ties: Int
  /// Seconds that it took.
  public let seconds: Double

  /// Creates a record.
  public init(
    key: RunKey, seed: Int64, uncertainties: [Double] = [], outcomes: [Double], censored: [Bool],
    trajectory: [[Double]] = [], ties: Int = 0, seconds: Double = 0
  ) {
    self.key = key
    self.seed = seed
    self.uncertainties = uncertainties
    self.outcomes = outcomes
    self.censored = censored
    self.trajectory = trajectory
    self.ties = ties
    self.seconds = seconds
  }
}

/// A run with what stands beside it in a store.
public struct StoredRun: Sendable, Equatable {
  /// What the run brought.
  public let run: RunRecord
  /// The levels of its point, nil at the benchmark.
  public let levels: [Double]?
  /// The number of the session that made it, from 1; nil where none is known.
  public var session: Int?

  /// Creates a row.
  public init(run: RunRecord, levels: [Double]?, session: Int? = nil) {
    (self.run, self.levels, self.session) = (run, levels, session)
  }

  /// True when another row has the same key, seed, levels and numbers, bit by bit; how long a run took
  /// and which session made it do not count.
  public func agrees(with other: StoredRun) -> Bool {
    func bits(_ row: StoredRun) -> [[UInt64]] {
      ([row.levels ?? [], row.run.uncertainties, row.run.outcomes] + row.run.trajectory)
        .map { $0.map(\.bitPattern) }
    }
    return run.key == other.run.key && run.seed == other.run.seed && run.ties == other.run.ties
      && run.censored == other.run.censored && (levels == nil) == (other.levels == nil)
      && bits(self) == bits(other)
  }
}
