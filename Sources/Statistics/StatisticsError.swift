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
  /// A parameter of a distribution, by its name, that is not what is needed.
  case parameter(Double, name: String, needed: String)
  /// The number of a column in this row, both counted from 0, is NaN or infinite.
  case notFiniteColumn(Int, position: Int)
  /// A column, counted from 0, has another number of entries than the response has rows.
  case columnLength(Int, count: Int, rows: Int)
  /// A row to predict at has so many values for so many columns.
  case valuesPerRow(Int, columns: Int)
  /// So many rows cannot determine so many coefficients.
  case tooFewRows(Int, coefficients: Int)
  /// A column, counted from 0 after the intercept, is a combination of those before it.
  case aliasedColumn(Int)
  /// A term of an analysis of variance is a combination of those before it, as by an empty cell.
  case aliasedTerm(String)
  /// The largest number lies beyond 1e140 or below 1e−130, where squares lose their digits.
  case overflow
  /// The data cannot tell a parameter; why, and the remedy.
  case unidentified(String)
  /// Sets of groups, counted from 0, of which none was at risk beside another when an event came.
  case groupsApart([[Int]])
  /// An iterative fit has no result.
  case fit(FitProblem)

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
    case .notFiniteColumn(let column, let position):
      "row \(position + 1) of column \(column + 1) is not a finite number; leave missing rows out"
    case .columnLength(let column, let count, let rows):
      "column \(column + 1) has \(count) values where the response has \(rows); give one a row"
    case .valuesPerRow(let count, let columns):
      "\(count) values were given for a model of \(columns) columns; give one a column"
    case .tooFewRows(let rows, let coefficients):
      "\(rows) rows cannot determine \(coefficients) coefficients; add rows, or leave out terms"
    case .aliasedColumn(let column):
      "column \(column + 1) is a combination of those before it; leave one of them out"
    case .aliasedTerm(let term):
      "term \(term) is a combination of those before it, as where a cell is empty; leave it out"
    case .overflow:
      "the numbers are too large or too small for their squares; change their unit"
    case .groupsApart(let sets): Self.apart(sets.map { $0.map { "\($0 + 1)" } })
    case .fit(let problem): problem.description
    case .unidentified(let reason): reason
    case .parameter(let value, let name, let needed):
      "\(Self.shortest(value)) is no possible \(name); give \(needed)"
    }
  }

  /// The sentence on groups that never meet, by their names.
  public static func apart(_ sets: [[String]]) -> String {
    "groups " + sets.map { $0.joined(separator: ", ") }.joined(separator: " and ")
      + " were never at risk together in a stratum when an event came, so they cannot be compared; "
      + "compare each set by itself, or merge strata"
  }

  /// A whole number without a point.
  private static func shortest(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
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
