/// How the parts of the likelihood change with the variance ratio τ.
///
/// With P = V⁻¹ − V⁻¹X(XᵀV⁻¹X)⁻¹XᵀV⁻¹ and V = I + τZZᵀ: the determinants change by tr PZZᵀ, the
/// residual sum of squares by −|ZᵀPy|², and (XᵀV⁻¹X)⁻¹ by the square of XᵀV⁻¹Z in its own metric.
struct VarianceSlopes {
  /// The slope of ln|V| + ln|XᵀV⁻¹X|: the trace of ZᵀPZ.
  private(set) var trace: DoubleDouble
  /// The slope of ln|V| alone.
  private(set) var volume: DoubleDouble
  /// The slope of the residual sum of squares.
  private(set) var squares: DoubleDouble
  /// The second derivative of ln|V| + ln|XᵀV⁻¹X|: −tr (ZᵀPZ)².
  private(set) var traceSlope: DoubleDouble
  /// The second derivative of the residual sum of squares.
  private(set) var squaresSlope: DoubleDouble
  /// The slope of each diagonal entry of (XᵀV⁻¹X)⁻¹.
  private(set) var variances: [DoubleDouble]
  private let fit: WhitenedFit

  /// Takes the derivatives at a fit.
  ///
  /// - Complexity: O(*p*³) for each size of blocks.
  init(_ fit: WhitenedFit) {
    self.fit = fit
    let count = fit.solution.count
    var inner = (0..<count).map { _ in [DoubleDouble](repeating: .zero, count: count) }
    var cross = [DoubleDouble](repeating: .zero, count: count)
    (trace, volume, squares, traceSlope, squaresSlope) = (.zero, .zero, .zero, .zero, .zero)
    variances = cross
    for size in fit.moments.between {
      let m = DoubleDouble(size.rows)
      let share = m / WhitenedFit.spread(size, fit.ratio)  // the diagonal of ZᵀV⁻¹Z
      let weight = share * share / m
      let blocks = DoubleDouble(size.blocks)
      volume += blocks * share
      trace += blocks * share
      traceSlope -= blocks * share * share
      for row in 0..<size.means.rowCount {
        let x = size.means.explanations(row)
        let own = fit.inverse.transposeTimes(x)
        let rest = zip(x, fit.solution).reduce(size.means.response(row)) { $0 - $1.0 * $1.1 }
        let length = DoubleDouble.sumOfSquares(own)
        trace -= weight * length
        traceSlope += DoubleDouble(2) * weight * share * length
        squares -= weight * rest * rest
        squaresSlope += DoubleDouble(2) * weight * share * rest * rest
        for (k, value) in fit.inverse.times(own).enumerated() {
          variances[k] += weight * value * value
        }
        for a in 0..<count {
          cross[a] += weight * own[a] * rest
          for b in 0...a { inner[a][b] += weight * own[a] * own[b] }
        }
      }
    }
    for a in 0..<count {
      squaresSlope -= DoubleDouble(2) * cross[a] * cross[a]
      for b in 0...a {
        let square = inner[a][b] * inner[a][b]
        traceSlope -= a == b ? square : square + square
      }
    }
  }

  /// The slope of −2 ln of the profile likelihood.
  func slope(_ likelihood: WhitenedFit.Likelihood) -> Double {
    let own = likelihood == .restricted ? trace : volume
    let count = DoubleDouble(fit.divisor(likelihood))
    return (own + count * squares / fit.residualSquares).value
  }

  /// The second derivative of −2 ln of the restricted profile likelihood.
  var curvature: DoubleDouble {
    let relative = squares / fit.residualSquares
    let bend = squaresSlope / fit.residualSquares - relative * relative
    return traceSlope + DoubleDouble(fit.freedom) * bend
  }

  /// Satterthwaite's degrees of freedom of a coefficient's estimated variance *v*.
  ///
  /// 2*v*²/Var *v*, where the variance components vary as the Hessian of the restricted likelihood
  /// says. With one ratio, and the residual variance at its best, that is
  /// 1/(1/(n − p) + (d ln *v*/dτ)²/curvature).
  func degreesOfFreedom(_ coefficient: Int) -> Double? {
    guard fit.ratio > 0 else { return fit.freedom }
    let variance = fit.inverse.rowProduct(coefficient, coefficient)
    let change = variances[coefficient] / variance + squares / fit.residualSquares
    let bend = curvature
    guard bend > .zero else { return nil }
    let inverse = DoubleDouble(1) / DoubleDouble(fit.freedom) + change * change / bend
    return (DoubleDouble(1) / inverse).value.ifFinite
  }
}
