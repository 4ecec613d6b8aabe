internal import CGSL
internal import Foundation

/// A symmetric positive definite matrix by its Cholesky factor L, in rows.
///
/// GSL's `gsl_linalg_cholesky_decomp1`, `gsl_linalg_cholesky_invert` and `gsl_blas_dtrsv`.
struct CholeskyFactor: Sendable {
  /// The number of rows.
  let count: Int
  /// L in its lower triangle; what stands above means nothing.
  private let lower: [Double]

  /// Factors a matrix in rows; nothing where it is not positive definite.
  ///
  /// - Parameters:
  ///   - matrix: the matrix; what stands above its diagonal does not matter.
  ///   - count: the number of its rows.
  ///   - tolerance: the least entry on the factor's diagonal beside the greatest; a smaller one is
  ///     taken for rounding.
  init?(_ matrix: [Double], count: Int, tolerance: Double = 1e-8) {
    precondition(GSL.isQuiet && matrix.count == count * count && count > 0)
    var lower = matrix
    let status = unsafe lower.withUnsafeMutableBufferPointer {
      unsafe xt_cholesky($0.baseAddress, count)
    }
    guard status == GSL_SUCCESS else { return nil }
    let diagonal = (0..<count).map { lower[$0 * count + $0] }
    let largest = diagonal.max() ?? 0
    guard diagonal.allSatisfy({ $0.isFinite && $0 > largest * tolerance }) else { return nil }
    self.count = count
    self.lower = lower
  }

  /// The logarithm of the determinant.
  var logDeterminant: Double {
    (0..<count).reduce(0) { $0 + 2 * log(lower[$1 * count + $1]) }
  }

  /// L⁻¹x.
  func whitened(_ x: [Double]) -> [Double] { solved(x, transposed: false) }

  /// The solution of the whole system, L⁻ᵀL⁻¹x.
  func solve(_ x: [Double]) -> [Double] { solved(whitened(x), transposed: true) }

  /// L⁻ᵀx.
  func unwhitened(_ x: [Double]) -> [Double] { solved(x, transposed: true) }

  /// The inverse of the matrix, in rows.
  var inverse: [Double] {
    var inverse = lower
    _ = unsafe inverse.withUnsafeMutableBufferPointer {
      unsafe xt_cholesky_inverse($0.baseAddress, count)
    }
    return inverse
  }

  private func solved(_ x: [Double], transposed: Bool) -> [Double] {
    precondition(x.count == count, "a system needs one number a row")
    var x = x
    _ = unsafe lower.withUnsafeBufferPointer { l in
      unsafe x.withUnsafeMutableBufferPointer { x in
        unsafe xt_solve_lower(l.baseAddress, count, x.baseAddress, transposed ? 1 : 0)
      }
    }
    return x
  }
}
