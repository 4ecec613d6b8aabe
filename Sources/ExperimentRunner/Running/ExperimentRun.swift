internal import GovernanceModel
package import Results

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
  /// The share of the points that is run here.
  public let shard: Shard
  /// How many runs are made at a time.
  public let threads: Int
  /// True when the folder must hold no results yet.
  public let isFresh: Bool
  /// Seconds that the run may take, nil for the default of ``Room``.
  public let secondsGranted: Double?
  /// The command line, for the record.
  public let command: [String]

  /// Why a run cannot be made, asked before it begins; nil lets it be made.
  ///
  /// Tests put here what no scenario can be brought to do: what cannot be run is refused beforehand.
  package var refusal: @Sendable (RunKey) -> String? = { _ in nil }

  /// Describes a run; nothing is written yet.
  ///
  /// - Throws: an error with its place when the design cannot be laid out, or not in shards.
  public init(
    _ experiment: Experiment, folder: RunFolder, shard: Shard = .whole, threads: Int,
    isFresh: Bool = false, secondsGranted: Double? = nil, command: [String] = []
  ) throws(ConfigurationError) {
    design = try Design(experiment)
    self.folder = folder
    self.shard = shard
    self.threads = max(1, threads)
    self.isFresh = isFresh
    self.secondsGranted = secondsGranted
    self.command = command
    try refuseContrastInShards()
  }

  /// The least number of runs that there can be here.
  var fewestRuns: Int {
    shard.share(of: design.points.count) * design.experiment.replications.least
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
    if isNew { try refuseWhatWillNotFit(runs: fewestRuns) }
    try folder.make(folder.path)
    let lock = try FolderLock(folder.path)
    if let holder = lock.abandoned {
      note("\(holder), was killed while it wrote to \(folder.path): what it stored is kept")
    }
    let store = try openStore(note)
    do {
      try refuseOtherDesign(store)
      try refuseOtherShard(store)
      if !isNew { try removeDamaged(store, note) }
      try refuseOtherPoints(store)
      let run = try keepingReplications(of: store, note)
      if !isNew { try run.refuseSurplus(store) }
      if !isNew { try run.refuseWhatWillNotFit(runs: run.fewestRuns - store.runCount()) }
      let session = try run.prepare(store)
      let places = [FileIdentity(folder.store)].compactMap(\.self)
      let execution = Execution(
        design: run.design, shard: shard, store: store, threads: threads, session: session,
        clear: { run.folder.removeTables() },
        check: { () throws(ResultsError) in
          try lock.check()
          for place in places { try place.check() }
        }, refusal: refusal, progress: progress, shouldStop: shouldStop)
      let summary = try await run.complete(execution, note)
      try run.endSession(session, store, isComplete: summary.isComplete)
      try store.close()
      return summary
    } catch {
      try? store.close()
      throw error
    }
  }

  /// Makes what is missing and writes the tables; what turns out damaged then is made again.
  private func complete(
    _ execution: Execution, _ note: (String) -> Void
  ) async throws -> RunSummary {
    var summary = try await execution.run()
    while summary.isComplete {
      guard let damage = try tables(of: execution.store, &summary) else { break }
      let before = try execution.store.runCount()
      try removeDamaged(execution.store, note)
      guard try execution.store.runCount() < before else { throw damage }
      summary = try await execution.run()
    }
    return summary
  }

  /// Writes the tables.
  ///
  /// - Returns: the damage that was met on the way, nil when there was none.
  private func tables(of store: Store, _ summary: inout RunSummary) throws -> ResultsError? {
    do {
      summary.stopping = try writeTables(store)
      return nil
    } catch let error as ResultsError where error.isDamage {
      return error
    }
  }

  /// Opens the store; what can be read of a damaged one is saved into a new one.
  func openStore(_ note: (String) -> Void) throws -> Store {
    folder.removeParts()
    guard folder.hasStore else { return try Store(path: folder.store) }
    do throws(ResultsError) {
      try Store.checkIntegrity(folder.store)
      let store = try Store(path: folder.store)
      guard let damage = try damage(of: store) else { return store }
      try store.close()
      throw damage
    } catch {
      guard error.isDamage else { throw error }
      return try Salvage(self, error).store(note)
    }
  }

  /// What is wrong with a store that can be read: it has lost what all its runs have in common.
  private func damage(of store: Store) throws(ResultsError) -> ResultsError? {
    let (hash, layout) = (try store.metadata("designHash"), try store.layout())
    // Any run will do: looking for one reads all tables.
    _ = try store.stored(RunKey(point: 0, replication: 1), layout: design.layout)
    let isLost =
      hash == nil
      ? Provenance.read(folder) != nil
      : hash == design.hash && layout != design.layout
    guard isLost else { return nil }
    return ResultsError(
      path: folder.store, problem: "it lacks what all its runs have in common",
      remedy: "bring back an older copy of the file, or choose another folder with --output",
      isDamage: true)
  }

  /// Removes runs whose numbers are not those that were stored, so that they are made again.
  func removeDamaged(_ store: Store, _ note: (String) -> Void) throws {
    let damaged = try store.removeDamaged(layout: design.layout)
    guard let first = damaged.first else { return }
    note(
      "\(damaged.count) stored runs were damaged or changed by hand, the first of point "
        + "\(first.point), replication \(first.replication): they are made again")
  }

  /// Settles a new store, and writes what is known before the first run.
  ///
  /// - Returns: the number of this session, from 1.
  func prepare(_ store: Store) throws -> Int {
    try settle(store)
    let scenario = design.experiment.scenario.parts.first?.path ?? "scenario.yaml"
    let yaml = design.resolvedYAML(scenario: "scenario/\(scenario)")
    try store.set("experiment", yaml)
    try store.set("replications", design.experiment.replications.yaml)
    if case .list(let list) = design.experiment.design { try list.write(to: folder.points) }
    try folder.copy(design.experiment.scenario)
    try AtomicFile.write(yaml, to: folder.experiment)
    return try beginSession(store)
  }

  /// Enters, into a new store, what all runs have in common.
  func settle(_ store: Store) throws {
    if try store.metadata("designHash") == nil {
      try store.prepare(
        layout: design.layout,
        metadata: [
          "designHash": design.hash, "programVersion": ProgramVersion.current,
          "start": Provenance.now(), "question": design.experiment.question,
          "scenario": design.experiment.scenario.scenario.title,
          "seed": "\(design.experiment.seed)", "ticks": "\(design.experiment.ticks)",
          "episodes": "\(design.experiment.episodes)",
          "benchmark": "\(design.experiment.hasBenchmark)", "shard": shard.description,
        ])
    }
  }

  func writeTables(_ store: Store) throws -> StoppingReport? {
    try RunsCSV.write(store, to: folder.runs)
    if design.experiment.record != nil {
      try TrajectoriesCSV.write(store, to: folder.trajectories)
    }
    try writeFailures(store)
    return try ReplicationsCSV.write(design, store, to: folder.replications)
  }

  private func writeFailures(_ store: Store) throws {
    let failures = try store.failures()
    guard !failures.isEmpty else { return folder.remove(folder.failures) }
    try FailuresCSV.write(failures, to: folder.failures)
  }
}
