extension ResampledStatistic {
  /// The statistic of a resample of rising values; NaN for `sd` of a single one.
  ///
  /// - Complexity: O(*n*) for *n* values.
  func value(of rising: [Double], in drawn: Resample) -> Double {
    switch self {
    case .mean: drawn.mean(of: rising)
    case .median:
      (rising[drawn.rank(at: ((drawn.size - 1) / 2).rounded(.down))]
        + rising[drawn.rank(at: (drawn.size / 2).rounded(.down))]) / 2
    case .sd: drawn.variance(of: rising).squareRoot()
    case .trimmed: drawn.mean(of: rising, within: Self.kept(of: Int(drawn.size)))
    }
  }

  /// What a value is measured from, so that sums keep their digits far from zero.
  ///
  /// One of the values in the middle; zero where nothing is summed.
  func origin(of rising: [Double]) -> Double {
    self == .median || rising.isEmpty ? 0 : rising[rising.count / 2]
  }

  /// Two values of the statistic that differ by no more are the same but for rounding.
  func tolerance(of rising: [Double]) -> Double {
    guard self != .median, !rising.isEmpty else { return 0 }
    let summed = self == .trimmed ? rising[Self.kept(of: rising.count)] : rising[...]
    return 1e-13 * summed.reduce(0) { $0 + $1.magnitude } / Double(summed.count)
  }
}

extension Resample {
  /// The mean of what is drawn.
  func mean(of values: [Double]) -> Double {
    var sum = 0.0
    for (value, times) in zip(values, rows) { sum += times * value }
    return sum / size
  }

  /// The variance of what is drawn, *n* − 1 in the denominator; NaN for a single value.
  func variance(of values: [Double]) -> Double {
    let centre = mean(of: values)
    var sum = 0.0
    for (value, times) in zip(values, rows) { sum += times * (value - centre) * (value - centre) }
    return sum / (size - 1)
  }

  /// The mean of what is drawn at some places in rising order, counted from 0.
  func mean(of rising: [Double], within places: Range<Int>) -> Double {
    let (first, end) = (Double(places.lowerBound), Double(places.upperBound))
    var (sum, passed) = (0.0, 0.0)
    for (value, times) in zip(rising, rows) {
      sum += max(0, min(passed + times, end) - max(passed, first)) * value
      passed += times
    }
    return sum / (end - first)
  }

  /// The rank of what is drawn at a place in rising order, counted from 0.
  func rank(at place: Double) -> Int {
    var passed = 0.0
    for (rank, times) in rows.enumerated() {
      passed += times
      if passed > place { return rank }
    }
    return rows.count - 1
  }
}
