internal import Foundation
internal import GRDB

extension Store {
  /// Hands over every run, by point and then by replication, one at a time.
  ///
  /// - Parameters:
  ///   - layout: the columns.
  ///   - withTrajectories: false to leave the trajectories in the store.
  ///   - body: takes the levels of the point (nil at the benchmark) and the run.
  /// - Throws: what `body` throws, or an error when the store cannot be read or a run in it is damaged.
  /// - Complexity: O(*runs*) in time, O(1) in memory.
  public func forEachRun(
    layout: Layout, withTrajectories: Bool = false,
    _ body: ([Double]?, RunRecord) throws(ResultsError) -> Void
  ) throws(ResultsError) {
    try forEachStored(layout: layout, withTrajectories: withTrajectories) {
      stored throws(ResultsError) in
      try body(stored.levels, stored.run)
    }
  }

  /// The same, with what stands beside each run.
  ///
  /// - Throws: what `body` throws, or an error when the store cannot be read or a run in it is damaged.
  public func forEachStored(
    layout: Layout, withTrajectories: Bool = false,
    _ body: (StoredRun) throws(ResultsError) -> Void
  ) throws(ResultsError) {
    let path = path
    try visit(layout, withTrajectories, only: nil, body) { key, fault throws(ResultsError) in
      throw Self.damage(key, fault, path)
    }
  }

  /// One run, nil where it is not stored or damaged.
  ///
  /// - Throws: an error when the store cannot be read.
  public func stored(_ key: RunKey, layout: Layout) throws(ResultsError) -> StoredRun? {
    var found: StoredRun?
    try visit(layout, true, only: key) {
      found = $0
    } _: { _, _ in
    }
    return found
  }

  /// Removes the runs that were damaged or changed by hand, so that they are made again.
  ///
  /// - Parameter layout: the columns.
  /// - Returns: their keys.
  /// - Throws: an error when the store cannot be read or written.
  public func removeDamaged(layout: Layout) throws(ResultsError) -> [RunKey] {
    var damaged: [RunKey] = []
    try visit(layout, true, only: nil) { _ in
    } _: { key, _ in
      damaged.append(key)
    }
    try write { db in
      for key in damaged {
        try db.execute(
          sql: "DELETE FROM run WHERE point = ? AND replication = ?",
          arguments: [key.point, key.replication])
      }
      // Levels are entered again with the first run of their point.
      for point in Set(damaged.map(\.point)).sorted() {
        try db.execute(
          sql: """
            DELETE FROM point WHERE point = ? AND NOT EXISTS
              (SELECT 1 FROM run WHERE run.point = point.point)
            """, arguments: [point])
      }
    }
    return damaged
  }

  /// Hands over the runs that are whole, and of the others the key and what is wrong.
  private func visit(
    _ layout: Layout, _ withTrajectories: Bool, only key: RunKey?,
    _ body: (StoredRun) throws(ResultsError) -> Void,
    _ damaged: (RunKey, String) throws(ResultsError) -> Void
  ) throws(ResultsError) {
    try read { db in
      let place = key.map { " WHERE point = \($0.point) AND replication = \($0.replication)" } ?? ""
      let runs = try Row.fetchCursor(
        db,
        sql: "SELECT point, replication, seed, ties, seconds, session, digest FROM run\(place)"
          + " ORDER BY 1, 2")
      var parts = try RunParts(db, layout, withTrajectories: withTrajectories, only: key)
      while let row = try runs.next() {
        let key = RunKey(point: row[0], replication: row[1])
        try parts.advance(to: key)
        if let missing = parts.missing {
          try damaged(key, "has no \(missing)")
          continue
        }
        let run = parts.record(key, seed: row[2], ties: row[3], seconds: row[4])
        guard parts.agrees(run, digest: row[6]) else {
          try damaged(key, "is not what was stored")
          continue
        }
        try body(StoredRun(run: run, levels: parts.levels, session: row[5]))
      }
    }
  }

  private static func damage(_ key: RunKey, _ fault: String, _ path: String) -> ResultsError {
    ResultsError(
      path: path, problem: "the run of point \(key.point), replication \(key.replication) \(fault)",
      remedy: "run the same command again: it is made anew", isDamage: true)
  }

  /// Hands over the points that have a run, in order, one at a time.
  ///
  /// - Parameters:
  ///   - layout: the columns.
  ///   - body: takes a point.
  /// - Throws: what `body` throws, or an error when the store cannot be read.
  public func forEachPoint(
    layout: Layout, _ body: (PointRecord) throws(ResultsError) -> Void
  ) throws(ResultsError) {
    try read { db in
      let points = try Int.fetchCursor(db, sql: "SELECT point FROM point ORDER BY 1")
      var levers = try NamedRows(db, "point, 0, lever, value FROM point_lever ORDER BY 1, 3")
      while let point = try points.next() {
        let values = try levers.take(RunKey(point: point, replication: 0)) { $0[3] as Double }
        let levels = layout.levers.map { values[$0] ?? .nan }
        try body(PointRecord(point: point, levels: point == 0 ? nil : levels))
      }
    }
  }
}
