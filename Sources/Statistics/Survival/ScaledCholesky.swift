/// The lower triangle *L* of a symmetric matrix LLᵀ, in units of its own diagonal.
///
/// Plain loops rather than ``CholeskyFactor`` on `gsl_linalg_cholesky_decomp1`: the pivot that gives out
/// names the column that depends on those before it.
struct ScaledCholesky {
  /// The row where a pivot gave out; `nil` where none did.
  private(set) var dependent: Int?
  private let scales: [Double]
  private var rows: [[Double]] = []

  /// Less of a row than this share being its own, it depends on those before it.
  private static let tolerance = 1e-11

  /// Factors a matrix, as far as it goes.
  init(_ matrix: [[Double]]) {
    scales = matrix.indices.map { max(0, matrix[$0][$0]).squareRoot() }
    for i in matrix.indices {
      guard scales[i] > 0, scales[i].isFinite else {
        dependent = i
        return
      }
      var row: [Double] = []
      for j in 0..<i {
        let sum = zip(row, rows[j]).reduce(0) { $0 + $1.0 * $1.1 }
        row.append((matrix[i][j] / (scales[i] * scales[j]) - sum) / rows[j][j])
      }
      let pivot = 1 - row.reduce(0) { $0 + $1 * $1 }
      guard pivot > Self.tolerance else {
        dependent = i
        return
      }
      rows.append(row + [pivot.squareRoot()])
    }
  }

  /// The factor where the matrix is positive definite.
  var factor: ScaledCholesky? { dependent == nil ? self : nil }

  /// The solution *x* of LLᵀx = b.
  func solve(_ right: [Double]) -> [Double] {
    var x = zip(right, scales).map { $0 / $1 }
    for i in rows.indices {
      for j in 0..<i { x[i] -= rows[i][j] * x[j] }
      x[i] /= rows[i][i]
    }
    for i in rows.indices.reversed() {
      for j in rows.indices.dropFirst(i + 1) { x[i] -= rows[j][i] * x[j] }
      x[i] /= rows[i][i]
    }
    return zip(x, scales).map { $0 / $1 }
  }

  /// The inverse of the matrix.
  var inverse: [[Double]] {
    rows.indices.map { column in solve(rows.indices.map { $0 == column ? 1 : 0 }) }
  }
}
