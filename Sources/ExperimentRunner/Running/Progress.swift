/// How far a run has come.
public struct Progress: Sendable, Equatable {
  /// Runs that are stored, those of earlier sessions included.
  public let done: Int
  /// Runs in all, as far as is known.
  public let total: Int
  /// True when a stopping rule may ask for more.
  public let mayGrow: Bool
  /// Runs made in this session.
  public let made: Int
  /// Seconds since this session began.
  public let seconds: Double

  /// Says how far a piece of work has come.
  package init(done: Int, total: Int, mayGrow: Bool, made: Int, seconds: Double) {
    self.done = done
    self.total = total
    self.mayGrow = mayGrow
    self.made = made
    self.seconds = seconds
  }

  /// Runs per second in this session; 0 before the first.
  public var rate: Double { seconds > 0 ? Double(made) / seconds : 0 }

  /// Seconds until the end at this rate, at the least where more may be asked for; nil before the
  /// first run.
  public var secondsLeft: Double? { rate > 0 ? Double(total - done) / rate : nil }
}

/// What a session of runs brought.
public struct RunSummary: Sendable, Equatable {
  /// Runs in all.
  public let total: Int
  /// Runs made in this session.
  public let made: Int
  /// Runs that could not be made; `failures.csv` tells them.
  public let failed: Int
  /// Runs that are stored.
  public let stored: Int
  /// Ties visited by the runs of this session.
  public let ties: Int
  /// Seconds that these runs took, added up over threads.
  public let seconds: Double
  /// Seconds on the wall.
  public let wallSeconds: Double

  /// True when nothing is left to be tried.
  public let isComplete: Bool
  /// What a stopping rule decided, nil where there is none or runs are missing.
  public internal(set) var stopping: StoppingReport?
}
