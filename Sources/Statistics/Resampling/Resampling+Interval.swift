extension Resampling {
  /// The bootstrap interval of a statistic.
  ///
  /// A sample whose resamples are all alike, such as one of equal values, has an interval of no
  /// width and a note. A single unit, or strata of single units, leave nothing to resample: the
  /// estimate stands alone.
  ///
  /// - Parameters:
  ///   - statistic: the statistic.
  ///   - method: how the interval is read off the resamples.
  ///   - resamples: how many resamples to draw, 1 to ``limit``.
  ///   - seed: names the draws.
  ///   - confidence: the coverage asked for, between 0 and 1.
  /// - Returns: estimate, interval, the standard deviation over the resamples, and notes.
  /// - Throws: `StatisticsError` for an impossible confidence or number of resamples.
  /// - Complexity: O(*n* · *resamples*) for *n* values; `bca` adds O(*n* · *units*).
  public func interval(
    of statistic: ResampledStatistic, by method: ResampledInterval.Method = .bca,
    resamples: Int = 10_000, seed: UInt64 = 0, confidence: Double = 0.95
  ) throws(StatisticsError) -> ResampledInterval {
    try requireConfidence(confidence)
    try Self.requireResamples(resamples)
    let estimate = try statistic.value(of: sorted)
    guard let estimate, canVary else {
      return ResampledInterval(estimate: estimate, notes: [obstacle(estimate)])
    }
    let run = ResamplingRun(
      self, statistic, resamples: resamples, seed: seed, withErrors: method == .studentized)
    var notes: [String] = []
    let lone = units.strata.count { $0.count == 1 }
    if lone > 0 {
      notes.append(
        "a stratum of a single unit adds no uncertainty (\(lone) such): the interval is too narrow")
    }
    let ends =
      switch method {
      case .percentile: try Bootstrap.percentile(of: run.values, confidence: confidence)
      case .basic:
        try Bootstrap.basic(of: run.values, estimate: run.whole, confidence: confidence)
      case .studentized: try studentized(run, of: statistic, confidence, &notes)
      case .bca: try accelerated(run, of: statistic, confidence, &notes)
      }
    let interval = ends.map { Interval(low: run.offset + $0.low, high: run.offset + $0.high) }
    if let ends, ends.high - ends.low <= run.tolerance {
      notes.append("the resamples are all alike: the interval has no width")
    }
    return ResampledInterval(
      estimate: estimate, interval: interval,
      standardError: resamples > 1 ? SampleSums(run.values).variance.squareRoot() : nil,
      notes: notes)
  }

  /// Why nothing can be resampled.
  private func obstacle(_ estimate: Double?) -> String {
    if n == 0 { return "no values" }
    if estimate == nil { return "one value has no standard deviation" }
    return unitCount == 1
      ? "a single \(n == 1 ? "value" : "cluster") leaves nothing to resample"
      : "strata of single units leave nothing to resample"
  }

  private func studentized(
    _ run: ResamplingRun, of statistic: ResampledStatistic, _ confidence: Double,
    _ notes: inout [String]
  ) throws(StatisticsError) -> Interval? {
    let sorted = run.studentized.sorted()
    let tail = (1 - confidence) / 2
    guard let error = standardError(of: statistic), let low = quantile(tail, ofSorted: sorted),
      let high = quantile(1 - tail, ofSorted: sorted)
    else {
      notes.append(
        "too many resamples are without spread for a studentized interval; take percentile or bca")
      return nil
    }
    return Interval(low: run.whole - high * error, high: run.whole - low * error)
  }
}
