/// What a computing site asks of its users, and how long and wide a shard may be there.
///
/// ```yaml
/// partition: short
/// account: project-7
/// time: 04:00:00        # of a task; a shard that needs longer queues itself again
/// memory: 2G            # of a task
/// cpus-per-task: 4      # so many runs are made at a time
/// modules: [gcc/13]     # loaded before the program is called
/// ```
public struct Site: Sendable, Equatable {
  /// The partition, the site's own unless given.
  public var partition: String?
  /// The account that is charged.
  public var account: String?
  /// How long a task may take.
  public var time: TimeLimit?
  /// How much memory a task may have, as Slurm writes it: `2G`.
  public var memory: String?
  /// Processors of a task, and so runs that are made at a time.
  public var threads = 1
  /// Seconds before the time limit at which a task stores what is in flight; longer than one run takes.
  public var stopBefore = 120
  /// How often a task may begin again, because of its time limit, before it counts as failed.
  public var requeues = 20
  /// Modules to load.
  public var modules: [String] = []
  /// Further options of sbatch, one a line.
  public var options: [String] = []
  /// The command that starts the ranks of the engine mpi, and its options.
  public var launcher = ["mpirun"]

  /// A site that asks for nothing.
  public init() {}
}

/// A time limit in Slurm's own notation: `90` (minutes), `04:00:00`, `2-12` (days and hours).
public struct TimeLimit: Sendable, Equatable {
  /// As it was written.
  public let text: String
  /// The same in seconds.
  public let seconds: Int

  /// Reads minutes, minutes:seconds, hours:minutes:seconds, days-hours, days-hours:minutes or
  /// days-hours:minutes:seconds; nil for anything else.
  public init?(_ text: String) {
    let halves = text.split(separator: "-", omittingEmptySubsequences: false)
    guard halves.count <= 2, let last = halves.last else { return nil }
    let fields = last.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = fields.compactMap { Self.number($0) }
    guard numbers.count == fields.count, 1...3 ~= numbers.count else { return nil }
    let days = halves.count == 2 ? Self.number(halves[0]) : 0
    guard let days else { return nil }
    let hasDays = halves.count == 2
    let units = hasDays ? [3_600, 60, 1] : numbers.count == 3 ? [3_600, 60, 1] : [60, 1]
    seconds = days * 86_400 + zip(numbers, units).reduce(0) { $0 + $1.0 * $1.1 }
    guard seconds > 0 else { return nil }
    self.text = text
  }

  private static func number(_ text: Substring) -> Int? {
    guard 1...6 ~= text.count, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}
