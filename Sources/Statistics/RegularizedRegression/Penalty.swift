internal import Foundation

/// A penalty on the size of standardised coefficients.
///
/// Least is ½n⁻¹·Σe² + λ·P with P = ½Σb² for ridge and Σ|b| for the lasso, over coefficients *b* of
/// columns in standard deviations (by *n*) and a response in its own unit: the scale of glmnet's
/// manual. scikit-learn's `Lasso` has the same λ, its `Ridge` *n* times it.
public enum Penalty: String, Sendable, Hashable, CaseIterable {
  /// The sum of squares: shrinks all, drops none.
  case ridge
  /// The sum of magnitudes: shrinks all and drops some (Tibshirani 1996,
  /// doi:10.1111/j.2517-6161.1996.tb02080.x).
  case lasso

  /// The weights λ from which cross-validation chooses, falling, each by the same factor.
  ///
  /// For the lasso from where the last coefficient leaves 0 down to a ten-thousandth of it, or a
  /// hundredth with fewer rows than columns; for ridge from 1,000 down to 0.0001, as 1 halves the
  /// coefficient of a column that shares nothing with the others.
  func path(for data: StandardizedColumns) -> [Double] {
    let greatest = data.products.reduce(0) { max($0, $1.magnitude) }
    switch self {
    case .ridge: return Self.falling(from: 1000, by: 1e-7)
    case .lasso:
      return Self.falling(from: greatest, by: data.n > data.columns.count ? 1e-4 : 1e-2)
    }
  }

  private static func falling(from first: Double, by ratio: Double, count: Int = 100) -> [Double] {
    (0..<count).map { first * pow(ratio, Double($0) / Double(count - 1)) }
  }

  /// Coefficients of standardised columns at each weight, which fall.
  func solutions(
    _ data: StandardizedColumns, at weights: [Double]
  ) throws(StatisticsError) -> [[Double]] {
    switch self {
    case .ridge:
      let path = try RidgePath(data)
      return weights.map { path.coefficients($0) }
    case .lasso:
      var path = LassoPath(data)
      var solutions: [[Double]] = []
      for weight in weights {
        try path.descend(to: weight)
        solutions.append(path.coefficients)
      }
      return solutions
    }
  }
}
