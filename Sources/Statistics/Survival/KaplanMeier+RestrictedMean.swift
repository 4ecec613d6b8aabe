/// The mean time until an event or a horizon, whichever comes first, with its standard error.
public struct RestrictedMean: Sendable, Hashable {
  /// Up to when time counts.
  public let horizon: Double
  /// The area below the curve to the horizon.
  public let mean: Double
  /// Its standard error.
  public let standardError: Double

  /// The normal interval of the mean.
  ///
  /// - Parameter confidence: the coverage, between 0 and 1.
  /// - Returns: the mean ± z standard errors.
  /// - Throws: `StatisticsError` for an impossible confidence.
  public func interval(confidence: Double = 0.95) throws(StatisticsError) -> Interval {
    try requireConfidence(confidence)
    let reach = try NormalDistribution().upperQuantile((1 - confidence) / 2) * standardError
    return Interval(low: mean - reach, high: mean + reach)
  }
}

extension KaplanMeier {
  /// The mean time until the event or a horizon: the area below the curve.
  ///
  /// The variance is Σ A² d/(n(n − d)) over the events to the horizon, *A* being the area from an event
  /// to the horizon (Irwin 1949; as R's `survfit` has it).
  ///
  /// - Parameter horizon: a time above 0.
  /// - Returns: the mean; `nil` where the horizon lies beyond the last time and that is censored, so
  ///   that nobody knows how the curve goes on.
  /// - Throws: `StatisticsError` for a horizon that is not finite or not above 0.
  public func restrictedMean(to horizon: Double) throws(StatisticsError) -> RestrictedMean? {
    try requireParameter(horizon, "horizon", .positive)
    guard let last = times.last, horizon <= last || survival.last == 0 else { return nil }
    let ends = times.filter { $0 < horizon } + [horizon]
    var (area, squares) = (0.0, 0.0)
    for place in stride(from: ends.count - 2, through: 0, by: -1) {
      area += survival[place] * (ends[place + 1] - ends[place])
      let (n, d) = (Double(atRisk[place]), Double(events[place]))
      if d > 0, d < n { squares += area * area * d / (n * (n - d)) }
    }
    return RestrictedMean(
      horizon: horizon, mean: ends[0] + area, standardError: squares.squareRoot())
  }
}
