internal import GovernanceModel
internal import Results

/// A run directory that is to be joined with others, and what its store says of it.
struct ShardFolder: Sendable {
  let folder: RunFolder
  let store: Store
  let designHash: String
  let programVersion: String
  let shard: Shard

  /// Opens it to be read alone.
  ///
  /// - Throws: `ConfigurationError` when it holds no runs; `ResultsError` when they cannot be read.
  init(_ folder: RunFolder) throws {
    guard folder.hasStore else {
      throw ConfigurationError(
        file: folder.path, problem: "there is no results.sqlite in this folder",
        remedy: "name folders that `xietong run --shard I/N` wrote")
    }
    self.folder = folder
    store = try Self.open(folder)
    guard let hash = try store.metadata("designHash") else {
      throw ConfigurationError(
        file: folder.path, problem: "its run was ended before it began",
        remedy: "give its `xietong run` again")
    }
    designHash = hash
    programVersion = try store.metadata("programVersion") ?? "unknown"
    shard = Shard(try store.metadata("shard") ?? "1/1") ?? .whole
  }

  /// Opens the store; of one that is damaged it is said who can make it good.
  private static func open(_ folder: RunFolder) throws(ResultsError) -> Store {
    do throws(ResultsError) {
      try Store.checkIntegrity(folder.store)
      return try Store(reading: folder.store)
    } catch {
      guard error.isDamage else { throw error }
      throw ResultsError(
        path: folder.path, problem: error.problem, remedy: Self.remedyForDamage, isDamage: true)
    }
  }

  /// What to do about a damaged shard.
  static let remedyForDamage =
    "give the `xietong run` of this folder once more, which makes good what is damaged, then merge "
    + "again"

  /// The experiment as it was resolved there.
  func experiment() throws(ConfigurationError) -> Experiment {
    try Experiment.read(folder.experiment)
  }

  /// Refuses what cannot be joined with another.
  func refuse(besides first: ShardFolder) throws(ConfigurationError) {
    guard programVersion == first.programVersion else {
      throw ConfigurationError(
        file: folder.path,
        problem: "its runs are of version \(programVersion), those of \(first.folder.path) of "
          + first.programVersion,
        remedy: "make all shards with one version of the program")
    }
    guard designHash == first.designHash else {
      throw ConfigurationError(
        file: folder.path,
        problem: "it holds runs of the design \(designHash), and \(first.folder.path) of "
          + first.designHash,
        remedy: "join shards of one experiment; one of another scenario, lever or seed is another")
    }
  }

  /// Refuses an experiment that is not the one of the runs, as read by this program.
  func refuse(_ design: Design) throws(ConfigurationError) {
    guard design.hash != designHash else { return }
    guard programVersion == ProgramVersion.current else {
      throw ConfigurationError(
        file: folder.path,
        problem: "its runs are of version \(programVersion), and this is \(ProgramVersion.current)",
        remedy: "merge with version \(programVersion)")
    }
    throw ConfigurationError(
      file: folder.experiment, problem: "it is not the experiment of the runs in \(folder.path)",
      remedy: "bring back the file, and the folder `scenario` beside it, as the run wrote them")
  }

  /// How many runs it lacks of those that are its own.
  func missing(_ design: Design) throws -> Int {
    var plan = ReplicationPlan(design, shard)
    try plan.advance(store)
    return max(0, plan.total - (try store.runCount()) - (try store.failures().count))
  }
}
