internal import Foundation
internal import GRDB

/// The rows that belong to a run, drawn from four cursors that advance side by side.
struct RunParts {
  private let layout: Layout
  private var levers: NamedRows
  private var uncertainties: NamedRows
  private var outcomes: NamedRows
  private var trajectories: NamedRows?
  private var point: Int?
  private(set) var levels: [Double]?
  private var drawn: [String: Double] = [:]
  private var values: [String: (value: Double, isCensored: Bool)] = [:]
  private var paths: [String: (values: [Double], digest: Int64?)] = [:]

  /// Places the cursors, at one run where only that is looked at.
  init(_ db: Database, _ layout: Layout, withTrajectories: Bool, only key: RunKey?) throws {
    self.layout = layout
    let point = key.map { " WHERE point = \($0.point)" } ?? ""
    let run = key.map { "\(point) AND replication = \($0.replication)" } ?? ""
    levers = try NamedRows(db, "point, 0, lever, value FROM point_lever\(point) ORDER BY 1, 3")
    uncertainties = try NamedRows(
      db, "point, replication, uncertainty, value FROM run_uncertainty\(run) ORDER BY 1, 2, 3")
    outcomes = try NamedRows(
      db, "point, replication, outcome, value, censored FROM run_outcome\(run) ORDER BY 1, 2, 3")
    trajectories =
      withTrajectories
      ? try NamedRows(
        db, "point, replication, outcome, value, digest FROM trajectory\(run) ORDER BY 1, 2, 3")
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
    paths = try trajectories?.take(key) { (DoubleBlob.decode($0[3]), $0[4]) } ?? [:]
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
      trajectory: layout.recorded.map { paths[$0]?.values ?? [] }, ties: ties, seconds: seconds)
  }

  /// True when a run has the digests that it was stored with; those of older versions have none.
  func agrees(_ run: RunRecord, digest: Int64?) -> Bool {
    guard digest == nil || digest == run.digest(levels: levels) else { return false }
    guard trajectories != nil else { return true }
    return layout.recorded.indices.allSatisfy { index in
      guard let digest = paths[layout.recorded[index]]?.digest else { return true }
      return digest == run.digest(trajectory: index)
    }
  }
}

/// Rows of (point, replication, name, …) in this order, taken run by run.
struct NamedRows {
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
