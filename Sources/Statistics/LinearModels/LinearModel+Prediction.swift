/// What a linear model expects where its columns have given values.
public struct Prediction: Sendable, Hashable {
  /// The expected response.
  public let estimate: Double
  /// The standard error of the expectation; `nil` without degrees of freedom.
  public let standardError: Double?
  /// The t interval of the expectation; `nil` without degrees of freedom.
  public let interval: Interval?
  /// The interval in which one new response falls; `nil` without degrees of freedom.
  public let predictionInterval: Interval?
}

extension LinearModel {
  /// The expected response at a row of the design, with its two intervals.
  ///
  /// - Parameters:
  ///   - row: the values of the columns, without the intercept's 1; powers with all their digits.
  ///   - confidence: the coverage of both intervals, between 0 and 1.
  /// - Returns: the expectation and its intervals; at rows of the data, those of `fitted`.
  /// - Throws: `StatisticsError` for another number of columns, a NaN or an impossible confidence.
  public func prediction(
    at row: [DoubleDouble], confidence: Double = 0.95
  ) throws(StatisticsError) -> Prediction {
    try requireConfidence(confidence)
    let columns = design.count - (hasIntercept ? 1 : 0)
    guard row.count == columns else {
      throw .valuesPerRow(row.count, columns: columns)
    }
    try requireFinite(row.map(\.value))
    let row = (hasIntercept ? [DoubleDouble(1)] : []) + row
    let estimate = LongVectors.dot(row, solution, from: 0).value
    let spread = DoubleDouble.sumOfSquares(inverse.transposeTimes(row)).value
    func interval(_ variances: Double) -> Interval? {
      residualMeanSquare.flatMap {
        Interval.student(
          about: estimate, error: ($0 * variances).squareRoot(),
          degreesOfFreedom: Double(residualDegreesOfFreedom), confidence: confidence)
      }
    }
    return Prediction(
      estimate: estimate,
      standardError: residualMeanSquare.map { ($0 * spread).squareRoot() },
      interval: interval(spread), predictionInterval: interval(1 + spread))
  }

  /// The expected response where the columns have these values, as doubles.
  public func prediction(
    at row: [Double], confidence: Double = 0.95
  ) throws(StatisticsError) -> Prediction {
    try prediction(at: row.map { DoubleDouble($0) }, confidence: confidence)
  }
}
