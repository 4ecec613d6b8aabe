/// What a stopping rule decided over all points.
public struct StoppingReport: Sendable, Equatable {
  /// Points, or contrasts, on which it decided.
  public private(set) var decided = 0
  /// Those whose interval is narrow enough.
  public private(set) var reached = 0
  /// Those whose interval may cover less often than it should, by the column `caution`.
  public private(set) var cautioned = 0
  /// The least and the greatest number of replications.
  public private(set) var replications = 0...0

  mutating func add(_ row: ReplicationsCSV.Row) {
    let range = decided == 0 ? row.count...row.count : replications
    replications = min(range.lowerBound, row.count)...max(range.upperBound, row.count)
    decided += 1
    reached += row.isReached ? 1 : 0
    cautioned += row.caution == nil ? 0 : 1
  }
}

extension StoppingReport: CustomStringConvertible {
  /// In a sentence: `reached at 30 of 33, after 20 to 120 replications; caution at 2`.
  public var description: String {
    let (low, high) = (replications.lowerBound, replications.upperBound)
    let after = low == high ? "\(low)" : "\(low) to \(high)"
    return "reached at \(reached) of \(decided), after \(after) replications"
      + (cautioned > 0 ? "; caution at \(cautioned)" : "")
  }
}
