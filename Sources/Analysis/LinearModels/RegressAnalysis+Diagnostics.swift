internal import Statistics

extension RegressAnalysis {
  /// What the model expects at points, by the covariance that the errors have.
  ///
  /// Where variances may differ or rows depend, nothing says how a new response scatters.
  static func predictions(
    at points: [String], _ matrix: ModelMatrix, _ model: LinearModel,
    _ inference: CoefficientInference, _ errors: ErrorModel
  ) throws(AnalysisError) -> [PointPrediction] {
    try points.map { text throws(AnalysisError) in
      let row = try PredictionPoint(text, for: matrix).row(of: matrix)
      let plain = try analyzing { () throws(StatisticsError) in
        try model.prediction(
          at: Array(row.dropFirst(model.hasIntercept ? 1 : 0)), confidence: inference.confidence)
      }
      guard errors != .equal else {
        return PointPrediction(
          at: text, estimate: plain.estimate.ifNumber, interval: plain.interval,
          predictionInterval: plain.predictionInterval)
      }
      let interval = try analyzing { () throws(StatisticsError) in
        try inference.interval(about: plain.estimate, at: row)
      }
      return PointPrediction(
        at: text, estimate: plain.estimate.ifNumber, interval: interval, predictionInterval: nil)
    }
  }

  /// What the diagnostics want said.
  static func diagnosticNotes(
    on model: LinearModel, _ input: ModelInput, _ errors: ErrorModel, _ influential: Int,
    hasPoints: Bool
  ) -> [String] {
    var notes: [String] = []
    if influential > InfluentialRow.most {
      notes.append(
        "\(influential) rows have a Cook's distance above 4/n; the \(InfluentialRow.most) greatest "
          + "are told")
    }
    let exact = zip(model.cooksDistances, input.lines).compactMap { $0 == nil ? $1 : nil }
    if !exact.isEmpty, exact.count < model.n {
      notes.append(
        "Cook's distance is undefined where a row alone decides a coefficient: line"
          + (exact.count > 1 ? "s " : " ")
          + exact.prefix(5).map(String.init).joined(separator: ", ")
          + (exact.count > 5 ? ", …" : ""))
    }
    if hasPoints, errors != .equal {
      notes.append(
        "robust errors say nothing of how a new response scatters: no prediction interval")
    }
    return notes
  }
}

extension CoefficientInference {
  /// The interval of the expectation at a row, the intercept's entry among the others.
  func interval(
    about estimate: Double, at row: [DoubleDouble]
  ) throws(StatisticsError) -> Interval? {
    guard let covariance, degreesOfFreedom > 0 else { return nil }
    let quantile = try StudentT(Double(degreesOfFreedom)).upperQuantile((1 - confidence) / 2)
    let half = quantile * variance(of: row, by: covariance).squareRoot()
    return half.isFinite ? Interval(low: estimate - half, high: estimate + half) : nil
  }
}
