internal import Results
internal import Statistics

/// The outcomes of each design point over its replications: the content of `summary.csv`.
///
/// A row is an outcome at a point: the levels of the levers, the number of values, the share of
/// censored ones for an outcome with a column `NAME.censored`, the mean with its t interval, and the
/// standard deviation. Point 0 is the benchmark. What is undefined is empty.
public enum Summary {
  /// Summarises a file of runs into another file, point after point.
  ///
  /// ```swift
  /// try Summary.write(
  ///   runs: "runs.csv", levers: ["modes.digital"], outcomes: ["loss"], to: "summary.csv")
  /// ```
  ///
  /// - Parameters:
  ///   - runs: the file with one row a run, sorted by point, with the columns `point`, the levers and
  ///     the outcomes.
  ///   - levers: the levers' columns.
  ///   - outcomes: the outcomes' columns.
  ///   - path: where the summary shall stand; on failure the file there stays as it was.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  /// - Throws: `AnalysisError` for runs that are not sorted, a missing column or a text where a
  ///   number is needed; `ResultsError` where the summary cannot be written.
  /// - Complexity: the runs of one point in memory, whatever the number of points.
  public static func write(
    runs: String, levers: [String], outcomes: [String], to path: String, confidence: Double = 0.95
  ) throws {
    var reader = try PointReader(runs, levers: levers, outcomes: outcomes)
    let header = ["point"] + levers + ["outcome", "n", "censored", "mean", "sd", "low", "high"]
    var failure: AnalysisError?
    do {
      try AtomicFile.write(path) { file throws(ResultsError) in
        try file.append(CSV.line(header))
        while true {
          let next: String?
          do throws(AnalysisError) {
            next = try lines(on: reader.next(), outcomes, confidence: confidence)
          } catch {
            failure = error
            throw ResultsError(path: runs, problem: "\(error)", remedy: "see there")
          }
          guard let next else { return }
          try file.append(next)
        }
      }
    } catch {
      if let failure { throw failure }
      throw error
    }
  }

  private static func lines(
    on runs: PointRuns?, _ outcomes: [String], confidence: Double
  ) throws(AnalysisError) -> String? {
    guard let runs else { return nil }
    var text = ""
    for (index, outcome) in outcomes.enumerated() {
      let described = try analyzing { () throws(StatisticsError) in
        try Description(of: runs.values[index], confidence: confidence)
      }
      let mean = Estimate(value: described.mean, interval: described.interval)
      text += CSV.line(
        [String(runs.point)] + runs.levels + [
          outcome, String(described.n), CSV.optional(runs.censored(index)),
          CSV.optional(mean.value), CSV.optional(described.sd),
          CSV.optional(mean.interval?.low), CSV.optional(mean.interval?.high),
        ])
    }
    return text
  }
}
