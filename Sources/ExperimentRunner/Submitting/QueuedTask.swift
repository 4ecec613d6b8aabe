/// A job, or a task of an array, that Slurm has in its queue.
public struct QueuedTask: Sendable, Equatable {
  /// The number of the job, or of the array.
  public let job: String
  /// The number of the task, nil for a job by itself.
  public let task: Int?
  /// Its state as Slurm calls it, such as `PENDING` or `RUNNING`.
  public let state: String

  /// What squeue is asked for, so that ``init(_:)`` can read it.
  public static let format = "%F %K %T"

  /// Reads a line of squeue; nil where it is none.
  public init?(_ line: Substring) {
    let words = line.split(separator: " ")
    guard words.count == 3 else { return nil }
    (job, task, state) = (String(words[0]), Int(words[1]), String(words[2]))
  }

  /// False while it waits for its turn.
  public var isRunning: Bool { !Self.waiting.contains(state) }

  private static let waiting: Set = [
    "PENDING", "REQUEUED", "REQUEUE_FED", "REQUEUE_HOLD", "RESV_DEL_HOLD", "SPECIAL_EXIT",
    "CONFIGURING",
  ]
}
