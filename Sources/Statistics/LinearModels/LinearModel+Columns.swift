extension LinearModel {
  /// The variance inflation factor of each column: 1/(1 − R²) of its regression on the others.
  ///
  /// It is the diagonal of (XᵀX)⁻¹ times the column's sum of squares, about the mean if the model has
  /// an intercept and about zero otherwise (Marquardt 1970, doi:10.1080/00401706.1970.10488699). 1 for
  /// a column that shares nothing with the others.
  public var varianceInflation: [Double] {
    columnIndices.map { j in
      (design[j].sumOfSquares(centred: hasIntercept) * inverse.rowProduct(j, j)).value
    }
  }

  /// Each column's coefficient in standard deviations of response and column.
  ///
  /// Without an intercept the deviations are taken from zero. `nil` where the response does not vary.
  public var standardizedCoefficients: [Double]? {
    guard totalSumOfSquares > 0 else { return nil }
    let total = DesignColumn(response).sumOfSquares(centred: hasIntercept)
    return columnIndices.map { j in
      let ratio = design[j].sumOfSquares(centred: hasIntercept) / total
      return (solution[j] * ratio.squareRoot()).value
    }
  }

  /// The places of the columns in the design, which the intercept leads.
  private var columnIndices: Range<Int> { (hasIntercept ? 1 : 0)..<design.count }
}
