extension GeneralizedLinearModel {
  /// The linear predictor where the columns have these values.
  ///
  /// - Parameter row: an entry for each coefficient, the intercept's 1 among them.
  /// - Returns: its sum with the coefficients.
  public func linearPredictor(at row: [DoubleDouble]) -> Double {
    precondition(row.count == solution.count, "a row has an entry for each coefficient")
    return LongVectors.dot(row, solution, from: 0).value
  }
}
