internal import Foundation
internal import GRDB

/// The runs of one experiment in an SQLite file that any client can read while the run goes on.
///
/// ```swift
/// let store = try Store(path: "results.sqlite")
/// try store.prepare(layout: layout, metadata: ["designHash": hash])
/// try store.insert(record, levels: [0, 1], layout: layout)
/// try store.close()  // journal_mode=DELETE: one file, ready to travel
/// ```
///
/// A row is written, whole, when its run ends; what was stored stays readable whatever comes after.
public final class Store: Sendable {
  let path: String
  private let queue: DatabaseQueue

  /// The folder in which it stands.
  public var folder: String { (path as NSString).deletingLastPathComponent }

  /// Opens a store, makes it where there is none, and brings its tables up to date.
  ///
  /// - Parameter path: the file.
  /// - Throws: an error when the file is no store or cannot be written.
  public init(path: String) throws(ResultsError) {
    self.path = path
    queue = try Self.attempt(path) {
      var configuration = Configuration()
      configuration.journalMode = .wal
      configuration.busyMode = .timeout(30)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try Self.refuseNewer(queue, path)
      try Schema.migrator.migrate(queue)
      return queue
    }
  }

  /// Opens a damaged store to read alone what can be read of it, page by page.
  ///
  /// - Parameter path: the file.
  /// - Throws: an error when nothing can be read.
  public init(damaged path: String) throws(ResultsError) {
    self.path = path
    queue = try Self.attempt(path) {
      var configuration = Configuration()
      configuration.readonly = true
      // Else a page that is missing anywhere closes the whole.
      configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA writable_schema=ON") }
      return try DatabaseQueue(path: path, configuration: configuration)
    }
  }

  private static func refuseNewer(_ queue: DatabaseQueue, _ path: String) throws {
    guard try queue.read(Schema.migrator.hasBeenSuperseded) else { return }
    throw ResultsError(
      path: path, problem: "the store was written by a newer version of the program",
      remedy: "use that version, or choose another folder with --output")
  }

  /// Opens a store to read alone, also while another process writes to it; nothing is changed.
  ///
  /// - Parameter path: the file.
  /// - Throws: an error when there is no such store, or one of another version of the program.
  public init(reading path: String) throws(ResultsError) {
    self.path = path
    queue = try Self.attempt(path) {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(30)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      guard try queue.read(Schema.migrator.hasCompletedMigrations) else {
        throw ResultsError(
          path: path, problem: "the store is of an older version, or no store of runs",
          remedy: "give its own `xietong run` once more, which brings it up to date")
      }
      return queue
    }
  }

  /// Looks through the pages and keys of a store and changes nothing.
  ///
  /// - Parameter path: the file.
  /// - Throws: an error with ``ResultsError/isDamage`` when they contradict one another.
  /// - Complexity: O(bytes).
  public static func checkIntegrity(_ path: String) throws(ResultsError) {
    let word = try attempt(path) {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(30)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      return try queue.read { db in try String.fetchOne(db, sql: "PRAGMA quick_check(1)") }
    }
    guard word != "ok" else { return }
    throw ResultsError(
      path: path, problem: "the store is damaged (\(word ?? "it has no pages"))",
      remedy: remedy(.SQLITE_CORRUPT), isDamage: true)
  }

  /// Names the migrations that a store has gone through.
  public func migrations() throws(ResultsError) -> [String] {
    try read { try Schema.migrator.completedMigrations($0) }
  }

  /// The version of SQLite in use.
  public static var sqliteVersion: String {
    let queue = try? DatabaseQueue()
    return (try? queue?.read { try String.fetchOne($0, sql: "SELECT sqlite_version()") })
      .flatMap { $0 } ?? ""
  }

  /// Settles, in one transaction, what all runs have in common; done once, before the first run.
  ///
  /// A point is entered with its first run, so that a design of a million points begins at once.
  public func prepare(layout: Layout, metadata: [String: String]) throws(ResultsError) {
    let encoded = try Self.attempt(path) { try JSONEncoder().encode(layout) }
    try write { db in
      for (key, value) in metadata { try Self.set(db, key, value) }
      try Self.set(db, "layout", String(decoding: encoded, as: UTF8.self))
      try db.execute(sql: Schema.runsView(layout))
    }
  }

  /// Stores a line about the experiment, over the one of the same key.
  public func set(_ key: String, _ value: String) throws(ResultsError) {
    try write { db in try Self.set(db, key, value) }
  }

  /// Stores one run whole: outcomes, uncertainties and trajectory in one transaction, with its point
  /// when it is the first of that.
  ///
  /// - Parameters:
  ///   - run: what the run brought.
  ///   - levels: the levels of its point, nil at the benchmark.
  ///   - layout: the columns.
  ///   - session: the number of the session that made it, from 1.
  /// - Throws: an error when the run is there already or the write fails; nothing is stored then.
  public func insert(
    _ run: RunRecord, levels: [Double]?, layout: Layout, session: Int? = nil
  ) throws(ResultsError) {
    try write { db in
      try Self.insert(db, StoredRun(run: run, levels: levels, session: session), layout)
    }
  }

