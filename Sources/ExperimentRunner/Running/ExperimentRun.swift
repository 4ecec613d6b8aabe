internal import GovernanceModel
internal import Results

/// An experiment run into a folder: begun, resumed, or grown by replications.
///
/// ```swift
/// let run = ExperimentRun(experiment, folder: RunFolder("runs/four-modes"), threads: 2)
/// let summary = try await run.execute { progress in … } shouldStop: { false }
/// ```
///
/// Whatever the threads and the interruptions, `runs.csv` and `trajectories.csv` end as the same bytes.
public struct ExperimentRun: Sendable {
  /// What is run.
  public let design: Design
  /// Where its results go.
  public let folder: RunFolder
  /// How many runs are made at a time.
  public let threads: Int
  /// True when the folder must hold no results yet.
  public let isFresh: Bool
  /// The command line, for the record.
  public let command: [String]

  /// Describes a run; nothing is written yet.
  public init(
    _ experiment: Experiment, folder: RunFolder, threads: Int, isFresh: Bool = false,
    command: [String] = []
  ) {
    design = Design(experiment)
    self.folder = folder
    self.threads = max(1, threads)
    self.isFresh = isFresh
    self.command = command
  }

  /// Makes the runs that are missing and writes the tables of runs and trajectories.
  ///
  /// - Parameters:
  ///   - progress: told after every run.
  ///   - shouldStop: asked before every run; once true, the runs under way are stored and no other begins.
  ///   - note: told, before the first run, what is done otherwise than was asked.
  /// - Returns: what was done; incomplete when stopped, in which case no table is written.
  /// - Throws: `ConfigurationError` when the folder holds another design or must be empty;
  ///   `ResultsError` when another process writes there or a write fails. What was stored stays.
  public func execute(
    progress: @escaping @Sendable (Progress) -> Void = { _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false },
    note: (String) -> Void = { _ in }
  ) async throws -> RunSummary {
    try refuseForeignFolder()
    try folder.make(folder.path)
    let lock = try FolderLock(folder.path)
    defer { withExtendedLifetime(lock) {} }
    let store = try Store(path: folder.store)
    do {
      try refuseOtherDesign(store)
      let run = try keepingReplications(of: store, note)
      try run.prepare(store)
      let summary = try await Execution(
        design: run.design, store: store, threads: threads, progress: progress,
        shouldStop: shouldStop
      ).run()
      if summary.isComplete { try run.writeTables(store) }
      try run.endSession(store, isComplete: summary.isComplete)
      try store.close()
      return summary
    } catch {
      try? store.close()
      throw error
    }
  }

  private func refuseForeignFolder() throws(ConfigurationError) {
    guard folder.isInUse else { return }
    guard !isFresh else {
      throw ConfigurationError(
        file: folder.path,
        problem: "the folder is not empty, and --fresh starts in an empty one only",
        remedy: "choose another folder with --output, or remove this one")
    }
    guard folder.hasStore else {
      guard !folder.hasTables else {
        throw ConfigurationError(
          file: folder.path,
          problem:
            "the tables of a run are here, but results.sqlite, which holds its runs, is missing",
          remedy: "put it back, or choose another folder with --output")
      }
      throw ConfigurationError(
        file: folder.path, problem: "the folder holds other files, but no runs",
        remedy: "choose an empty folder with --output")
    }
  }

  private func refuseOtherDesign(_ store: Store) throws {
    guard let stored = try store.metadata("designHash"), stored != design.hash else { return }
    throw ConfigurationError(
      file: folder.path,
      problem: "the folder holds runs of the design \(stored), this is \(design.hash)",
      remedy: "choose another folder with --output, or go back to the stored design")
  }

  /// The same run with no fewer replications than are stored: rows stay, and so the experiment, the
  /// provenance and the tables speak of one number.
  private func keepingReplications(
    of store: Store, _ note: (String) -> Void
  ) throws(ResultsError) -> ExperimentRun {
    let stored = try store.keys().map(\.replication).max() ?? 0
    var experiment = design.experiment
    guard stored > experiment.replications else { return self }
    note(
      "\(folder.path) holds runs of \(stored) replications: these are kept, not cut to "
        + "\(experiment.replications)")
    experiment.replications = stored
    return ExperimentRun(
      experiment, folder: folder, threads: threads, isFresh: isFresh, command: command)
  }

  /// Settles a new store, and writes what is known before the first run.
  private func prepare(_ store: Store) throws {
    if try store.metadata("designHash") == nil {
      try store.prepare(
        layout: design.layout, points: design.points,
        metadata: [
          "designHash": design.hash, "programVersion": ProgramVersion.current,
          "start": Provenance.now(), "question": design.experiment.question,
          "scenario": design.experiment.scenario.scenario.title,
          "seed": "\(design.experiment.seed)", "ticks": "\(design.experiment.ticks)",
          "benchmark": "\(design.experiment.hasBenchmark)",
        ])
    }
    let scenario = design.experiment.scenario.parts.first?.path ?? "scenario.yaml"
    let yaml = design.resolvedYAML(scenario: "scenario/\(scenario)")
    try store.set("experiment", yaml)
    try folder.copy(design.experiment.scenario)
    try AtomicFile.write(yaml, to: folder.experiment)
    try beginSession(store)
  }

  private func writeTables(_ store: Store) throws(ResultsError) {
    try RunsCSV.write(store, to: folder.runs)
    if design.experiment.record != nil {
      try TrajectoriesCSV.write(store, to: folder.trajectories)
    }
  }
}
