/// Takes a row from each seed, several at once.
///
/// What a row holds depends on its seed alone, so the result does not depend on the width.
///
/// - Parameters:
///   - seeds: one a replication.
///   - width: how many are under way at once.
///   - row: the numbers of one replication.
/// - Returns: the rows in the order of the seeds.
/// - Throws: what a row throws first.
func rows(
  of seeds: [UInt64], width: Int, _ row: @escaping @Sendable (UInt64) throws -> [Double]
) async throws -> [[Double]] {
  try await withThrowingTaskGroup(of: (Int, [Double]).self) { group in
    var rows = [[Double]](repeating: [], count: seeds.count)
    var next = 0
    func start() {
      guard next < seeds.count else { return }
      let place = next
      next += 1
      group.addTask { (place, try row(seeds[place])) }
    }
    for _ in 0..<max(1, width) { start() }
    while let (place, numbers) = try await group.next() {
      rows[place] = numbers
      start()
    }
    return rows
  }
}
