internal import GovernanceModel
public import Results

/// One run of a scenario that may be stopped at any moment and go on where its checkpoint stands, to
/// the same bits.
///
/// ```swift
/// let run = LongRun(design, seed: 1, folder: RunFolder("out"), checkpointEvery: 1_000)
/// let ending = try run.execute()
/// ```
public struct LongRun: Sendable {
  /// How an execution ended.
  public enum Ending: Sendable {
    /// All hours are over, the tables written.
    case finished(RunRecord)
    /// It was asked to stop after this hour, at which a checkpoint stands.
    case stopped(RunPlace)
  }

  /// Whose first point is run.
  public let design: Design
  /// The seed of the run.
  public let seed: UInt64
  /// Where its tables and its checkpoint go, nil for none.
  public let folder: RunFolder?
  /// Hours between checkpoints, nil for none.
  public let checkpointEvery: Int?
  /// Threads that share the blocks of a large society; they leave no trace in what comes out.
  public let threads: Int

  /// Describes a run; nothing is done yet.
  ///
  /// - Parameters:
  ///   - design: its first point is run.
  ///   - seed: the seed of the run.
  ///   - folder: where `runs.csv` and `trajectories.csv` go, nil for nowhere.
  ///   - checkpointEvery: hours between checkpoints in the folder, counted across episodes.
  ///   - threads: how many share the blocks of a large society, at least 1.
  public init(
    _ design: Design, seed: UInt64, folder: RunFolder? = nil, checkpointEvery: Int? = nil,
    threads: Int = 1
  ) {
    precondition(folder != nil || checkpointEvery == nil, "a checkpoint lies in a folder")
    (self.design, self.seed) = (design, seed)
    (self.folder, self.checkpointEvery, self.threads) = (folder, checkpointEvery, threads)
  }

  /// Goes on from the checkpoint of the folder, where there is one, to the last hour; then writes the
  /// tables and removes the checkpoint.
  ///
  /// - Parameters:
  ///   - begun: told before the first hour how many seconds it took to set up society and simulation.
  ///   - progress: told after every hour.
  ///   - shouldStop: asked before every hour where there is a folder; once true, a checkpoint is
  ///     written and the run stops.
  ///   - note: told where the run goes on, and of a checkpoint that was damaged.
  /// - Returns: how it ended.
  /// - Throws: `ConfigurationError` when the folder holds an experiment, or the checkpoint of another
  ///   run, or the scenario cannot be built; `ResultsError` when another process writes there or a
  ///   write fails, in which case the last checkpoint stays.
  public func execute(
    begun: (Double) -> Void = { _ in }, progress: (Progress) -> Void = { _ in },
    shouldStop: () -> Bool = { false }, note: (String) -> Void = { _ in }
  ) throws -> Ending {
    guard let folder else { return try go(nil, begun, progress, { false }, note) }
    try SingleRunFiles.refuseExperiment(in: folder)
    try folder.make(folder.path)
    let file = CheckpointFile(folder: folder, lock: try FolderLock(folder.path))
    return try go(file, begun, progress, shouldStop, note)
  }

  private func go(
    _ file: CheckpointFile?, _ begun: (Double) -> Void, _ progress: (Progress) -> Void,
    _ shouldStop: () -> Bool, _ note: (String) -> Void
  ) throws -> Ending {
    let identity = RunIdentity(design, seed: seed)
    let checkpoint = try file?.read(note)
    let (clock, start) = (ContinuousClock(), ContinuousClock().now)
    var run = try begin(identity, checkpoint, file)
    begun((clock.now - start) / .seconds(1))
    if checkpoint != nil { note("going on from \(run.place)") }
    let watch = RunWatch(run)
    while !run.isOver {
      if let file, shouldStop() {
        try file.write(Checkpoint(run, of: identity))
        return .stopped(run.place)
      }
      run.advance()
      if let file, let checkpointEvery, run.hours % checkpointEvery == 0, !run.isOver {
        try file.write(Checkpoint(run, of: identity))
      }
      progress(watch.progress(of: run))
    }
    return .finished(try finish(run, file, seconds: watch.seconds))
  }

  private func begin(
    _ identity: RunIdentity, _ checkpoint: Checkpoint?, _ file: CheckpointFile?
  ) throws(ConfigurationError) -> RunUnderWay {
    var cell = try design.singleCell(seed: seed)
    cell.threads = threads
    guard let checkpoint, let file else { return RunUnderWay(cell) }
    if let difference = identity.difference(from: checkpoint.identity) {
      throw refusal(file, "is of another run: \(difference)", "give the command as it was")
    }
    do {
      return try RunUnderWay(cell, from: checkpoint)
    } catch {
      throw refusal(
        file, "was written by another build of the program: \(error.problem)",
        "go on with that one")
    }
  }

  private func refusal(
    _ file: CheckpointFile, _ problem: String, _ remedy: String
  ) -> ConfigurationError {
    ConfigurationError(
      file: file.path, problem: "the checkpoint \(problem)",
      remedy:
        "\(remedy), choose another folder with --output, or remove the file to begin anew")
  }

  private func finish(
    _ run: RunUnderWay, _ file: CheckpointFile?, seconds: Double
  ) throws -> RunRecord {
    let record = run.record(seconds: seconds)
    if let file {
      try SingleRunFiles.write(record, of: design, to: file.folder)
      file.remove()
    }
    return record
  }
}

/// Since when a run goes on.
private struct RunWatch {
  private let clock = ContinuousClock()
  private let start = ContinuousClock().now
  private let hours: Int

  init(_ run: RunUnderWay) { hours = run.hours }

  var seconds: Double { (clock.now - start) / .seconds(1) }

  func progress(of run: RunUnderWay) -> Progress {
    Progress(
      done: run.hours, total: run.allHours, mayGrow: false, made: run.hours - hours,
      seconds: seconds)
  }
}
