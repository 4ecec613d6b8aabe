internal import GRDB

/// The tables of a store, step by step; a step that was released is never edited, only followed.
enum Schema {
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 experiment, points, runs, outcomes, trajectories") { db in
      try db.execute(sql: first)
    }
    migrator.registerMigration("2 digests, sessions, failures") { db in
      try db.execute(sql: second)
    }
    return migrator
  }()

  /// `run_outcome.value` is NULL where the outcome is undefined; `trajectory.value` holds doubles of
  /// eight bytes, least significant first, one per record.
  private static let first = """
    CREATE TABLE experiment (
      key TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE point (
      point INTEGER NOT NULL PRIMARY KEY,
      benchmark INTEGER NOT NULL CHECK (benchmark = (point = 0))
    ) STRICT;
    CREATE TABLE point_lever (
      point INTEGER NOT NULL REFERENCES point ON DELETE CASCADE,
      lever TEXT NOT NULL,
      value REAL NOT NULL,
      PRIMARY KEY (point, lever)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE run (
      point INTEGER NOT NULL REFERENCES point ON DELETE CASCADE,
      replication INTEGER NOT NULL CHECK (replication >= 1),
      seed INTEGER NOT NULL,
      ties INTEGER NOT NULL,
      seconds REAL NOT NULL,
      PRIMARY KEY (point, replication)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE run_uncertainty (
      point INTEGER NOT NULL,
      replication INTEGER NOT NULL,
      uncertainty TEXT NOT NULL,
      value REAL NOT NULL,
      PRIMARY KEY (point, replication, uncertainty),
      FOREIGN KEY (point, replication) REFERENCES run ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE run_outcome (
      point INTEGER NOT NULL,
      replication INTEGER NOT NULL,
      outcome TEXT NOT NULL,
      value REAL,
      censored INTEGER NOT NULL CHECK (censored IN (0, 1)),
      PRIMARY KEY (point, replication, outcome),
      FOREIGN KEY (point, replication) REFERENCES run ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE trajectory (
      point INTEGER NOT NULL,
      replication INTEGER NOT NULL,
      outcome TEXT NOT NULL,
      value BLOB NOT NULL,
      PRIMARY KEY (point, replication, outcome),
      FOREIGN KEY (point, replication) REFERENCES run ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    """

  /// Digests tell a row that was damaged or changed by hand; rows of older stores have none.
  ///
  /// `run.session` is the number of the session that made the run, from 1, in the order of the line
  /// `sessions` of the table `experiment`; a row of `failure` goes when its run is made after all.
  private static let second = """
    ALTER TABLE run ADD COLUMN session INTEGER;
    ALTER TABLE run ADD COLUMN digest INTEGER;
    ALTER TABLE trajectory ADD COLUMN digest INTEGER;
    CREATE TABLE failure (
      point INTEGER NOT NULL,
      replication INTEGER NOT NULL CHECK (replication >= 1),
      seed INTEGER NOT NULL,
      parameters TEXT NOT NULL,
      problem TEXT NOT NULL,
      PRIMARY KEY (point, replication)
    ) STRICT, WITHOUT ROWID;
    """

  /// A view `runs` with one column per lever, uncertainty and outcome, for people with a SQL prompt.
  static func runsView(_ layout: Layout) -> String {
    let levers = layout.levers.map {
      "(SELECT value FROM point_lever p WHERE p.point = run.point AND lever = \(text($0))) AS \(name($0))"
    }
    let uncertainties = layout.uncertainties.map {
      "(SELECT value FROM run_uncertainty u WHERE u.point = run.point"
        + " AND u.replication = run.replication AND uncertainty = \(text($0))) AS \(name($0))"
    }
    let outcomes = layout.outcomes.flatMap { column in
      (column.isTime ? ["value", "censored"] : ["value"]).map { field in
        "(SELECT \(field) FROM run_outcome o WHERE o.point = run.point"
          + " AND o.replication = run.replication AND outcome = \(text(column.name)))"
          + " AS \(name(field == "value" ? column.name : column.name + ".censored"))"
      }
    }
    let columns = ["point", "replication", "seed"] + levers + uncertainties + outcomes
    return "CREATE VIEW runs AS SELECT \(columns.joined(separator: ", ")) FROM run"
  }

  private static func text(_ string: String) -> String {
    "'\(string.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }

  private static func name(_ string: String) -> String {
    "\"\(string.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }
}
