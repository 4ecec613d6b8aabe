internal import Foundation

/// ln P(Z > z) of the standard normal distribution for any finite z, to 1e-15 of its size.
func logNormalTail(_ z: Double) -> Double {
  if z < 0 { return log1p(-0.5 * erfc(-z * 0.7071067811865476)) }
  if z < 6 { return log(0.5 * erfc(z * 0.7071067811865476)) }
  // Laplace's continued fraction of Mills' ratio, z + 1/(z + 2/(z + …)), from its far end.
  var k = (300 / (z * z)).rounded() + 14
  var sum = z
  while k > 0 {
    sum = z + k / sum
    k -= 1
  }
  return -0.5 * z * z - 0.9189385332046727 - log(sum)
}
