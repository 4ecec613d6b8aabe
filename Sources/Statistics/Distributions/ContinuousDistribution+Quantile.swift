internal import Foundation

extension ContinuousDistribution {
  /// The value that is exceeded with probability 1 − `p`; the ends of the support at 0 and 1.
  ///
  /// The root, between bracketing values, of the logarithm of the smaller tail, so that small
  /// probabilities keep their digits. For `p` close to 1 give 1 − `p` to `upperQuantile` instead.
  /// A quantile that no number of 64 bits can hold comes out as the end of the support.
  ///
  /// - Throws: `StatisticsError` unless `p` is between 0 and 1.
  public func quantile(_ p: Double) throws(StatisticsError) -> Double {
    try requireProbability(p)
    return p <= 0.5 ? lowerRoot(log(p)) : upperRoot(log1p(-p))
  }

  /// The value that is exceeded with probability `p`; the ends of the support at 1 and 0.
  ///
  /// - Throws: `StatisticsError` unless `p` is between 0 and 1.
  public func upperQuantile(_ p: Double) throws(StatisticsError) -> Double {
    try requireProbability(p)
    return p <= 0.5 ? upperRoot(log(p)) : lowerRoot(log1p(-p))
  }

  private func lowerRoot(_ target: Double) -> Double {
    if target == -.infinity { return support.lowerBound }
    return search { logLower(inside: $0) - target }
  }

  private func upperRoot(_ target: Double) -> Double {
    if target == -.infinity { return support.upperBound }
    return search { target - logUpper(inside: $0) }
  }

  private func search(_ excess: (Double) -> Double) -> Double {
    let scale = SearchScale(support)
    let range = scale.range
    let found = root(in: range, near: scale.coordinate(centre), step: 0.25) {
      excess(scale.value($0))
    }
    if found == range.lowerBound { return support.lowerBound }
    if found == range.upperBound { return support.upperBound }
    return polished(scale.value(found), beside: scale.value(found + 1e-6), excess)
  }

  /// One secant step in the value itself, whose last places the coordinate may not resolve.
  private func polished(
    _ x: Double, beside other: Double, _ excess: (Double) -> Double
  ) -> Double {
    guard support.contains(other), other.isFinite else { return x }
    let value = excess(x)
    let correction = value * (other - x) / (excess(other) - value)
    return correction.magnitude < 1e-9 * x.magnitude ? x - correction : x
  }
}

/// The coordinate in which a quantile is sought: one in which tails are smooth over many orders of
/// magnitude.
private enum SearchScale {
  case logarithm
  case logit
  case hyperbolic

  init(_ support: ClosedRange<Double>) {
    self =
      support.lowerBound == -.infinity
      ? .hyperbolic : support.upperBound == .infinity ? .logarithm : .logit
  }

  /// Coordinates whose values are normal numbers strictly inside the support.
  var range: ClosedRange<Double> {
    switch self {
    case .logarithm: -708...709
    case .logit: -708...36
    case .hyperbolic: -709...709
    }
  }

  func value(_ v: Double) -> Double {
    switch self {
    case .logarithm: exp(v)
    case .logit: v < 0 ? exp(v) / (1 + exp(v)) : 1 / (1 + exp(-v))
    case .hyperbolic: sinh(v)
    }
  }

  func coordinate(_ x: Double) -> Double {
    switch self {
    case .logarithm: log(x)
    case .logit: log(x / (1 - x))
    case .hyperbolic: asinh(x)
    }
  }
}
