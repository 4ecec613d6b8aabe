internal import GRDB

/// A run that could not be made.
public struct FailedRun: Sendable, Equatable {
  /// Where it stands.
  public let key: RunKey
  /// The seed of the run.
  public let seed: Int64
  /// Levers and uncertainties of the run, as `path=value` with blanks between.
  public let parameters: String
  /// What went wrong.
  public let problem: String

  /// Creates a record.
  public init(key: RunKey, seed: Int64, parameters: String, problem: String) {
    (self.key, self.seed, self.parameters, self.problem) = (key, seed, parameters, problem)
  }
}

extension Store {
  /// Records a run that could not be made, over what was recorded of an earlier try.
  public func record(_ failure: FailedRun) throws(ResultsError) {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO failure VALUES (?, ?, ?, ?, ?)",
        arguments: [
          failure.key.point, failure.key.replication, failure.seed, failure.parameters,
          failure.problem,
        ])
    }
  }

  /// The runs that could not be made, by point and then by replication.
  public func failures() throws(ResultsError) -> [FailedRun] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT point, replication, seed, parameters, problem FROM failure ORDER BY 1, 2"
      ).map { row in
        FailedRun(
          key: RunKey(point: row[0], replication: row[1]), seed: row[2], parameters: row[3],
          problem: row[4])
      }
    }
  }
}

/// `failures.csv`: the runs that could not be made, one a row.
public enum FailuresCSV {
  /// The names of the columns.
  public static let header = ["point", "replication", "seed", "parameters", "problem"]

  /// Writes the failures of a store.
  ///
  /// - Parameters:
  ///   - failures: what could not be made.
  ///   - path: where the table shall stand.
  /// - Throws: an error when it cannot be written.
  public static func write(_ failures: [FailedRun], to path: String) throws(ResultsError) {
    try AtomicFile.write(path) { file throws(ResultsError) in
      try file.append(CSV.line(header))
      for failure in failures {
        let key = [failure.key.point, failure.key.replication, Int(failure.seed)].map { "\($0)" }
        try file.append(CSV.line(key + [failure.parameters, failure.problem]))
      }
    }
  }
}
