/// Why an iterative fit has no result.
public enum FitProblem: Sendable, Hashable, CustomStringConvertible {
  /// A binomial response, at a position from 0, is neither 0 nor 1.
  case notBinary(position: Int, value: Double)
  /// A Poisson response, at a position from 0, is no whole number from 0 to 2⁵³.
  case notACount(position: Int, value: Double)
  /// All responses have this value, at the edge of what is possible, so that no finite intercept fits.
  case constantResponse(Double)
  /// Some combination of columns predicts responses perfectly, so that its coefficients are infinite.
  ///
  /// The column, counted from 0 after the intercept, where one alone does; and whether every row is
  /// so predicted or only some.
  case separation(column: Int?, isComplete: Bool)
  /// A column, counted from 0, or `nil` for some combination of columns, ranks each event first among
  /// those at risk, so that a partial likelihood rises for ever.
  case monotoneLikelihood(column: Int?)
  /// The iterations did not settle in so many steps.
  case noConvergence(steps: Int)

  /// The problem in a sentence, with its remedy.
  public var description: String {
    switch self {
    case .notBinary(let position, let value):
      "value \(position + 1) is \(value); a binomial response is 0 or 1 in each row"
    case .notACount(let position, let value):
      "value \(position + 1) is \(value); a Poisson response is a count: 0, 1, 2, …"
    case .constantResponse(let value):
      "every response is \(value == 0 ? "0" : "1"), so that no finite coefficient fits; "
        + "there is nothing to explain"
    case .separation(let column, let isComplete):
      Self.separation(column.map { "column \($0 + 1)" }, isComplete: isComplete)
    case .monotoneLikelihood(let column):
      Self.monotone(column.map { "column \($0 + 1)" })
    case .noConvergence(let steps):
      "the fit did not settle in \(steps) steps; centre and scale the columns, or leave out terms"
    }
  }

  /// The sentence on a monotone likelihood by a named column.
  public static func monotone(_ column: String?) -> String {
    (column ?? "a combination of columns") + " ranks the events perfectly (separation: the "
      + "likelihood is monotone), so that its coefficient is infinite; leave it out, merge levels, "
      + "add rows, or compare groups by the log-rank test"
  }

  /// The sentence on a separation by a named column.
  public static func separation(_ column: String?, isComplete: Bool) -> String {
    (column ?? "a combination of columns") + " predicts "
      + (isComplete ? "every response" : "some responses") + " perfectly ("
      + (isComplete ? "complete" : "quasi-complete")
      + " separation), so that its coefficient is infinite; leave it out, merge levels, add rows, "
      + "or compare groups by an exact test"
  }
}
