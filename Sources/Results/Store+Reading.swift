internal import Foundation
internal import GRDB

extension Store {
  /// What was settled about the experiment under a key, nil when nothing was.
  public func metadata(_ key: String) throws(ResultsError) -> String? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT value FROM experiment WHERE key = ?", arguments: [key])
    }
  }

  /// The layout that was settled, nil before ``prepare(layout:metadata:)``.
  public func layout() throws(ResultsError) -> Layout? {
    guard let text = try metadata("layout") else { return nil }
    return try? JSONDecoder().decode(Layout.self, from: Data(text.utf8))
  }

  /// How many runs are stored.
  public func runCount() throws(ResultsError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM run") ?? 0 }
  }

  /// The greatest number of a replication that is stored, 0 where there is none.
  public func lastReplication() throws(ResultsError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT max(replication) FROM run") ?? 0 }
  }

  /// The points of a stretch whose run of one replication is stored.
  ///
  /// - Parameters:
  ///   - points: numbers of points.
  ///   - replication: the replication, from 1.
  /// - Returns: those that are stored.
  /// - Throws: an error when the store cannot be read.
  public func stored(
    _ points: ClosedRange<Int>, replication: Int
  ) throws(ResultsError) -> Set<Int> {
    try read { db in
      try Int.fetchSet(
        db.cachedStatement(
          sql: "SELECT point FROM run WHERE point BETWEEN ? AND ? AND replication = ?"),
        arguments: [points.lowerBound, points.upperBound, replication])
    }
  }

  /// Ties visited and seconds spent by all runs that are stored.
  public func effort() throws(ResultsError) -> (runs: Int, ties: Int, seconds: Double) {
    try read { db in
      let sql = "SELECT count(*), coalesce(sum(ties), 0), coalesce(sum(seconds), 0.0) FROM run"
      guard let row = try Row.fetchOne(db, sql: sql) else { return (0, 0, 0) }
      return (row[0], row[1], row[2])
    }
  }
}
