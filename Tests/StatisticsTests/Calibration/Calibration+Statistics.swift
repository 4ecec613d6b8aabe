import Statistics

extension CalibrationCase {
  /// Bootstrap intervals of other statistics than the mean, and of clusters and strata.
  static let statistics: [CalibrationCase] = [
    statistic(.median, .normal, 25, truth: 0, [nil, 0.831, 0.889, nil]),
    statistic(.median, .exponential, 25, truth: 0.6931471805599453, [nil, 0.81, 0.897, nil]),
    statistic(.sd, .normal, 30, truth: 1, [0.886, 0.906, nil, 0.907]),
    statistic(.trimmed, .heavy, 30, truth: 0, nil),
    grouped(
      "clusters", of: 4, 20, "20 clusters of 4, half their variance shared",
      [0.927, 0.925, nil, 0.923]),
    grouped("strata", of: 20, 2, "2 strata of 20", nil),
  ]

  private static func statistic(
    _ statistic: ResampledStatistic, _ shape: CalibrationDraws.Shape, _ n: Int, truth: Double,
    _ shortfalls: [Double?]?
  ) -> CalibrationCase {
    CalibrationCase(
      claims: bootstrapClaims("bootstrap of \(statistic.rawValue)", shortfalls),
      sample: shape.rawValue, n: "\(n)", effort: .dearest
    ) { draws in
      let covers = try covers(
        truth, of: statistic, in: Resampling(draws.sample(n, shape)), seed: draws.seed())
      return ResampledInterval.Method.allCases.map { covers[$0] ?? .nan }
    }
  }

  /// The mean of clusters that each have luck of their own, or of strata that differ by 3.
  private static func grouped(
    _ kind: String, of size: Int, _ groups: Int, _ words: String, _ shortfalls: [Double?]?
  ) -> CalibrationCase {
    let areClusters = kind == "clusters"
    let places = (0..<groups).flatMap { [Int](repeating: $0, count: size) }
    return CalibrationCase(
      claims: bootstrapClaims("bootstrap by \(kind)", shortfalls), sample: "normal", n: words,
      effort: .dearest
    ) { draws in
      let levels =
        areClusters
        ? draws.normals(groups) : (0..<groups).map { 3 * (Double($0) - Double(groups - 1) / 2) }
      let values = places.map { levels[$0] + draws.normal() }
      let sample =
        try areClusters ? Resampling(values, clusters: places) : Resampling(values, strata: places)
      let covers = try covers(0, of: .mean, in: sample, seed: draws.seed())
      return ResampledInterval.Method.allCases.map { covers[$0] ?? .nan }
    }
  }
}
