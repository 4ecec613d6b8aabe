extension LinearModel {
  /// The number of columns beside the intercept.
  public var regressionDegreesOfFreedom: Int { coefficients.count - (hasIntercept ? 1 : 0) }

  /// The number of rows less that of coefficients.
  public var residualDegreesOfFreedom: Int { n - coefficients.count }

  /// The mean square explained; `nil` without columns.
  public var regressionMeanSquare: Double? {
    let freedom = regressionDegreesOfFreedom
    return freedom > 0 ? regressionSumOfSquares / Double(freedom) : nil
  }

  /// The variance of the residuals; `nil` without degrees of freedom.
  public var residualMeanSquare: Double? {
    let freedom = residualDegreesOfFreedom
    return freedom > 0 ? residualSumOfSquares / Double(freedom) : nil
  }

  /// The standard deviation of the residuals; `nil` without degrees of freedom.
  public var residualSD: Double? { residualMeanSquare?.squareRoot() }

  /// The statistic *F* of all columns together; `nil` where nothing is left over or no column is.
  public var f: Double? {
    guard let regressionMeanSquare, let residualMeanSquare, residualMeanSquare > 0 else {
      return nil
    }
    return (regressionMeanSquare / residualMeanSquare).ifFinite
  }

  /// The share of the total sum of squares explained; `nil` where the response does not vary.
  public var rSquared: Double? {
    totalSumOfSquares > 0 ? regressionSumOfSquares / totalSumOfSquares : nil
  }

  /// R² less what as many columns of noise would explain (Wherry's adjustment, as in R).
  public var adjustedRSquared: Double? {
    let rows = n - (hasIntercept ? 1 : 0)
    guard let residualMeanSquare, totalSumOfSquares > 0 else { return nil }
    return 1 - residualMeanSquare / (totalSumOfSquares / Double(rows))
  }

  /// The entries of (XᵀX)⁻¹ times the variance of the residuals; `nil` without degrees of freedom.
  public var covariance: [[Double]]? {
    guard let residualMeanSquare else { return nil }
    return coefficients.indices.map { a in
      coefficients.indices.map { b in inverse.rowProduct(a, b).value * residualMeanSquare }
    }
  }

  /// The fitted values, one a row.
  public var fitted: [Double] { fittedExactly.map(\.value) }

  /// What the fit leaves of each response.
  public var residuals: [Double] {
    zip(response, fittedExactly).map { (DoubleDouble($0) - $1).value }
  }

  private var fittedExactly: [DoubleDouble] {
    (0..<n).map { row in
      var sum = DoubleDouble.zero
      for j in design.indices { sum.add(solution[j].times(design[j].values[row])) }
      return sum
    }
  }
}
