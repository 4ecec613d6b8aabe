internal import GovernanceModel
internal import Results

/// Makes the runs of a design that a store misses, on a fixed number of threads.
struct Execution {
  let design: Design
  let store: Store
  let threads: Int
  let progress: @Sendable (Progress) -> Void
  let shouldStop: @Sendable () -> Bool

  /// Replication by replication, so that the cells of one share what is built once: one run goes in
  /// as one comes out, and this task alone builds societies and stores rows.
  func run() async throws -> RunSummary {
    let clock = ContinuousClock()
    let start = clock.now
    let layout = design.layout
    let stored = try store.keys()
    let total = design.runCount
    let known = design.points.reduce(0) { count, point in
      count
        + (1...design.experiment.replications).count {
          stored.contains(RunKey(point: point.point, replication: $0))
        }
    }
    var (made, ties, seconds) = (0, 0, 0.0)
    func keep(_ run: RunRecord) throws {
      try store.insert(run, layout: layout)
      (made, ties, seconds) = (made + 1, ties + run.ties, seconds + run.seconds)
      progress(
        Progress(
          done: known + made, total: total, made: made, seconds: (clock.now - start) / .seconds(1)))
    }
    try await withThrowingTaskGroup(of: RunRecord.self) { group in
      var running = 0
      for replication in 1...design.experiment.replications {
        var societies = Societies(design)
        for point in design.points
        where !stored.contains(RunKey(point: point.point, replication: replication)) {
          if running == threads, let run = try await group.next() {
            try keep(run)
            running -= 1
          }
          if shouldStop() { break }
          let cell = try societies.cell(point, replication: replication)
          group.addTask { cell.run() }
          running += 1
        }
        if shouldStop() { break }
      }
      while let run = try await group.next() { try keep(run) }
    }
    return RunSummary(
      total: total, made: made, stored: known + made, ties: ties, seconds: seconds,
      wallSeconds: (clock.now - start) / .seconds(1))
  }
}
