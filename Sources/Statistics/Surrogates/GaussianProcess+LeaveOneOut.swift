/// How well the other points tell one that is left out.
public struct LeftOut: Sendable, Hashable {
  /// What the others expect its output to be.
  public let mean: Double
  /// The variance with which they do, noise of the output included.
  public let variance: Double
  /// The output less what was expected.
  public let error: Double

  /// The error in its standard deviations.
  public var standardizedError: Double { error / variance.squareRoot() }
}

extension GaussianProcess {
  /// What a fit without each point, at the same lengths and variances, says of it.
  ///
  /// In closed form, from Q = C⁻¹ − C⁻¹F(FᵀC⁻¹F)⁻¹FᵀC⁻¹: the error is (Qy)ᵢ/Qᵢᵢ, its variance 1/Qᵢᵢ
  /// (Dubrule 1983, doi:10.1007/BF01033232). The trend is found anew each time, lengths and variances
  /// are not.
  ///
  /// - Returns: one a point, in their order; nothing where a point alone decides the trend.
  /// - Complexity: O(*n*³) for *n* points.
  public var leftOut: [LeftOut?] {
    let projected = system.projectedDiagonal
    return data.points.indices.map { i in
      let own = projected[i]
      guard own.precision > own.whole * 1e-12 else { return nil }
      let error = system.weights[i] / own.precision
      return LeftOut(
        mean: data.outputs[i] + data.shift - error, variance: scale / own.precision, error: error)
    }
  }

  /// The square root of the mean squared error of points left out, in the unit of the output.
  ///
  /// Nothing where a point alone decides the trend.
  public var leaveOneOutError: Double? {
    let errors = leftOut.compactMap { $0?.error }
    guard errors.count == n else { return nil }
    return (errors.reduce(0) { $0 + $1 * $1 } / Double(n)).squareRoot()
  }
}

extension KrigingSystem {
  /// The diagonal of Q, each entry with that of C⁻¹ beside it.
  fileprivate var projectedDiagonal: [(precision: Double, whole: Double)] {
    let (inverse, n) = (factor.inverse, weights.count)
    let solved = basis.map(factor.unwhitened)
    return (0..<n).map { i in
      let whole = inverse[i * n + i]
      guard let information else { return (whole, whole) }
      let spread = information.whitened(solved.map { $0[i] })
      return (whole - innerProduct(spread, spread), whole)
    }
  }
}
