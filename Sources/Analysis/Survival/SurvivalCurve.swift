public import Statistics

/// The curve of one group with its interval, its median and its restricted mean.
public struct SurvivalCurve: Sendable {
  /// The group; `nil` where all rows are one.
  public let group: String?
  /// The number of rows.
  public let n: Int
  /// The curve.
  public let curve: KaplanMeier
  /// The pointwise interval at each time; `nil` where it is undefined.
  public let intervals: [Interval?]
  /// The mean time to event or horizon; `nil` where the horizon lies beyond what was seen.
  public let restrictedMean: RestrictedMean?
  /// Its interval.
  public let meanInterval: Interval?

  init(
    _ group: String?, _ times: SurvivalTimes, _ curve: KaplanMeier, horizon: Double?,
    interval: KaplanMeier.IntervalKind, confidence: Double
  ) throws(StatisticsError) {
    self.group = group
    n = times.n
    self.curve = curve
    intervals = try curve.intervals(interval, confidence: confidence)
    var mean: RestrictedMean?
    if let horizon { mean = try curve.restrictedMean(to: horizon) }
    restrictedMean = mean
    meanInterval = try mean.map { mean throws(StatisticsError) in
      try mean.interval(confidence: confidence)
    }
  }

  /// The number of events.
  public var events: Int { curve.events.reduce(0, +) }
}
