internal import Foundation
internal import GRDB

extension Store {
  /// What was settled about the experiment under a key, nil when nothing was.
  public func metadata(_ key: String) throws(ResultsError) -> String? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT value FROM experiment WHERE key = ?", arguments: [key])
    }
  }

  /// The layout that was settled, nil before ``prepare(layout:points:metadata:)``.
  public func layout() throws(ResultsError) -> Layout? {
    guard let text = try metadata("layout") else { return nil }
    return try? JSONDecoder().decode(Layout.self, from: Data(text.utf8))
  }

  /// The keys of all runs that are stored.
  public func keys() throws(ResultsError) -> Set<RunKey> {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT point, replication FROM run")
      return Set(rows.map { RunKey(point: $0[0], replication: $0[1]) })
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

  /// The points of the design, in order.
  public func points() throws(ResultsError) -> [PointRecord] {
    let layout = try layout()
    return try read { db in
      let points = try Row.fetchAll(db, sql: "SELECT point, benchmark FROM point ORDER BY point")
      return try points.map { row in
        let levels = try layout?.levers.map { lever in
          try Double.fetchOne(
            db, sql: "SELECT value FROM point_lever WHERE point = ? AND lever = ?",
            arguments: [row[0] as Int, lever]) ?? .nan
        }
        return PointRecord(point: row[0], levels: row[1] ? nil : levels)
      }
    }
  }

  /// Hands over every run of one point, in the order of replications.
  public func runs(ofPoint point: Int, layout: Layout) throws(ResultsError) -> [RunRecord] {
    try read { db in
      let sql = "SELECT * FROM run WHERE point = ? ORDER BY replication"
      return try Row.fetchAll(db, sql: sql, arguments: [point]).map { row in
        try Self.record(db, row, layout)
      }
    }
  }

  private static func record(_ db: Database, _ row: Row, _ layout: Layout) throws -> RunRecord {
    let key = RunKey(point: row["point"], replication: row["replication"])
    let values = try named(db, "uncertainty, value FROM run_uncertainty", key) { $0[1] as Double }
    let outcomes = try named(db, "outcome, value, censored FROM run_outcome", key) {
      (value: $0[1] as Double? ?? .nan, censored: $0[2] as Bool)
    }
    let trajectories = try named(db, "outcome, value FROM trajectory", key) {
      DoubleBlob.decode($0[1] as Data)
    }
    return RunRecord(
      key: key, seed: row["seed"], uncertainties: layout.uncertainties.map { values[$0] ?? .nan },
      outcomes: layout.outcomes.map { outcomes[$0.name]?.value ?? .nan },
      censored: layout.outcomes.map { outcomes[$0.name]?.censored ?? false },
      trajectory: layout.recorded.map { trajectories[$0] ?? [] },
      ties: row["ties"], seconds: row["seconds"])
  }

  private static func named<T>(
    _ db: Database, _ columns: String, _ key: RunKey, _ value: (Row) -> T
  ) throws -> [String: T] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT \(columns) WHERE point = ? AND replication = ?",
      arguments: [key.point, key.replication])
    return Dictionary(rows.map { ($0[0] as String, value($0)) }) { first, _ in first }
  }
}
