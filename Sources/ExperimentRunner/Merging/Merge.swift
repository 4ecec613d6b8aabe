internal import GovernanceModel
internal import Results

/// Shards of an experiment, or several runs of the whole, joined into one run directory.
///
/// ```swift
/// let merge = try Merge(["a/1-of-2", "a/2-of-2"].map { RunFolder($0) }, into: RunFolder("a/whole"))
/// let summary = try merge.execute()
/// ```
///
/// The tables are the bytes that one process would have written. A run that stands in two folders must
/// be the same in both, bit by bit.
public struct Merge: Sendable {
  private let shards: [ShardFolder]
  private let run: ExperimentRun

  /// The design that all folders share.
  public var design: Design { run.design }

  /// Opens the folders; nothing is written yet.
  ///
  /// - Parameters:
  ///   - folders: those that are joined, at least one.
  ///   - target: where the whole goes; empty, or holding an earlier merge of the same design.
  ///   - command: the command line, for the record.
  /// - Throws: `ConfigurationError` when a folder holds no runs, or those of another design or version;
  ///   `ResultsError` when a store cannot be read.
  public init(_ folders: [RunFolder], into target: RunFolder, command: [String] = []) throws {
    shards = try folders.map(ShardFolder.init)
    guard let first = shards.first else {
      throw ConfigurationError(
        file: target.path, problem: "there is nothing to join", remedy: "name the shards' folders")
    }
    for shard in shards { try shard.refuse(besides: first) }
    let experiments = try shards.map { try $0.experiment() }
    for (shard, experiment) in zip(shards, experiments) { try shard.refuse(Design(experiment)) }
    run = try ExperimentRun(
      Self.fullest(experiments, first.folder), folder: target, threads: 1, command: command)
  }

  /// The experiment with the most points and replications, of those that may differ in these alone.
  private static func fullest(
    _ experiments: [Experiment], _ folder: RunFolder
  ) throws(ConfigurationError) -> Experiment {
    var fullest = experiments[0]
    for experiment in experiments {
      if case .list(let list) = experiment.design, case .list(let most) = fullest.design,
        list.count > most.count
      {
        fullest.design = experiment.design
      }
      switch (experiment.replications, fullest.replications) {
      case (.fixed(let count), .fixed(let most)): fullest.replications = .fixed(max(count, most))
      case (let one, let other) where one == other: break
      default:
        throw ConfigurationError(
          file: folder.path, problem: "the folders have different rules for replications",
          remedy: "run all shards of one experiment with the same `replications`")
      }
    }
    return fullest
  }

  /// Joins the folders and, where nothing is missing, writes the tables of runs and trajectories.
  ///
  /// - Parameters:
  ///   - progress: told how many rows of how many were looked at.
  ///   - shouldStop: asked now and then; once true, what was joined stays and no table is written.
  ///   - note: told what was found on the way.
  /// - Returns: what was joined, and what is missing.
  /// - Throws: `ConfigurationError` when the target holds something else; `ResultsError` when two
  ///   folders disagree on a run, or a store cannot be read or written. What was joined stays.
  public func execute(
    progress: (Progress) -> Void = { _ in }, shouldStop: () -> Bool = { false },
    note: (String) -> Void = { _ in }
  ) throws -> MergeSummary {
    try run.refuseForeignFolder()
    let rows = try shards.reduce(0) { $0 + (try $1.store.runCount()) }
    try run.refuseWhatWillNotFit(rows: rows)
    try run.folder.make(run.folder.path)
    let lock = try FolderLock(run.folder.path)
    defer { withExtendedLifetime(lock) {} }
    if let holder = lock.abandoned {
      note("\(holder), was killed while it wrote to \(run.folder.path): what it stored is kept")
    }
    let store = try run.openStore(note)
    do {
      try run.refuseOtherDesign(store)
      try run.refuseOtherShard(store)
      try run.removeDamaged(store, note)
      for store in shards.map(\.store) + [store] { try run.refuseOtherPoints(store) }
      let run = try run.keepingReplications(of: store, note)
      let session = try run.prepare(store)
      var joining = Joining(design: run.design, target: store, total: rows)
      for shard in shards where !shouldStop() {
        let places = try run.adopt(try run.sessions(of: shard.store), store)
        try joining.add(shard, sessions: places, progress, shouldStop)
      }
      let summary = try conclude(run, store, joining, isStopped: shouldStop())
      try run.endSession(session, store, isComplete: summary.isComplete && !summary.isStopped)
      try store.close()
      return summary
    } catch {
      try? store.close()
      throw error
    }
  }

  private func conclude(
    _ run: ExperimentRun, _ store: Store, _ joining: Joining, isStopped: Bool
  ) throws -> MergeSummary {
    var plan = ReplicationPlan(run.design)
    try plan.advance(store)
    let (stored, failed) = (try store.runCount(), try store.failures().count)
    var summary = MergeSummary(
      joined: joining.joined, twice: joining.twice, failed: failed,
      missing: max(0, plan.total - stored - failed), gaps: [], isStopped: isStopped)
    guard summary.isComplete, !isStopped else {
      run.folder.removeTables()
      summary.gaps = try gaps(run.design)
      return summary
    }
    summary.stopping = try run.writeTables(store)
    return summary
  }

  /// What is missing, folder by folder, then the shards of which there is none.
  private func gaps(_ design: Design) throws -> [String] {
    var gaps: [String] = []
    for shard in shards {
      let missing = try shard.missing(design)
      if missing > 0 { gaps.append("\(shard.folder.path) lacks \(missing) of its runs") }
    }
    guard let count = shards.first?.shard.count, shards.allSatisfy({ $0.shard.count == count })
    else { return gaps }
    let held = Set(shards.map(\.shard.index))
    let absent = (1...count).filter { !held.contains($0) }
    if !absent.isEmpty {
      let names = absent.prefix(20).map { "\($0)/\(count)" }.joined(separator: ", ")
      gaps.append("shards \(names)\(absent.count > 20 ? " and others" : "") are not among them")
    }
    return gaps
  }
}

/// What a merge brought.
public struct MergeSummary: Sendable, Equatable {
  /// Runs that were added.
  public let joined: Int
  /// Runs that were there already, the same to the last bit.
  public let twice: Int
  /// Runs that could not be made; `failures.csv` tells them.
  public let failed: Int
  /// Runs that stand in none of the folders.
  public let missing: Int
  /// What is missing, a sentence each.
  public internal(set) var gaps: [String]
  /// True when it was asked to stop before the end.
  public let isStopped: Bool
  /// What a stopping rule decided, nil where there is none or runs are missing.
  public internal(set) var stopping: StoppingReport?

  /// True when nothing is missing, so that the tables were written.
  public var isComplete: Bool { missing == 0 }
}
