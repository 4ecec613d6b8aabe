internal import GovernanceModel
internal import Results

/// Rows on their way from shards into one store.
struct Joining {
  let design: Design
  let target: Store
  /// Rows of all shards together.
  let total: Int
  private(set) var joined = 0
  private(set) var twice = 0
  private let clock = ContinuousClock()
  private let start = ContinuousClock().now

  /// So many rows are stored at a time.
  private static let batch = 500

  init(design: Design, target: Store, total: Int) {
    (self.design, self.target, self.total) = (design, target, total)
  }

  /// Adds the runs of a shard, and its failures.
  ///
  /// - Parameters:
  ///   - shard: whose.
  ///   - sessions: for each session of the shard its number in the whole.
  ///   - progress: told now and then.
  ///   - shouldStop: asked before every row; once true, the others are left.
  /// - Throws: an error when the two stores disagree, or one fails.
  mutating func add(
    _ shard: ShardFolder, sessions: [Int], _ progress: (Progress) -> Void,
    _ shouldStop: () -> Bool
  ) throws {
    do throws(ResultsError) {
      try addRuns(of: shard, sessions, progress, shouldStop)
    } catch {
      throw error.isDamage ? Self.damage(error, shard) : error
    }
    for failure in try shard.store.failures()
    where try target.stored(failure.key, layout: design.layout) == nil {
      try target.record(failure)
    }
  }

  private static func damage(_ error: ResultsError, _ shard: ShardFolder) -> ResultsError {
    ResultsError(
      path: shard.folder.path, problem: error.problem,
      remedy: ShardFolder.remedyForDamage, isDamage: true)
  }

  private mutating func addRuns(
    of shard: ShardFolder, _ sessions: [Int], _ progress: (Progress) -> Void,
    _ shouldStop: () -> Bool
  ) throws(ResultsError) {
    var batch: [StoredRun] = []
    try shard.store.forEachStored(layout: design.layout, withTrajectories: true) {
      row throws(ResultsError) in
      if shouldStop() { return }
      if try isThere(row, shard) { return }
      var row = row
      row.session = row.session.flatMap {
        sessions.indices.contains($0 - 1) ? sessions[$0 - 1] : nil
      }
      batch.append(row)
      if batch.count == Self.batch { try keep(&batch, progress) }
    }
    try keep(&batch, progress)
  }

  private mutating func keep(
    _ batch: inout [StoredRun], _ progress: (Progress) -> Void
  ) throws(ResultsError) {
    try target.insert(batch, layout: design.layout)
    joined += batch.count
    batch.removeAll(keepingCapacity: true)
    progress(
      Progress(
        done: joined + twice, total: total, mayGrow: false, made: joined + twice,
        seconds: (clock.now - start) / .seconds(1)))
  }

  /// True when a run is there already and the same; one that is there and differs is an error.
  private mutating func isThere(_ row: StoredRun, _ shard: ShardFolder) throws(ResultsError) -> Bool
  {
    guard let there = try target.stored(row.run.key, layout: design.layout) else { return false }
    guard there.agrees(with: row) else {
      throw ResultsError(
        path: shard.folder.path,
        problem: "the run of point \(row.run.key.point), replication \(row.run.key.replication) "
          + "differs from the one of another folder, though design and version are the same",
        remedy:
          "compare both with `xietong run --from DIR --point P --replication R`, and leave out "
          + "the folder that does not repeat")
    }
    twice += 1
    return true
  }
}
