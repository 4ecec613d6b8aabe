internal import Statistics

extension GivenDataAnalysis {
  /// Puts the question to the statistics.
  static func measured(
    _ measure: Measure, _ outcome: [Double], _ factors: [[Double]], _ names: [String],
    _ resamples: Int, _ seed: UInt64, _ confidence: Double
  ) throws(StatisticsError) -> [Factor] {
    switch measure {
    case .prcc:
      let found = try RankPartialCorrelation(of: outcome, on: factors, confidence: confidence)
      return names.indices.map { Factor(name: names[$0], measure: found.factors[$0], more: []) }
    case .pawn:
      let found = try Pawn(
        of: outcome, on: factors, resamples: resamples, seed: seed, confidence: confidence)
      return names.indices.map { j in
        Factor(
          name: names[j], measure: found.factors[j],
          more: [
            More(name: "maximum", value: found.maxima[j]),
            More(name: "mean", value: found.means[j]),
            More(name: "dummy", value: found.dummies[j]),
            More(name: "slices", value: Double(found.slices[j])),
          ])
      }
    case .delta:
      let found = try DeltaMeasure(
        of: outcome, on: factors, resamples: resamples, seed: seed, confidence: confidence)
      return names.indices.map { j in
        Factor(
          name: names[j], measure: found.factors[j],
          more: [
            More(name: "uncorrected", value: found.uncorrected[j]),
            More(name: "classes", value: Double(found.classes[j])),
          ])
      }
    }
  }
}
