public import Statistics

/// A number with the interval that chance leaves it.
public struct Estimate: Sendable, Hashable {
  /// The number, or nothing where it is undefined.
  public let value: Double?
  /// Its interval, or nothing where the replications do not allow one.
  public let interval: Interval?

  /// Creates an estimate; what is not finite becomes undefined.
  ///
  /// - Parameters:
  ///   - value: the number.
  ///   - interval: its interval.
  public init(value: Double?, interval: Interval?) {
    self.value = value.flatMap { $0.isFinite ? $0 + 0 : nil }  // + 0 turns −0 into 0
    self.interval = interval.map { Interval(low: $0.low + 0, high: $0.high + 0) }
  }

  static let undefined = Estimate(value: nil, interval: nil)
}

/// Several numbers computed from the same cells, with the same numbers in every resample.
struct Estimates {
  var values: [Double]
  /// By number, one value a resample.
  var draws: [[Double]]

  init(values: [Double], draws: [[Double]]) {
    self.values = values
    self.draws = draws
  }

  /// Evaluates what depends on the cells alone, for the means and for each resample of them.
  init(
    _ cells: CellMeans, _ evaluate: (SubsetTable) -> [Double]
  ) throws(AnalysisError) {
    values = evaluate(try table(cells.means))
    draws = [[Double]](
      repeating: [Double](repeating: 0, count: cells.resamples), count: values.count)
    for resample in 0..<cells.resamples {
      let drawn = evaluate(try table(cells.draws.map { $0[resample] }))
      for (index, value) in drawn.enumerated() { draws[index][resample] = value }
    }
  }

  func estimate(_ index: Int, confidence: Double) throws(AnalysisError) -> Estimate {
    let interval = try analyzing { () throws(StatisticsError) in
      try Bootstrap.percentile(of: draws[index], confidence: confidence)
    }
    return Estimate(value: values[index], interval: interval)
  }

  func all(confidence: Double) throws(AnalysisError) -> [Estimate] {
    try values.indices.map { index throws(AnalysisError) in
      try estimate(index, confidence: confidence)
    }
  }

  static func - (a: Estimates, b: Estimates) -> Estimates {
    Estimates(
      values: zip(a.values, b.values).map { $0 - $1 },
      draws: zip(a.draws, b.draws).map { zip($0, $1).map { $0 - $1 } })
  }
}

private func table(_ values: [Double]) throws(AnalysisError) -> SubsetTable {
  try analyzing { () throws(StatisticsError) in try SubsetTable(values) }
}
