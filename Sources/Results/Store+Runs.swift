internal import Foundation
internal import GRDB

extension Store {
  /// Hands over every run, by point and then by replication, one at a time.
  ///
  /// - Parameters:
  ///   - layout: the columns.
  ///   - withTrajectories: false to leave the trajectories in the store.
  ///   - body: takes the levels of the point (nil at the benchmark) and the run.
  /// - Throws: what `body` throws, or an error when the store cannot be read.
  /// - Complexity: O(*runs*) in time, O(1) in memory.
  public func forEachRun(
    layout: Layout, withTrajectories: Bool = false,
    _ body: ([Double]?, RunRecord) throws(ResultsError) -> Void
  ) throws(ResultsError) {
    try read { db in
      let runs = try Row.fetchCursor(
        db, sql: "SELECT point, replication, seed, ties, seconds FROM run ORDER BY 1, 2")
      var parts = try RunParts(db, layout, withTrajectories: withTrajectories)
      while let row = try runs.next() {
        let key = RunKey(point: row[0], replication: row[1])
        let (seed, ties, seconds) = (row[2] as Int64, row[3] as Int, row[4] as Double)
        try parts.advance(to: key)
        guard let missing = parts.missing else {
          try body(parts.levels, parts.record(key, seed: seed, ties: ties, seconds: seconds))
          continue
        }
        throw Self.incomplete(key, missing, path)
      }
    }
  }

  private static func incomplete(_ key: RunKey, _ missing: String, _ path: String) -> ResultsError {
    ResultsError(
      path: path,
      problem: "the run of point \(key.point), replication \(key.replication) has no \(missing)",
      remedy: "delete its row from the table `run` and run the same command again: it is made anew")
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

/// The rows that belong to a run, drawn from four cursors that advance side by side.
private struct RunParts {
  private let layout: Layout
  private var levers: NamedRows
  private var uncertainties: NamedRows
  private var outcomes: NamedRows
  private var trajectories: NamedRows?
  private var point: Int?
  private(set) var levels: [Double]?
  private var drawn: [String: Double] = [:]
  private var values: [String: (value: Double, isCensored: Bool)] = [:]
  private var paths: [String: [Double]] = [:]

  init(_ db: Database, _ layout: Layout, withTrajectories: Bool) throws {
    self.layout = layout
    levers = try NamedRows(db, "point, 0, lever, value FROM point_lever ORDER BY 1, 3")
    uncertainties = try NamedRows(
      db, "point, replication, uncertainty, value FROM run_uncertainty ORDER BY 1, 2, 3")
    outcomes = try NamedRows(
      db, "point, replication, outcome, value, censored FROM run_outcome ORDER BY 1, 2, 3")
    trajectories =
      withTrajectories
      ? try NamedRows(db, "point, replication, outcome, value FROM trajectory ORDER BY 1, 2, 3")
      : nil
  }

  mutating func advance(to key: RunKey) throws {
    if point != key.point {
      point = key.point
      let found = try levers.take(RunKey(point: key.point, replication: 0)) { $0[3] as Double }
      levels = key.point == 0 ? nil : layout.levers.map { found[$0] ?? .nan }
    }
    drawn = try uncertainties.take(key) { $0[3] as Double }
    values = try outcomes.take(key) { ($0[3] as Double? ?? .nan, $0[4] as Bool) }
    paths = try trajectories?.take(key) { DoubleBlob.decode($0[3] as Data) } ?? [:]
  }

  /// What the run should have and, after a change by hand, has not; nil when it is whole.
  var missing: String? {
    let outcome = layout.outcomes.first { values[$0.name] == nil }.map { "outcome `\($0.name)`" }
    let uncertainty = layout.uncertainties.first { drawn[$0] == nil }
    let path = trajectories == nil ? nil : layout.recorded.first { paths[$0] == nil }
    return outcome ?? uncertainty.map { "value of `\($0)`" } ?? path.map { "trajectory of `\($0)`" }
  }

  func record(_ key: RunKey, seed: Int64, ties: Int, seconds: Double) -> RunRecord {
    RunRecord(
      key: key, seed: seed, uncertainties: layout.uncertainties.map { drawn[$0] ?? .nan },
      outcomes: layout.outcomes.map { values[$0.name]?.value ?? .nan },
      censored: layout.outcomes.map { values[$0.name]?.isCensored ?? false },
      trajectory: layout.recorded.map { paths[$0] ?? [] }, ties: ties, seconds: seconds)
  }
}

/// Rows of (point, replication, name, …) in this order, taken run by run.
private struct NamedRows {
  private let cursor: RowCursor
  private var next: Row?

  init(_ db: Database, _ columns: String) throws {
    cursor = try Row.fetchCursor(db, sql: "SELECT \(columns)")
    next = try cursor.next()
  }

  /// The rows of one run by name; those before it, of runs that are gone, are passed over.
  mutating func take<T>(_ key: RunKey, _ value: (Row) -> T) throws -> [String: T] {
    var found: [String: T] = [:]
    while let row = next {
      let place = RunKey(point: row[0], replication: row[1])
      if key < place { break }
      if place == key { found[row[2]] = value(row) }
      next = try cursor.next()
    }
    return found
  }
}
