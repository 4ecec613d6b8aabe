/// The one point at which a surface has no slope, if there is one, and what it is.
public struct StationaryPoint: Sendable, Hashable {
  /// What a stationary point can be.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The surface rises from it in every direction.
    case minimum
    /// The surface falls from it in every direction.
    case maximum
    /// It rises in some directions and falls in others.
    case saddle
    /// In some direction the surface does not curve at all, so that there is no single point.
    case ridge
  }

  /// A direction in which the surface curves by itself.
  public struct Axis: Sendable, Hashable {
    /// The eigenvalue: half the second derivative along it, with inputs coded from −1 to 1.
    public let curvature: Double
    /// Its standard error by the delta method; nothing without degrees of freedom.
    public let standardError: Double?
    /// Its t interval.
    public let interval: Interval?
    /// The direction, of length 1, one number for each coded input.
    public let direction: [Double]
  }

  /// What it is, by the signs of the curvatures as estimated.
  public let kind: Kind
  /// Where it is, in the units of the inputs; nothing for a ridge.
  public let point: [Double]?
  /// The standard error of each coordinate by the delta method.
  public let standardErrors: [Double]?
  /// The height of the surface there; nothing for a ridge.
  public let value: Double?
  /// Whether it lies within the ranges of the inputs, ends included.
  public let isInside: Bool
  /// The directions of the surface, the least curvature first.
  public let axes: [Axis]

  /// Whether the data tell the sign of every curvature.
  public var isKindSure: Bool { axes.allSatisfy { $0.interval?.contains(0) == false } }
}

extension ResponseSurface {
  /// Where the surface has no slope: x = −½B⁻¹b, its kind by the eigenvalues of B.
  ///
  /// Errors are of first order (for eigenvalues, Bisgaard & Ankenman 1996, Standard errors for the
  /// eigenvalues in second-order response surface models). A curvature below 10⁻¹⁰ of the largest, or
  /// of the slopes, counts as none. Eigenvalues by `gsl_eigen_symmv`.
  public var stationary: StationaryPoint {
    let found = GSL.eigenvalues(form.curvature)
    let axes = found.map { value, direction in
      let error = error(of: [0] + terms.map { $0.curvature(along: direction) })
      return StationaryPoint.Axis(
        curvature: value, standardError: error, interval: interval(about: value, error: error),
        direction: direction)
    }
    let largest = (found.map { $0.value } + form.slopes).reduce(0) { max($0, $1.magnitude) }
    guard found.allSatisfy({ $0.value.magnitude > 1e-10 * largest }) else {
      return StationaryPoint(
        kind: .ridge, point: nil, standardErrors: nil, value: nil, isInside: false, axes: axes)
    }
    var at = [Double](repeating: 0, count: form.slopes.count)
    for (value, direction) in found {
      let step = -innerProduct(direction, form.slopes) / (2 * value)
      for k in at.indices { at[k] += step * direction[k] }
    }
    let rising = found.count { $0.value > 0 }
    return StationaryPoint(
      kind: rising == found.count ? .minimum : rising == 0 ? .maximum : .saddle,
      point: natural(unbounded: at), standardErrors: errors(at: at, along: Array(at.indices)),
      value: form.value(at: at), isInside: at.allSatisfy { $0.magnitude <= 1 }, axes: axes)
  }

  /// Coded numbers in the inputs' own units, beyond the ranges too.
  private func natural(unbounded point: [Double]) -> [Double] {
    zip(point, ranges).map { x, range in
      range.low + (x + 1) / 2 * (range.high - range.low)
    }
  }

  /// The standard errors of where the slope along some inputs vanishes, in the inputs' units.
  ///
  /// From dx = −H⁻¹·J·dβ, with the curvatures H along these inputs and the changes J of the slopes by
  /// the coefficients.
  func errors(at x: [Double], along free: [Int]) -> [Double]? {
    guard !free.isEmpty else { return [] }
    let curved = free.map { a in free.map { 2 * form.curvature[a][$0] } }
    let axes = GSL.eigenvalues(curved)
    let slopes = free.map { a in [0] + terms.map { $0.slope(along: a, at: x) } }
    var errors: [Double] = []
    for (place, a) in free.enumerated() {
      var weights = [Double](repeating: 0, count: terms.count + 1)
      for (other, row) in slopes.enumerated() {
        // An entry of H⁻¹ from its eigenvalues: it may rise in some directions and fall in others.
        let entry = axes.reduce(0) { $0 + $1.vector[place] * $1.vector[other] / $1.value }
        for j in weights.indices { weights[j] -= entry * row[j] }
      }
      guard let error = error(of: weights)?.ifFinite else { return nil }
      errors.append(error * (ranges[a].high - ranges[a].low) / 2)
    }
    return errors
  }
}
