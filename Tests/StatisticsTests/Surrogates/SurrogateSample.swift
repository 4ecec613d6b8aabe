import Foundation
import Randomness
import Statistics

/// Points and outputs whose surrogate is known from elsewhere, and surfaces drawn at random.
enum SurrogateSample {
  static let points: [[Double]] = [
    [0.1, 1.0], [0.9, 2.0], [0.4, 3.5], [0.7, 0.5], [0.2, 2.5], [0.55, 1.5], [0.95, 3.0],
    [0.3, 0.2], [0.8, 3.8], [0.05, 3.2], [0.6, 2.8], [0.45, 0.9],
  ]
  static let outputs = [3.1, 5.4, 2.2, 6.8, 1.9, 4.7, 3.3, 5.2, 2.6, 1.1, 3.0, 5.9]
  static let noise = [
    0.04, 0.01, 0.09, 0.02, 0.05, 0.03, 0.01, 0.06, 0.02, 0.08, 0.04, 0.02,
  ]
  /// Inside, inside, and beyond all points.
  static let places: [[Double]] = [[0.5, 2], [0.33, 0.7], [1.5, 5]]

  /// The covariance of two points, written out anew.
  static func covariance(
    _ a: [Double], _ b: [Double], lengths: [Double], variance: Double
  ) -> Double {
    let squares = zip(zip(a, b), lengths).map { ($0.0 - $0.1) * ($0.0 - $0.1) / ($1 * $1) }
    let r = squares.reduce(0, +).squareRoot()
    let root = 5.0.squareRoot()
    return variance * (1 + root * r + 5 * r * r / 3) * exp(-root * r)
  }

  /// A surface drawn at some points: a Cholesky factor times normal numbers.
  static func drawn(
    at points: [[Double]], lengths: [Double], variance: Double, normal: (Int) -> Double
  ) -> [Double] {
    let n = points.count
    var lower = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for i in 0..<n {
      for j in 0...i {
        var sum = covariance(points[i], points[j], lengths: lengths, variance: variance)
        if i == j { sum *= 1 + 1e-10 }
        for k in 0..<j { sum -= lower[i][k] * lower[j][k] }
        lower[i][j] = i == j ? sum.squareRoot() : sum / lower[j][j]
      }
    }
    let z = (0..<n).map(normal)
    return lower.map { row in zip(row, z).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// Points spread over the unit cube.
  static func spread(_ count: Int, inputs: Int, seed: UInt64) throws -> [[Double]] {
    let points = try SobolPoints(dimensions: inputs, count: count, scrambles: 1, seed: seed)
    return (0..<count).map { points.point($0) }
  }
}