  /// Stores many runs, all in one transaction.
  ///
  /// - Parameters:
  ///   - runs: what they brought.
  ///   - layout: the columns.
  /// - Throws: an error when one is there already or the write fails; none is stored then.
  public func insert(_ runs: [StoredRun], layout: Layout) throws(ResultsError) {
    try write { db in
      for run in runs { try Self.insert(db, run, layout) }
    }
  }

  /// Ends the write-ahead log and closes the file, which then travels alone.
  ///
  /// While someone else reads the file, the log stays beside it; that is no error.
  public func close() throws(ResultsError) {
    try Self.attempt(path) {
      do {
        try queue.writeWithoutTransaction { db in
          try db.execute(sql: "PRAGMA journal_mode=DELETE")
        }
      } catch DatabaseError.SQLITE_BUSY, DatabaseError.SQLITE_LOCKED {}
      try queue.close()
    }
  }

  func read<T>(_ body: (Database) throws -> T) throws(ResultsError) -> T {
    try Self.attempt(path) { try queue.read(body) }
  }

  func write(_ body: (Database) throws -> Void) throws(ResultsError) {
    try Self.attempt(path) { try queue.write(body) }
  }

  private static func set(_ db: Database, _ key: String, _ value: String) throws {
    try db.execute(sql: "INSERT OR REPLACE INTO experiment VALUES (?, ?)", arguments: [key, value])
  }

  /// Enters a point unless it is there.
  private static func enter(_ db: Database, _ point: PointRecord, _ layout: Layout) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO point VALUES (?, ?)")
      .execute(arguments: [point.point, point.levels == nil])
    guard db.changesCount == 1 else { return }
    let lever = try db.cachedStatement(sql: "INSERT OR REPLACE INTO point_lever VALUES (?, ?, ?)")
    for (path, level) in zip(layout.levers, point.levels ?? []) {
      try lever.execute(arguments: [point.point, path, level])
    }
  }

  /// The run must be new; what other clients, which may enforce no foreign keys, left of a run that
  /// they deleted is written over.
  private static func insert(_ db: Database, _ stored: StoredRun, _ layout: Layout) throws {
    let run = stored.run
    let (point, replication) = (run.key.point, run.key.replication)
    try enter(db, PointRecord(point: point, levels: stored.levels), layout)
    try db.cachedStatement(
      sql: """
        INSERT INTO run (point, replication, seed, ties, seconds, session, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    )
    .execute(arguments: [
      point, replication, run.seed, run.ties, run.seconds, stored.session,
      run.digest(levels: stored.levels),
    ])
    try db.cachedStatement(sql: "DELETE FROM failure WHERE point = ? AND replication = ?")
      .execute(arguments: [point, replication])
    let uncertainty = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO run_uncertainty VALUES (?, ?, ?, ?)")
    for (name, value) in zip(layout.uncertainties, run.uncertainties) {
      try uncertainty.execute(arguments: [point, replication, name, value])
    }
    let outcome = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO run_outcome VALUES (?, ?, ?, ?, ?)")
    for (column, (value, censored)) in zip(layout.outcomes, zip(run.outcomes, run.censored)) {
      let stored = value.isNaN ? nil : value
      try outcome.execute(arguments: [point, replication, column.name, stored, censored])
    }
    let trajectory = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO trajectory VALUES (?, ?, ?, ?, ?)")
    for (index, (name, values)) in zip(layout.recorded, run.trajectory).enumerated() {
      try trajectory.execute(arguments: [
        point, replication, name, DoubleBlob.encode(values), run.digest(trajectory: index),
      ])
    }
  }

  private static func attempt<T>(_ path: String, _ body: () throws -> T) throws(ResultsError) -> T {
    do {
      return try body()
    } catch let error as ResultsError {
      throw error
    } catch let error as DatabaseError {
      throw ResultsError(
        path: path, problem: "the store fails (\(error.message ?? error.resultCode.description))",
        remedy: remedy(error.resultCode), isDamage: isDamage(error.resultCode))
    } catch {
      throw ResultsError(
        path: path, problem: "the store fails (\(error.localizedDescription))",
        remedy: "look at the file and its folder, then run the same command again")
    }
  }

  private static func isDamage(_ code: ResultCode) -> Bool {
    // Our statements do not change, so one that is wrong meets tables that were.
    [.SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_ERROR].contains(code)
  }

  private static func remedy(_ code: ResultCode) -> String {
    switch code {
    case .SQLITE_FULL, .SQLITE_IOERR:
      "make room on the disk and run the same command again: what was stored stays and is not repeated"
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
      "the file is no store of runs, or a damaged one; take another folder"
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      "another program holds it; close that one and run the same command again"
    case .SQLITE_CONSTRAINT:
      "the store holds what contradicts this, as after a change by hand; bring back an older copy "
        + "of the file, or choose another folder"
    default: "see that its folder exists and may be written, then run the same command again"
    }
  }
}
