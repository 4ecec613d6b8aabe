internal import Results

/// What a session of runs has brought so far.
struct Ledger {
  /// Runs that were stored before.
  let stored: Int
  private(set) var made = 0
  private(set) var failed = 0
  private var ties = 0
  private var seconds = 0.0
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  init(stored: Int) {
    self.stored = stored
    start = clock.now
  }

  mutating func add(_ run: RunRecord) {
    made += 1
    ties += run.ties
    seconds += run.seconds
  }

  mutating func addFailure() { failed += 1 }

  private var wallSeconds: Double { (clock.now - start) / .seconds(1) }

  /// How far the plan is carried out; rows that it does not ask for count too.
  func progress(_ plan: ReplicationPlan) -> Progress {
    Progress(
      done: stored + made + failed, total: max(plan.total, stored + made), mayGrow: plan.mayGrow,
      made: made, seconds: wallSeconds)
  }

  func summary(_ plan: ReplicationPlan, isComplete: Bool) -> RunSummary {
    RunSummary(
      total: max(plan.total, stored + made), made: made, failed: failed, stored: stored + made,
      ties: ties, seconds: seconds, wallSeconds: wallSeconds, isComplete: isComplete)
  }
}
