/// The numbers that a covariance of outputs is made of.
struct CovarianceParameters: Sendable, Hashable {
  /// The length of each input.
  var lengths: [Double]
  /// The variance of what is learnt, or 1 where all is relative to it.
  var variance: Double
  /// What is added to the variance of each output, in the same unit.
  var noise: [Double]
  /// Whether the unit is unknown and best taken from the outputs.
  var isRelative: Bool

  /// The covariances between points, in rows.
  func matrix(of points: [[Double]]) -> [Double] {
    let (matern, n) = (Matern(lengths: lengths), points.count)
    var matrix = [Double](repeating: 0, count: n * n)
    for i in 0..<n {
      matrix[i * n + i] = variance + noise[i]
      for j in 0..<i {
        let covariance = variance * matern.correlation(points[i], points[j])
        matrix[i * n + j] = covariance
        matrix[j * n + i] = covariance
      }
    }
    return matrix
  }

  /// The covariances of one more point with each.
  func column(at point: [Double], of points: [[Double]]) -> [Double] {
    let matern = Matern(lengths: lengths)
    return points.map { variance * matern.correlation(point, $0) }
  }
}
