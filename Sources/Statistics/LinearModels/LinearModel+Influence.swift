extension LinearModel {
  /// The leverage of each row: the diagonal of the hat matrix X(XᵀX)⁻¹Xᵀ, between 0 and 1.
  ///
  /// They sum to the number of coefficients. A row of leverage 1 is fitted exactly, whatever its
  /// response.
  ///
  /// - Complexity: O(*np*²).
  public var leverages: [Double] {
    (0..<n).map { DoubleDouble.sumOfSquares(orthogonalRow($0)).value }
  }

  /// Cook's distance of each row: by how much leaving it out would move all fitted values.
  ///
  /// D = e²·h / (p·s²·(1 − h)²) with residual *e* and leverage *h* (Cook 1977,
  /// doi:10.1080/00401706.1977.10489493). `nil` for a row of leverage 1, and for all rows where the
  /// residual variance is unknown or 0.
  public var cooksDistances: [Double?] {
    let scale = (residualMeanSquare ?? 0) * Double(coefficients.count)
    return zip(residuals, leverages).map { residual, leverage in
      let free = 1 - leverage
      guard scale > 0, free > Self.leverageTolerance else { return nil }
      return (residual * residual * leverage / (scale * free * free)).ifFinite
    }
  }

  /// How near to 1 a leverage can be told from it.
  static let leverageTolerance = 1e-12

  /// A row of the design in the orthonormal basis of its columns.
  func orthogonalRow(_ row: Int) -> [DoubleDouble] {
    inverse.transposeTimes(design.map { $0.values[row] })
  }

  /// A row's weight in each coefficient: (XᵀX)⁻¹x.
  func influenceRow(_ row: Int) -> [Double] { inverse.times(orthogonalRow(row)).map(\.value) }
}
