/// What can be wrong with the numbers handed to a statistic.
public enum StatisticsError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The value at this position, counted from 0, is NaN or infinite.
  case notFinite(position: Int)
  /// A confidence level that does not lie strictly between 0 and 1.
  case confidence(Double)
  /// A table over the subsets of *k* factors needs 2ᵏ values; this many were given.
  case notAPowerOfTwo(count: Int)
  /// A set of points in this many dimensions cannot be made; 1 to the limit can.
  case dimensions(Int, limit: Int)
  /// This many points, of one scramble where there are several, cannot be made.
  case pointCount(Int, limit: Int)
  /// This many independent scrambles cannot be made.
  case scrambles(Int, limit: Int)
  /// A resolution other than 3, 4 or 5.
  case resolution(Int)
  /// A fraction of this resolution needs at least as many factors; this many were given.
  case tooFewFactors(Int, resolution: Int)
  /// Fractions of this resolution are offered for up to a limit of factors; more were given.
  case tooManyFactors(Int, resolution: Int, limit: Int)

  /// The error in a sentence, with its remedy.
  public var description: String {
    switch self {
    case .notFinite(let position):
      "value \(position + 1) is not a finite number; leave missing values out"
    case .confidence(let level):
      "\(level) is no confidence level; give a number between 0 and 1, such as 0.95"
    case .notAPowerOfTwo(let count):
      "\(count) values cannot fill a table over subsets; 2, 4, 8, 16, … are needed"
    case .dimensions(let count, let limit):
      "points in \(count) dimensions cannot be made; give 1 to \(limit) factors"
    case .pointCount(let count, let limit):
      "\(count) points cannot be made; ask for 1 to \(limit)"
    case .scrambles(let count, let limit):
      "\(count) scrambles cannot be made; ask for 1 to \(limit)"
    case .resolution(let resolution):
      "resolution \(resolution) is not offered; ask for 3, 4 or 5, or take the full factorial"
    case .tooFewFactors(let factors, let resolution):
      "a fraction of resolution \(resolution) needs at least \(resolution) factors, and there are "
        + "\(factors); take the full factorial"
    case .tooManyFactors(let factors, let resolution, let limit):
      "fractions of resolution \(resolution) are offered for up to \(limit) factors, and there are "
        + "\(factors); screen them first, or vary fewer"
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
