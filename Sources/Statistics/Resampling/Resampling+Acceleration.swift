extension Resampling {
  /// The percentile interval at levels corrected for bias and acceleration (Efron 1987).
  func accelerated(
    _ run: ResamplingRun, of statistic: ResampledStatistic, _ confidence: Double,
    _ notes: inout [String]
  ) throws(StatisticsError) -> Interval? {
    let normal = try NormalDistribution()
    let share = run.shareBelow
    guard share > 0, share < 1 else {
      notes.append("the estimate lies beyond all resamples: its bias cannot be corrected")
      return nil
    }
    guard let acceleration = acceleration(of: statistic, tolerance: run.tolerance) else {
      notes.append("the jackknife is undefined: there is no acceleration")
      return nil
    }
    let bias = try normal.quantile(share)
    let reach = try normal.upperQuantile((1 - confidence) / 2)
    let sorted = run.values.sorted()
    var ends: [Double] = []
    for z in [bias - reach, bias + reach] {
      // Beyond its pole the correction turns round and means nothing.
      guard acceleration * z < 1 else { break }
      let level = try normal.cumulative(bias + z / (1 - acceleration * z))
      if let end = quantile(level, ofSorted: sorted) { ends.append(end) }
    }
    guard ends.count == 2 else {
      notes.append("the acceleration is too great for an interval; take studentized")
      return nil
    }
    return Interval(low: ends[0], high: ends[1])
  }

  /// A sixth of the skewness of the jackknife, summed over strata (Davison & Hinkley 1997); 0 where
  /// leaving a unit out changes nothing.
  ///
  /// - Returns: the acceleration; `nil` where the statistic is undefined without one of the units.
  /// - Complexity: O(*n* · *units*) for *n* values, O(*n*) for the mean.
  func acceleration(of statistic: ResampledStatistic, tolerance: Double) -> Double? {
    let origin = statistic.origin(of: sorted)
    let rising = sorted.map { $0 - origin }
    let total = rising.reduce(0, +)
    var left = units.whole
    var (squares, cubes) = (0.0, 0.0)
    for stratum in units.strata where stratum.count > 1 {
      let values = stratum.map { unit in
        statistic == .mean
          ? mean(of: rising, total, without: unit)
          : value(of: statistic, rising, without: unit, &left)
      }
      guard values.contains(where: { $0 != values[0] }) else { continue }
      let count = Double(stratum.count)
      let centre = values.reduce(0, +) / count
      for value in values {
        let difference = centre - value
        guard !(difference.magnitude <= tolerance / count) else { continue }
        let influence = (count - 1) / count * difference
        squares += influence * influence
        cubes += influence * influence * influence
      }
    }
    guard squares > 0 else { return squares == 0 ? 0 : nil }
    return (cubes / (6 * squares * squares.squareRoot())).ifFinite
  }

  private func mean(of rising: [Double], _ total: Double, without unit: Int) -> Double {
    let places = units.starts[unit]..<units.starts[unit + 1]
    let sum = places.reduce(0.0) { $0 + rising[units.ranks[$1]] }
    return (total - sum) / Double(n - places.count)
  }

  private func value(
    of statistic: ResampledStatistic, _ rising: [Double], without unit: Int, _ left: inout Resample
  ) -> Double {
    left.size = Double(n - (units.starts[unit + 1] - units.starts[unit]))
    let size = left.size
    units.set(unit, to: 0, in: &left)
    let value = statistic.value(of: rising, in: left)
    units.set(unit, to: 1, in: &left)
    left.size = size
    return value
  }
}
