internal import ExperimentRunner

extension RowLedger {
  /// Makes the rows that are missing, several at once, and keeps each as it is made.
  ///
  /// - Parameters:
  ///   - keys: all rows that are wanted.
  ///   - width: how many are under way at once.
  ///   - progress: told after each row.
  ///   - shouldStop: asked after each row; what is under way is finished and kept.
  ///   - row: makes one.
  /// - Returns: whether all are there.
  /// - Throws: what a row throws first; `ResultsError` when the file cannot be written.
  mutating func fill(
    _ keys: [Key], width: Int, progress: (ExperimentRunner.Progress) -> Void,
    shouldStop: () -> Bool, row: @escaping @Sendable (Key) throws -> [Double]
  ) async throws -> Bool {
    let widths = widths(of: keys)
    let jobs = keys.filter { rows[$0] == nil || rows[$0]?.count != widths[$0.check] }
    let start = ContinuousClock.now
    try await withThrowingTaskGroup(of: (Int, [Double]).self) { group in
      var (next, made, isStopping) = (0, 0, false)
      func begin() {
        guard next < jobs.count, !isStopping else { return }
        let place = next
        next += 1
        group.addTask { (place, try row(jobs[place])) }
      }
      for _ in 0..<max(1, width) { begin() }
      while let (place, numbers) = try await group.next() {
        made += 1
        try append(numbers, for: jobs[place])
        progress(
          ExperimentRunner.Progress(
            done: keys.count - jobs.count + made, total: keys.count, mayGrow: false, made: made,
            seconds: (ContinuousClock.now - start) / .seconds(1)))
        isStopping = isStopping || shouldStop()
        begin()
      }
    }
    return keys.allSatisfy { rows[$0] != nil }
  }

  /// How many numbers a row of each check has: as most of its rows have; others were written by no
  /// program of ours and are made anew.
  private func widths(of keys: [Key]) -> [String: Int] {
    var counts: [String: [Int: Int]] = [:]
    for key in keys {
      if let row = rows[key] { counts[key.check, default: [:]][row.count, default: 0] += 1 }
    }
    return counts.mapValues { widths in
      widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    }
  }
}
