internal import Statistics

/// How the mean of an outcome is spread over the points of a design, taken in one after the other.
struct PointMeans {
  private var sample: Reservoir
  private var mean = 0.0
  private var min = Double.infinity
  private var max = -Double.infinity
  private var missing = 0
  private var benchmark: Double?
  private var fewest = Int.max
  private var most = 0
  private var values = 0.0
  private var censored: Double?

  /// Begins without points; quartiles of more than `largestSample` will be those of a sample.
  init(largestSample: Int) { sample = Reservoir(size: largestSample) }

  mutating func setBenchmark(_ mean: Double?) { benchmark = mean }

  /// Takes in a point: the number of values there, their mean, and the share censored.
  mutating func add(n: Int, mean: Double?, censored share: Double?) {
    fewest = Swift.min(fewest, n)
    most = Swift.max(most, n)
    values += Double(n)
    if let share { censored = (censored ?? 0) + share * Double(n) }
    guard let mean else {
      missing += 1
      return
    }
    sample.add(mean)
    self.mean += (mean - self.mean) / Double(sample.count)
    min = Swift.min(min, mean)
    max = Swift.max(max, mean)
  }

  /// What the points come to.
  func row(of outcome: String) -> PointsReport.Row {
    let sorted = sample.values.sorted()
    let isEmpty = sorted.isEmpty
    return PointsReport.Row(
      outcome: outcome, points: sample.count, missing: missing, min: isEmpty ? nil : min,
      q1: quantile(0.25, ofSorted: sorted), median: quantile(0.5, ofSorted: sorted),
      q3: quantile(0.75, ofSorted: sorted), max: isEmpty ? nil : max, mean: isEmpty ? nil : mean,
      benchmark: benchmark, fewest: fewest == .max ? 0 : fewest, most: most,
      censored: values > 0 ? censored.map { $0 / values } : nil,
      quartilePoints: sorted.count)
  }
}
