/// Which cell and which replication each row of a table belongs to.
struct RunGrid {
  let cellCount: Int
  /// The names of the replications, in rising order.
  let replications: [String]
  let cellOfRow: [Int?]
  let replicationOfRow: [Int?]

  /// The values of an outcome by cell and replication; rows that share both are averaged, and one
  /// missing value among them makes the whole missing.
  func arranged(_ outcome: [Double?]) -> [[Double?]] {
    let empty = [Double?](repeating: nil, count: replications.count)
    var sums = [[Double?]](repeating: empty, count: cellCount)
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: replications.count), count: cellCount)
    for row in outcome.indices {
      guard let cell = cellOfRow[row], let replication = replicationOfRow[row] else { continue }
      let before = counts[cell][replication] == 0 ? 0 : sums[cell][replication]
      sums[cell][replication] = before.flatMap { sum in outcome[row].map { sum + $0 } }
      counts[cell][replication] += 1
    }
    return zip(sums, counts).map { sums, counts in
      zip(sums, counts).map { sum, count in sum.map { $0 / Double(count) } }
    }
  }

  /// How far the replications of the cells go, where each cell stops by itself.
  var reach: ReplicationReach {
    var last = [Int](repeating: 0, count: cellCount)
    for (cell, replication) in zip(cellOfRow, replicationOfRow) {
      if let cell, let replication { last[cell] = max(last[cell], replication + 1) }
    }
    return ReplicationReach(last, of: replications.count)
  }
}
