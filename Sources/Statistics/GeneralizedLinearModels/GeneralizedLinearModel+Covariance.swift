extension GeneralizedLinearModel {
  /// The covariance of the coefficients, (XᵀWX)⁻¹ with the weights at the maximum, from R⁻¹.
  public var covariance: [[Double]] {
    coefficients.indices.map { a in
      coefficients.indices.map { b in weighted.inverse.rowProduct(a, b).value }
    }
  }

  /// The standard errors of the coefficients.
  public var standardErrors: [Double] {
    coefficients.indices.map { weighted.inverse.rowProduct($0, $0).squareRoot().value }
  }

  /// The sandwich covariance, which stands where the variance is not as the family says.
  ///
  /// (XᵀWX)⁻¹·Σ c(y − μ)²xxᵀ·(XᵀWX)⁻¹ with *c* by ``RobustVariance``, leverages being those of the
  /// weighted fit, as in R's `sandwich` (Zeileis 2006, doi:10.18637/jss.v016.i09); statsmodels gives
  /// HC0 whichever is asked for.
  ///
  /// - Returns: the matrix; `nil` without degrees of freedom, and by HC2 and HC3 where a row has
  ///   leverage 1.
  /// - Complexity: O(*np*²).
  public func robustCovariance(_ kind: RobustVariance = .hc1) -> [[Double]]? {
    weighted.robustCovariance(kind)
  }

  /// The covariance where rows of one cluster may depend on one another: CR1, the sandwich of the
  /// clusters' scores times G/(G − 1)·(n − 1)/(n − p), as in statsmodels.
  ///
  /// - Parameter clusters: the cluster of each row, by any number.
  /// - Returns: the matrix; `nil` for fewer than two clusters or without degrees of freedom.
  public func clusterCovariance(_ clusters: [Int]) -> [[Double]]? {
    weighted.clusterCovariance(clusters)
  }
}
