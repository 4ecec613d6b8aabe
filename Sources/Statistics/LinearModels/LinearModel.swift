/// A linear model fitted by least squares, its numbers good to 13 digits or more.
///
/// ```swift
/// let x = DesignColumn([1, 2, 3, 4])
/// let line = try LinearModel(of: [2.1, 3.9, 6.2, 7.8], on: [x])
/// line.coefficients[0].estimate  // 0.15, the intercept
/// line.coefficients[1].estimate  // 1.94
/// line.rSquared                  // 0.996…
/// ```
///
/// A Householder factorisation in double-double (``DoubleDouble``), never the normal equations.
/// Against exact rational arithmetic it holds on all of NIST's linear sets, Filip's polynomial of
/// degree 10 among them. A column that depends on those before it is an error that says which; none
/// is dropped. Without an intercept, totals are taken about zero, as NIST and R do.
///
/// With as many rows as coefficients nothing is left to judge by: errors, mean square and *F* are
/// `nil`. A fit without residuals has errors of 0 and no *F*; a response that does not vary has no R².
public struct LinearModel: Sendable {
  /// The number of rows.
  public let n: Int
  /// Whether a column of ones leads the design.
  public let hasIntercept: Bool
  /// The coefficients: the intercept, if there is one, then one for each column.
  public let coefficients: [Coefficient]
  /// The sum of squares that the columns explain.
  public let regressionSumOfSquares: Double
  /// The sum of squared residuals.
  public let residualSumOfSquares: Double
  /// The sum of squares of the response about its mean, or about zero without an intercept.
  public let totalSumOfSquares: Double

  let response: [Double]
  let design: [DesignColumn]
  let solution: [DoubleDouble]
  let inverse: UpperTriangle

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - response: finite numbers, one a row.
  ///   - columns: the design without its intercept, each column as long as the response.
  ///   - intercept: whether a column of ones is put before the others.
  /// - Throws: `StatisticsError.notFinite` or `.notFiniteColumn` at the first NaN or infinity,
  ///   `.tooFewRows`, `.aliasedColumn` with the index of the column among those handed over,
  ///   `.overflow`.
  /// - Complexity: O(*np*²) for *n* rows and *p* coefficients.
  public init(
    of response: [Double], on columns: [DesignColumn], intercept: Bool = true
  ) throws(StatisticsError) {
    try self.init(
      of: response, on: columns, intercept: intercept, tolerance: HouseholderQR.tolerance)
  }

  /// Fits the model to columns of which another part than usual has to be their own.
  init(
    of response: [Double], on columns: [DesignColumn], intercept: Bool = true, tolerance: Double
  ) throws(StatisticsError) {
    try requireFinite(response)
    try requireScale(response)
    for (index, column) in columns.enumerated() {
      try requireColumn(column, index, rows: response.count)
    }
    let ones = DesignColumn(response.map { _ in 1.0 })
    let design = (intercept ? [ones] : []) + columns
    guard !design.isEmpty, response.count >= design.count else {
      throw .tooFewRows(response.count, coefficients: design.count)
    }
    let right = response.map { DoubleDouble($0) }
    let fit: HouseholderQR
    do {
      fit = try HouseholderQR(
        columns: design.map(\.values), rightHandSide: right,
        measured: Set(design.indices.filter { design[$0].isMeasured }), tolerance: tolerance)
    } catch {
      throw .aliasedColumn(error.column - (intercept ? 1 : 0))
    }
    let total = DesignColumn(right).sumOfSquares(centred: intercept)
    n = response.count
    hasIntercept = intercept
    self.response = response
    self.design = design
    let triangle = UpperTriangle(columns: fit.triangle)
    solution = triangle.solve(fit.effects)
    inverse = triangle.inverse
    regressionSumOfSquares = max(0, (total - fit.residualSquares).value)
    residualSumOfSquares = fit.residualSquares.value
    totalSumOfSquares = total.value
    let freedom = response.count - design.count
    let variance =
      freedom > 0 ? fit.residualSquares / DoubleDouble(Double(freedom)) : nil
    let inverse = inverse
    coefficients = solution.indices.map { [solution] j in
      Coefficient(
        estimate: solution[j].value,
        standardError: variance.flatMap {
          ($0 * inverse.rowProduct(j, j)).squareRoot().value.ifFinite
        },
        degreesOfFreedom: freedom)
    }
  }
}

/// Throws unless a column has a finite number for each row.
func requireColumn(_ column: DesignColumn, _ index: Int, rows: Int) throws(StatisticsError) {
  guard column.values.count == rows else {
    throw .columnLength(index, count: column.values.count, rows: rows)
  }
  if let position = column.values.firstIndex(where: { !$0.isFinite }) {
    throw .notFiniteColumn(index, position: position)
  }
  try requireScale(column.values.lazy.map(\.value))
}

/// Throws where sums of squares could not be held with all their digits.
func requireScale(_ values: some Sequence<Double>) throws(StatisticsError) {
  let largest = values.reduce(0) { max($0, $1.magnitude) }
  guard largest == 0 || (1e-130...1e140).contains(largest) else { throw .overflow }
}
