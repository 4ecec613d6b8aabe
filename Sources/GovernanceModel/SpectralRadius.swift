internal import Randomness

/// The spectral radius of a nonnegative square matrix, by repeated squaring.
///
/// ρ = lim ‖A^m‖^(1/m) (Gelfand 1941), with m = 2^k and A^m squared and scaled to norm 1 k times. It
/// needs no eigenvector, and so converges for periodic, reducible and defective matrices, which plain
/// power iteration does not.
///
/// - Parameters:
///   - matrix: entries row by row, finite, 0 or more.
///   - order: the number of rows.
/// - Returns: the radius, to about 1e-14 of itself; 0 for a nilpotent matrix.
/// - Complexity: O(order³).
package func spectralRadius(_ matrix: [Double], order: Int) -> Double {
  var power = matrix
  var (logarithmOfRadius, weight) = (0.0, 1.0)
  for _ in 0..<60 {
    let norm = power.max() ?? 0
    guard norm > 0 else { return 0 }
    logarithmOfRadius += weight * logarithm(norm)
    for i in power.indices { power[i] /= norm }
    power = squared(power, order: order)
    weight /= 2
  }
  return exponential(logarithmOfRadius)
}

private func squared(_ a: [Double], order n: Int) -> [Double] {
  var product = [Double](repeating: 0, count: n * n)
  for i in 0..<n {
    for j in 0..<n where a[i * n + j] > 0 {
      for k in 0..<n { product[i * n + k] += a[i * n + j] * a[j * n + k] }
    }
  }
  return product
}
