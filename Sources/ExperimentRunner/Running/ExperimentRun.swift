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
  /// Seconds that the run may take, nil for the default of ``Room``.
  public let secondsGranted: Double?
  /// The command line, for the record.
  public let command: [String]

  /// Describes a run; nothing is written yet.
  ///
  /// - Throws: an error with its place when the design cannot be laid out.
  public init(
    _ experiment: Experiment, folder: RunFolder, threads: Int, isFresh: Bool = false,
    secondsGranted: Double? = nil, command: [String] = []
  ) throws(ConfigurationError) {
    design = try Design(experiment)
    self.folder = folder
    self.threads = max(1, threads)
    self.isFresh = isFresh
    self.secondsGranted = secondsGranted
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
    let isNew = !folder.hasStore
    if isNew { try refuseWhatWillNotFit(runs: design.fewestRuns) }
    try folder.make(folder.path)
    let lock = try FolderLock(folder.path)
    defer { withExtendedLifetime(lock) {} }
    let store = try Store(path: folder.store)
    do {
      try refuseOtherDesign(store)
      try refuseOtherPoints(store)
      let run = try keepingReplications(of: store, note)
      if !isNew { try run.refuseSurplus(store) }
      if !isNew { try run.refuseWhatWillNotFit(runs: run.design.fewestRuns - store.runCount()) }
      try run.prepare(store)
      var summary = try await Execution(
        design: run.design, store: store, threads: threads, progress: progress,
        shouldStop: shouldStop
      ).run()
      if summary.isComplete { summary.stopping = try run.writeTables(store) }
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

  /// A list may grow, but what was run stays the point that it was.
  private func refuseOtherPoints(_ store: Store) throws {
    guard case .list(let list) = design.experiment.design, let layout = try store.layout() else {
      return
    }
    var changed: Int?
    try store.forEachPoint(layout: layout) { point in
      guard changed == nil, design.points.numbered(point.point) != point else { return }
      changed = point.point
    }
    guard let changed else { return }
    throw ConfigurationError(
      file: list.file, problem: "point \(changed) is not the one that was run in \(folder.path)",
      remedy: "add new points at the end of the list, or choose another folder with --output")
  }

  /// The same run with no fewer replications than are stored: rows stay, and so the experiment, the
  /// provenance and the tables speak of one number.
  private func keepingReplications(of store: Store, _ note: (String) -> Void) throws
    -> ExperimentRun
  {
    let stored = try store.lastReplication()
    guard case .fixed(let count) = design.experiment.replications, stored > count else {
      return self
    }
    if let before = try store.metadata("replications"), Int(before) == nil {
      throw ConfigurationError(
        file: folder.path,
        problem: "a stopping rule has given some points \(stored) replications, more than \(count)",
        remedy: "give --replications \(stored) or more, keep the rule, or choose another folder")
    }
    note(
      "\(folder.path) holds runs of \(stored) replications: these are kept, not cut to \(count)")
    var experiment = design.experiment
    experiment.replications = .fixed(stored)
    return try ExperimentRun(
      experiment, folder: folder, threads: threads, isFresh: isFresh,
      secondsGranted: secondsGranted, command: command)
  }

  /// Rows stay, so a rule that wants fewer could not be repeated from the folder that it left.
  private func refuseSurplus(_ store: Store) throws {
    var plan = ReplicationPlan(design)
    try plan.advance(store)
    guard let surplus = plan.surplus else { return }
    throw ConfigurationError(
      design.experiment.places.replications,
      "\(surplus.stored) replications of point \(surplus.terms) are stored in \(folder.path), "
        + "and the rule wants \(surplus.wanted)",
      "ask for a narrower interval or more replications, or choose another folder with --output")
  }

  /// Looks at disk, and, where runs are many or the time is granted, at time and memory.
  private func refuseWhatWillNotFit(runs: Int) throws(ConfigurationError) {
    guard runs > 0 else { return }
    let isTimed = runs >= Self.fewRuns || secondsGranted != nil
    try Room(folder, seconds: secondsGranted).refuse(
      design, runs: runs,
      isTimed ? Estimate(design, threads: threads, budget: 0.2) : nil)
  }

  /// Below so many runs a trial beforehand is not worth its time.
  private static let fewRuns = 1_000

  /// Settles a new store, and writes what is known before the first run.
  private func prepare(_ store: Store) throws {
    if try store.metadata("designHash") == nil {
      try store.prepare(
        layout: design.layout,
        metadata: [
          "designHash": design.hash, "programVersion": ProgramVersion.current,
          "start": Provenance.now(), "question": design.experiment.question,
          "scenario": design.experiment.scenario.scenario.title,
          "seed": "\(design.experiment.seed)", "ticks": "\(design.experiment.ticks)",
          "episodes": "\(design.experiment.episodes)",
          "benchmark": "\(design.experiment.hasBenchmark)",
        ])
    }
    let scenario = design.experiment.scenario.parts.first?.path ?? "scenario.yaml"
    let yaml = design.resolvedYAML(scenario: "scenario/\(scenario)")
    try store.set("experiment", yaml)
    try store.set("replications", design.experiment.replications.yaml)
    if case .list(let list) = design.experiment.design { try list.write(to: folder.points) }
    try folder.copy(design.experiment.scenario)
    try AtomicFile.write(yaml, to: folder.experiment)
    try beginSession(store)
  }

  private func writeTables(_ store: Store) throws -> StoppingReport? {
    try RunsCSV.write(store, to: folder.runs)
    if design.experiment.record != nil {
      try TrajectoriesCSV.write(store, to: folder.trajectories)
    }
    return try ReplicationsCSV.write(design, store, to: folder.replications)
  }
}
