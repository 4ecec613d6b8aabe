/// What can be wrong with the numbers handed to a statistic.
public enum StatisticsError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The value at this position, counted from 0, is NaN or infinite.
  case notFinite(position: Int)
  /// A confidence level that does not lie strictly between 0 and 1.
  case confidence(Double)
  /// A table over the subsets of *k* factors needs 2ᵏ values; this many were given.
  case notAPowerOfTwo(count: Int)

  /// The error in a sentence, with its remedy.
  public var description: String {
    switch self {
    case .notFinite(let position):
      "value \(position + 1) is not a finite number; leave missing values out"
    case .confidence(let level):
      "\(level) is no confidence level; give a number between 0 and 1, such as 0.95"
    case .notAPowerOfTwo(let count):
      "\(count) values cannot fill a table over subsets; 2, 4, 8, 16, … are needed"
    }
  }
}

/// Throws at the first value that is NaN or infinite.
func requireFinite(_ values: [Double]) throws(StatisticsError) {
  for (position, value) in values.enumerated() where !value.isFinite {
    throw .notFinite(position: position)
  }
}

/// Throws unless `confidence` lies strictly between 0 and 1.
func requireConfidence(_ confidence: Double) throws(StatisticsError) {
  guard confidence > 0, confidence < 1 else { throw .confidence(confidence) }
}
