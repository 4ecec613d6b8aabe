/// The statistic *F* of the hypothesis that all of some coefficients are 0, by their covariance:
/// bᵀV⁻¹b / *q* (Wald 1943, doi:10.1090/S0002-9947-1943-0012401-3).
///
/// - Parameters:
///   - coefficients: the estimates.
///   - covariance: their covariance.
/// - Returns: the statistic; `nil` without coefficients and where the covariance is singular, as with
///   fewer clusters than coefficients.
/// - Complexity: O(*q*³), by Cholesky's factors of the correlations.
func waldF(_ coefficients: [Double], covariance: [[Double]]) -> Double? {
  let count = coefficients.count
  let errors = coefficients.indices.map { covariance[$0][$0].squareRoot() }
  guard count > 0, errors.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
  var factor: [[Double]] = []
  var squares = 0.0
  var scores: [Double] = []
  for i in 0..<count {
    var row: [Double] = []
    for j in 0..<i {
      let sum = zip(row, factor[j]).reduce(0) { $0 + $1.0 * $1.1 }
      row.append((covariance[i][j] / (errors[i] * errors[j]) - sum) / factor[j][j])
    }
    let pivot = 1 - row.reduce(0) { $0 + $1 * $1 }
    guard pivot > 1e-12 * Double(count) else { return nil }
    let told = zip(row, scores).reduce(0) { $0 + $1.0 * $1.1 }
    row.append(pivot.squareRoot())
    factor.append(row)
    scores.append((coefficients[i] / errors[i] - told) / row[i])
    squares += scores[i] * scores[i]
  }
  let f = squares / Double(count)
  return f.isFinite ? f : nil
}
