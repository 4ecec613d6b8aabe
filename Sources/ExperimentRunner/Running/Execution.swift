internal import GovernanceModel
internal import Results

/// Makes the runs of a design that a store misses, on a fixed number of threads.
struct Execution {
  let design: Design
  let store: Store
  let threads: Int
  let progress: @Sendable (Progress) -> Void
  let shouldStop: @Sendable () -> Bool

  /// How many points are looked up in the store at a time.
  private static let block = 1_000

  /// In rounds: in each, the replications that the plan wants; after each, the plan is asked again.
  func run() async throws -> RunSummary {
    var ledger = Ledger(stored: try store.runCount())
    var plan = ReplicationPlan(design)
    if ledger.stored > 0 { try plan.advance(store) }
    var before: ReplicationPlan?
    repeat {
      guard try await round(plan, after: before, &ledger) else {
        return ledger.summary(plan, isComplete: false)
      }
      before = plan
      try plan.advance(store)
    } while plan.mayGrow
    return ledger.summary(plan, isComplete: true)
  }

  /// One round, replication by replication, so that the cells of one share what is built once: one
  /// run goes in as one comes out, and this task alone builds societies and stores rows.
  ///
  /// - Returns: false when stopped before the end; what was begun is stored all the same.
  private func round(
    _ plan: ReplicationPlan, after before: ReplicationPlan?, _ ledger: inout Ledger
  ) async throws -> Bool {
    try await withThrowingTaskGroup(of: RunRecord.self) { group in
      var running = 0
      var isStopped = false
      for replication in 1...plan.most {
        var societies = Societies(design)
        for position in try missing(replication, plan, after: before, ledger) {
          if running == threads, let run = try await group.next() {
            try keep(run, plan, &ledger)
            running -= 1
          }
          isStopped = shouldStop()
          if isStopped { break }
          let cell = try societies.cell(design.points[position], replication: replication)
          group.addTask { cell.run() }
          running += 1
        }
        if isStopped { break }
      }
      while let run = try await group.next() { try keep(run, plan, &ledger) }
      return !isStopped
    }
  }

  private func keep(_ run: RunRecord, _ plan: ReplicationPlan, _ ledger: inout Ledger) throws {
    let levels = design.points.numbered(run.key.point)?.levels
    try store.insert(run, levels: levels, layout: design.layout)
    ledger.add(run)
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
