public import Statistics

/// What a model expects at a point, with the intervals of the expectation and of a new response.
public struct PointPrediction: Sendable, Hashable {
  /// The point as written, such as `budget=1,mode=open`.
  public let at: String
  /// The expected response.
  public let estimate: Double?
  /// The confidence interval of the expectation.
  public let interval: Interval?
  /// The interval in which one new response falls; `nil` where the model does not tell.
  public let predictionInterval: Interval?

  /// The members `at`, `estimate`, `ciLow`, `ciHigh`, `predictionLow`, `predictionHigh`.
  var json: JSONValue {
    .object([
      ("at", .text(at)), ("estimate", .optional(estimate)), ("ciLow", .optional(interval?.low)),
      ("ciHigh", .optional(interval?.high)),
      ("predictionLow", .optional(predictionInterval?.low)),
      ("predictionHigh", .optional(predictionInterval?.high)),
    ])
  }

  /// Predictions as a table to read; nothing without any.
  static func text(_ predictions: [PointPrediction], _ confidence: Double) -> String {
    guard !predictions.isEmpty else { return "" }
    var table = TextTable(["at", "estimate", "\(percent(confidence)) interval", "new response"])
    for item in predictions {
      table.add(
        [item.at] + Legible.cells(item.estimate, item.interval)
          + [Legible.cells(nil, item.predictionInterval)[1]])
    }
    return "\n" + table.text
  }
}

/// xᵀVx: the variance of a sum of coefficients, each times an entry of a row.
func variance(of row: [DoubleDouble], by covariance: [[Double]]) -> Double {
  var sum = DoubleDouble.zero
  for (entries, x) in zip(covariance, row) {
    for (entry, y) in zip(entries, row) { sum += DoubleDouble(entry) * x * y }
  }
  return max(0, sum.value)
}
