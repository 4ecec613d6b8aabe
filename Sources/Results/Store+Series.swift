internal import Foundation
internal import GRDB

/// An outcome at one point over the replications from the first to the first that is missing.
public struct OutcomeSeries: Sendable, Equatable {
  /// The number of the point.
  public let point: Int
  /// The values in the order of replications; an undefined one is NaN.
  public private(set) var values: [Double] = []
  /// Whether each is a time that never came.
  public private(set) var censored: [Bool] = []
  private var isBroken = false

  /// A series to which nothing was added yet.
  public init(point: Int) { self.point = point }

  fileprivate mutating func add(_ replication: Int, _ value: Double?, isCensored: Bool) {
    isBroken = isBroken || replication != values.count + 1
    guard !isBroken else { return }
    values.append(value ?? .nan)
    censored.append(isCensored)
  }
}

extension Store {
  /// An outcome at one point.
  ///
  /// - Parameters:
  ///   - outcome: the name of the outcome.
  ///   - point: the number of the point.
  /// - Returns: its series, empty where the point has no run.
  /// - Throws: an error when the store cannot be read.
  public func series(of outcome: String, point: Int) throws(ResultsError) -> OutcomeSeries {
    var series = OutcomeSeries(point: point)
    try read { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: Self.seriesSQL + " WHERE outcome = ? AND point = ? ORDER BY 1, 2"),
        arguments: [outcome, point])
      while let row = try rows.next() { series.add(row[1], row[2], isCensored: row[3]) }
    }
    return series
  }

  /// Hands over an outcome at every point that has a run, in order, one point at a time.
  ///
  /// - Parameters:
  ///   - outcome: the name of the outcome.
  ///   - body: takes a series.
  /// - Throws: what `body` throws, or an error when the store cannot be read.
  /// - Complexity: O(*runs*) in time, the runs of one point in memory.
  public func forEachSeries(
    of outcome: String, _ body: (OutcomeSeries) throws(ResultsError) -> Void
  ) throws(ResultsError) {
    try read { db in
      let rows = try Row.fetchCursor(
        db, sql: Self.seriesSQL + " WHERE outcome = ? ORDER BY 1, 2", arguments: [outcome])
      var series: OutcomeSeries?
      while let row = try rows.next() {
        if let done = series, done.point != row[0] as Int {
          try body(done)
          series = nil
        }
        var current = series ?? OutcomeSeries(point: row[0])
        current.add(row[1], row[2], isCensored: row[3])
        series = current
      }
      if let series { try body(series) }
    }
  }

  private static let seriesSQL = """
    SELECT point, replication, value, censored FROM run JOIN run_outcome USING (point, replication)
    """
}
