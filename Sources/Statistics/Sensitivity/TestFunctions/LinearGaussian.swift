/// *y* = Σ *β*ᵢ xᵢ with normal inputs that may be correlated.
///
/// ```swift
/// // Two inputs of variance 1 and correlation ½
/// let line = try LinearGaussian(coefficients: [1, 1], covariance: [[1, 0.5], [0.5, 1]])
/// try line.shapleyEffects().values  // [0.5, 0.5]
/// ```
///
/// A set u of inputs explains cov(*y*, x_u) Σ_u⁻¹ cov(x_u, *y*). With two inputs the Shapley effect
/// of the first, times the variance, is *β*₁²σ₁²(1 − ρ²/2) + ρ*β*₁*β*₂σ₁σ₂ + *β*₂²σ₂²ρ²/2 (Owen &
/// Prieur 2017, doi:10.1137/16M1097717; Iooss & Prieur 2019,
/// doi:10.1615/Int.J.UncertaintyQuantification.2019028372).
public struct LinearGaussian: Sendable {
  /// The coefficients *β*.
  public let coefficients: [Double]
  /// The covariance Σ of the inputs, by rows.
  public let covariance: [[Double]]

  /// Creates the function.
  ///
  /// - Parameters:
  ///   - coefficients: one an input, 1 to 20.
  ///   - covariance: a symmetric positive definite matrix of as many rows.
  /// - Throws: `StatisticsError.unidentified` where the covariance is not positive definite.
  public init(coefficients: [Double], covariance: [[Double]]) throws(StatisticsError) {
    let k = coefficients.count
    precondition((1...20).contains(k) && covariance.count == k, "a covariance for each input")
    self.coefficients = coefficients
    self.covariance = covariance
    guard Cholesky(covariance, of: Array(0..<k)) != nil else {
      throw .unidentified(
        "the covariance of the inputs is not positive definite; leave out an input that follows "
          + "from the others")
    }
  }

  /// The variance that a set of inputs explains, V(E[*y* | x_u]).
  ///
  /// - Parameter set: the mask of the set.
  /// - Returns: the variance, 0 for no inputs.
  /// - Complexity: O(*k*³).
  public func explained(by set: Int) -> Double {
    let own = coefficients.indices.filter { set & 1 << $0 != 0 }
    let with = own.map { i in
      coefficients.indices.reduce(0.0) { $0 + covariance[i][$1] * coefficients[$1] }
    }
    let half = Cholesky(covariance, of: own)?.solved(with) ?? []
    return half.reduce(0) { $0 + $1 * $1 }
  }

  /// The exact Shapley effects.
  ///
  /// - Throws: never for inputs that make a variance; `StatisticsError.unidentified` where all
  ///   coefficients are 0.
  public func shapleyEffects() throws(StatisticsError) -> ShapleyEffects {
    try ShapleyEffects(explained: (0..<1 << coefficients.count).map(explained))
  }
}

/// L of LLᵀ for some rows and columns of a matrix.
private struct Cholesky {
  private var rows: [[Double]] = []

  /// - Returns: nothing where the matrix is not positive definite.
  init?(_ matrix: [[Double]], of places: [Int]) {
    for (i, place) in places.enumerated() {
      var row: [Double] = []
      for j in 0..<i {
        let sum = (0..<j).reduce(matrix[place][places[j]]) { $0 - row[$1] * rows[j][$1] }
        row.append(sum / rows[j][j])
      }
      let rest = row.reduce(matrix[place][place]) { $0 - $1 * $1 }
      guard rest > 0 else { return nil }
      rows.append(row + [rest.squareRoot()])
    }
  }

  /// L⁻¹ times a vector.
  func solved(_ vector: [Double]) -> [Double] {
    var solution: [Double] = []
    for (i, value) in vector.enumerated() {
      let sum = solution.indices.reduce(value) { $0 - rows[i][$1] * solution[$1] }
      solution.append(sum / rows[i][i])
    }
    return solution
  }
}
