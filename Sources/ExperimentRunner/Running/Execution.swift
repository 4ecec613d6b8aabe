internal import GovernanceModel
internal import Results

/// Makes the runs of a design, or of a shard of it, that a store misses, on a fixed number of threads.
struct Execution {
  let design: Design
  let shard: Shard
  let store: Store
  let threads: Int
  /// The number of the session, which is stored with each run.
  let session: Int
  /// Called before the first run is made: tables of fewer runs must not stand beside it.
  let clear: @Sendable () -> Void
  /// Throws when the folder is no longer in its place.
  let check: @Sendable () throws(ResultsError) -> Void
  let refusal: @Sendable (RunKey) -> String?
  let progress: @Sendable (Progress) -> Void
  let shouldStop: @Sendable () -> Bool

  /// How many points are looked up in the store at a time.
  private static let block = 1_000

  /// In rounds: in each, the replications that the plan wants; after each, the plan is asked again.
  func run() async throws -> RunSummary {
    var ledger = Ledger(stored: try store.runCount())
    var plan = ReplicationPlan(design, shard)
    if ledger.stored > 0 { try plan.advance(store) }
    if ledger.stored < plan.total || plan.mayGrow { clear() }
    var before: ReplicationPlan?
    var isFruitful: Bool
    repeat {
      let made = ledger.made
      guard try await round(plan, after: before, &ledger) else {
        return ledger.summary(plan, isComplete: false)
      }
      // A rule that waits for a run that cannot be made would wait for ever.
      isFruitful = ledger.made > made || ledger.failed == 0
      before = plan
      try plan.advance(store)
    } while plan.mayGrow && isFruitful
    return ledger.summary(plan, isComplete: true)
  }

  /// One round, replication by replication, so that the cells of one share what is built once: one
  /// run goes in as one comes out, and this task alone builds societies and stores rows.
  ///
  /// - Returns: false when stopped before the end; what was begun is stored all the same.
  private func round(
    _ plan: ReplicationPlan, after before: ReplicationPlan?, _ ledger: inout Ledger
  ) async throws -> Bool {
    try await withThrowingTaskGroup(of: Attempt.self) { group in
      let left = plan.total - ledger.stored - ledger.made
      var running = 0
      var isStopped = false
      var problem = ""
      for replication in plan.most > 0 ? 1...plan.most : 1...1 {
        var societies = Societies(design)
        for position in try missing(replication, plan, after: before, ledger) {
          if running == threads, let attempt = try await group.next() {
            try keep(attempt, plan, &ledger)
            running -= 1
          }
          isStopped = shouldStop()
          if isStopped { break }
          guard var cell = cell(design.points[position], replication, &societies, &problem) else {
            let key = RunKey(point: design.points[position].point, replication: replication)
            try keep(.failed(key, design.seed(of: key), problem), plan, &ledger)
            continue
          }
          // Fewer runs than threads: they share the blocks of each run.
          cell.threads = max(1, threads / max(1, left))
          group.addTask { [cell] in cell.attempt() }
          running += 1
        }
        if isStopped { break }
      }
      while let attempt = try await group.next() { try keep(attempt, plan, &ledger) }
      return !isStopped
    }
  }

  /// The run of a point, ready to be made; nil, with the problem, where it cannot be.
  private func cell(
    _ point: PointRecord, _ replication: Int, _ societies: inout Societies, _ problem: inout String
  ) -> Cell? {
    if let refused = refusal(RunKey(point: point.point, replication: replication)) {
      problem = refused
      return nil
    }
    do throws(ScenarioError) {
      return try societies.cell(point, replication: replication)
    } catch {
      problem = "\(error)"
      return nil
    }
  }

  private func keep(_ attempt: Attempt, _ plan: ReplicationPlan, _ ledger: inout Ledger) throws {
    try check()
    switch attempt {
    case .made(let run):
      let levels = design.points.numbered(run.key.point)?.levels
      try store.insert(run, levels: levels, layout: design.layout, session: session)
      ledger.add(run)
    case .failed(let key, let seed, let problem):
      try store.record(design.failure(key, seed: seed, problem))
      ledger.addFailure()
    }
    progress(ledger.progress(plan))
  }

  /// The positions whose run of a replication the plan wants, was not wanted before, and is not stored.
  private func missing(
    _ replication: Int, _ plan: ReplicationPlan, after before: ReplicationPlan?, _ ledger: Ledger
  ) throws -> [Int] {
    let wanted = plan.positions.filter {
      replication <= plan.wanted(at: $0) && replication > before?.wanted(at: $0) ?? 0
    }
    guard ledger.stored > 0 else { return wanted }
    var missing: [Int] = []
    for start in stride(from: 0, to: wanted.count, by: Self.block) {
      let some = wanted[start..<min(start + Self.block, wanted.count)]
      let first = design.points.number(at: some[start])
      let last = design.points.number(at: some[some.endIndex - 1])
      let stored = try store.stored(first...last, replication: replication)
      missing += some.filter { !stored.contains(design.points.number(at: $0)) }
    }
    return missing
  }
}
