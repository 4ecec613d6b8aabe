/// A linear model whose coefficients are shrunk by a penalty: ridge or lasso.
///
/// ```swift
/// let x = DesignColumn([1, 2, 3, 4])
/// let model = try PenalizedModel(of: [2.1, 3.9, 6.2, 7.8], on: [x], penalty: .ridge, weight: 1)
/// model.slopes  // [0.97]: half of 1.94, as one column alone at weight 1
/// ```
///
/// Columns are standardised first and coefficients told on their own scale; the intercept bears no
/// penalty. See ``Penalty`` for the scale of the weight λ. More columns than rows, and columns that
/// depend on one another, are no obstacle. There are no standard errors on purpose: shrunken
/// estimates are biased, and errors that leave out the bias mislead (Goeman, Meijer & Chaturvedi, L1
/// and L2 Penalized Regression Models, the vignette of R's `penalized`).
public struct PenalizedModel: Sendable {
  /// The penalty.
  public let penalty: Penalty
  /// Its weight λ.
  public let weight: Double
  /// The number of rows.
  public let n: Int
  /// The intercept; 0 without one.
  public let intercept: Double
  /// The coefficients of the columns on their own scale.
  public let slopes: [Double]
  /// The coefficients of the columns in standard deviations.
  public let standardized: [Double]
  /// The share of the response's squares explained; `nil` where it does not vary.
  public let rSquared: Double?
  /// For ridge the trace of the hat matrix, for the lasso the number of coefficients that are not 0
  /// (Zou, Hastie & Tibshirani 2007, doi:10.1214/009053607000000127); the intercept does not count.
  public let degreesOfFreedom: Double

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - response: finite numbers, one a row.
  ///   - columns: the design without its intercept.
  ///   - penalty: the kind of penalty.
  ///   - weight: λ, at least 0; 0 is least squares.
  ///   - intercept: whether there is an intercept, on which no penalty lies.
  /// - Throws: `StatisticsError` for a NaN, a column that does not vary (`.aliasedColumn`), a weight
  ///   below 0, or a lasso that does not settle.
  /// - Complexity: O(*np*²) for *n* rows and *p* columns; for the lasso O(*p*²) a sweep after that.
  public init(
    of response: [Double], on columns: [DesignColumn], penalty: Penalty, weight: Double,
    intercept: Bool = true
  ) throws(StatisticsError) {
    try requireParameter(weight, "penalty", .nonnegative)
    let data = try Self.data(response, columns, intercept)
    let solution = try penalty.solutions(data, at: [weight])[0]
    try self.init(data, solution, penalty, weight)
  }

  init(
    _ data: StandardizedColumns, _ solution: [Double], _ penalty: Penalty, _ weight: Double
  ) throws(StatisticsError) {
    self.penalty = penalty
    self.weight = weight
    n = data.n
    standardized = solution
    (intercept, slopes) = data.original(solution)
    let total = DoubleDouble.dot(data.response, data.response).value
    let residuals = data.response.indices.map { row in
      data.columns.indices.reduce(data.response[row]) {
        $0 - data.columns[$1][row] * solution[$1]
      }
    }
    rSquared = total > 0 ? 1 - DoubleDouble.dot(residuals, residuals).value / total : nil
    degreesOfFreedom =
      penalty == .lasso
      ? Double(solution.count { $0 != 0 }) : try RidgePath(data).degreesOfFreedom(weight)
  }

  /// The expected response where the columns have these values.
  public func prediction(at row: [Double]) -> Double {
    precondition(row.count == slopes.count, "a value for each column")
    return (DoubleDouble.dot(row, slopes) + DoubleDouble(intercept)).value
  }

  /// Standardised columns, with everything wrong told.
  static func data(
    _ response: [Double], _ columns: [DesignColumn], _ intercept: Bool
  ) throws(StatisticsError) -> StandardizedColumns {
    try requireFinite(response)
    try requireScale(response)
    for (index, column) in columns.enumerated() {
      try requireColumn(column, index, rows: response.count)
    }
    guard response.count > 1, !columns.isEmpty else {
      throw .tooFewRows(response.count, coefficients: max(2, columns.count))
    }
    let data = StandardizedColumns(
      columns.map { $0.values.map(\.value) }, response, rows: Array(response.indices),
      hasIntercept: intercept)
    if let constant = data.constants.first { throw .aliasedColumn(constant) }
    return data
  }
}
