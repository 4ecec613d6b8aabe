/// Does jobs, several at once; what each brings is taken in by the caller's task alone.
///
/// - Parameters:
///   - jobs: what is to be done, in order.
///   - width: how many are under way at once.
///   - job: one of them.
///   - done: takes in what a job brought, with how many are done and the seconds since the start;
///     true asks to begin no more.
/// - Throws: what a job or the taking in throws first.
func work<Job: Sendable>(
  _ jobs: [Job], width: Int, _ job: @escaping @Sendable (Job) throws -> [Double],
  done: (Job, [Double], Int, Double) throws -> Bool
) async throws {
  let start = ContinuousClock.now
  try await withThrowingTaskGroup(of: (Int, [Double]).self) { group in
    var (next, made, isStopping) = (0, 0, false)
    func begin() {
      guard next < jobs.count, !isStopping else { return }
      let place = next
      next += 1
      group.addTask { (place, try job(jobs[place])) }
    }
    for _ in 0..<max(1, width) { begin() }
    while let (place, row) = try await group.next() {
      made += 1
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      if try done(jobs[place], row, made, seconds) { isStopping = true }
      begin()
    }
  }
}
