internal import Foundation

/// The generalised least squares behind a surrogate: outputs whitened by their covariance.
struct KrigingSystem: Sendable {
  /// The covariance's factor.
  let factor: CholeskyFactor
  /// The trend's columns, whitened.
  let basis: [[Double]]
  /// The factor of the trend's information; nothing without a trend.
  let information: CholeskyFactor?
  /// The trend's coefficients.
  let trend: [Double]
  /// C⁻¹ times what the trend leaves of the outputs.
  let weights: [Double]
  /// The squares that the trend leaves, in units of the covariance.
  let squares: Double

  /// Solves the system; nothing where the covariance, or the trend given it, is singular.
  init?(
    _ parameters: CovarianceParameters, points: [[Double]], outputs: [Double],
    columns: [[Double]]
  ) {
    let matrix = parameters.matrix(of: points)
    guard let factor = CholeskyFactor(matrix, count: points.count) else { return nil }
    let basis = columns.map(factor.whitened)
    let white = factor.whitened(outputs)
    var rest = white
    var trend: [Double] = []
    var information: CholeskyFactor?
    if !basis.isEmpty {
      let products = basis.flatMap { a in basis.map { innerProduct(a, $0) } }
      guard let found = CholeskyFactor(products, count: basis.count) else { return nil }
      information = found
      trend = found.solve(basis.map { innerProduct($0, white) })
      for (column, coefficient) in zip(basis, trend) {
        for i in rest.indices { rest[i] -= coefficient * column[i] }
      }
    }
    self.factor = factor
    self.basis = basis
    self.information = information
    self.trend = trend
    weights = factor.unwhitened(rest)
    squares = innerProduct(rest, rest)
  }

  /// The number of outputs.
  private var count: Double { Double(weights.count) }

  /// By what the covariance is best multiplied where its unit is unknown; 1 elsewhere.
  func scale(_ parameters: CovarianceParameters) -> Double {
    parameters.isRelative ? squares / count : 1
  }

  /// The logarithm of the likelihood, at the best trend and, where it is unknown, the best scale.
  func logLikelihood(_ parameters: CovarianceParameters) -> Double {
    let scale = scale(parameters)
    return -0.5 * (count * log(2 * .pi * scale) + factor.logDeterminant + squares / scale)
  }
}

/// The sum of products.
func innerProduct(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for i in a.indices { sum += a[i] * b[i] }
  return sum
}
