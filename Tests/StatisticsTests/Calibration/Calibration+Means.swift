import Statistics

extension CalibrationCase {
  /// Intervals and tests of means and of their differences.
  static let means: [CalibrationCase] = meanIntervals + meanDifferences + standardizedDifferences

  private static let meanIntervals: [CalibrationCase] = [
    .covering("t interval of the mean", "normal", n: "3") {
      try Interval.student(meanOf: $0.normals(3))
    },
    .covering("t interval of the mean", "normal", n: "20") {
      try Description(of: $0.normals(20)).interval
    },
    .covering(
      "t interval of the mean", "exponential", n: "20", truth: 1,
      criterion: .coversLess(0.92)
    ) { try Interval.student(meanOf: $0.sample(20, .exponential)) },
    .covering("skewed interval of the mean", "exponential", n: "20", truth: 1) {
      try Interval.skewed(meanOf: $0.sample(20, .exponential))
    },
  ]

  private static let meanDifferences: [CalibrationCase] = [
    difference("Student", "normal, sd 1", 3, 9) { try .student($0.normals(3), $0.normals(9)) },
    difference("Welch", "normal, sd 1 and 3", 10, 25) {
      try .welch($0.normals(10), $0.normals(25, sd: 3))
    },
    difference("Welch", "normal, sd 3 and 1", 10, 25) {
      try .welch($0.normals(10, sd: 3), $0.normals(25))
    },
    difference("Welch", "normal, sd 3 and 1", 6, 6) {
      try .welch($0.normals(6, sd: 3), $0.normals(6))
    },
    difference("Yuen, 20 % trimmed", "normal", 20, 20) {
      try .yuen($0.normals(20), $0.normals(20))
    },
    difference("Yuen, 20 % trimmed", "normal", 10, 10) {
      try .yuen($0.normals(10), $0.normals(10))
    },
    difference("Yuen, 20 % trimmed", "t on 3 df", 20, 30) {
      try .yuen($0.sample(20, .heavy), $0.sample(30, .heavy))
    },
    difference("paired t", "normal, correlated", 8, 8) { draws in
      let shared = draws.normals(8)
      return try .paired(shared.map { $0 + draws.normal() }, shared.map { $0 + draws.normal() })
    },
    .erring("equivalence, two one-sided t", "normal, differing by the margin", n: "20, 20") {
      draws in
      try MeanDifference.welch(draws.normals(20, mean: 1.5), draws.normals(20))
        .equivalence(within: 1.5)
    },
    .erring("equivalence, paired", "normal, differing by the margin", n: "15") { draws in
      try MeanDifference.paired(draws.normals(15, mean: -2), draws.normals(15))
        .equivalence(within: 2)
    },
  ]

  private static let standardizedDifferences: [CalibrationCase] = [
    .covering("interval of d", "normal, d 0.8", n: "10, 14", truth: 0.8, effort: .medium) {
      try StandardizedDifference.independent($0.normals(10, mean: 0.8), $0.normals(14)).interval
    },
    .covering("interval of d", "normal, d 0", n: "5, 5", truth: 0, effort: .medium) {
      try StandardizedDifference.independent($0.normals(5), $0.normals(5)).interval
    },
    .covering("interval of d of pairs", "normal, d 0.5", n: "12", truth: 0.5, effort: .medium) {
      try StandardizedDifference.paired(
        $0.normals(12, mean: 0.5), [Double](repeating: 0, count: 12)
      ).interval
    },
  ]

  /// A difference whose truth is 0: its interval and its test.
  private static func difference(
    _ name: String, _ sample: String, _ n: Int, _ m: Int,
    _ make: @escaping @Sendable (inout CalibrationDraws) throws -> MeanDifference
  ) -> CalibrationCase {
    CalibrationCase(
      claims: [
        Claim(name: "\(name), interval", criterion: .coverage),
        Claim(name: "\(name), p", criterion: .size),
      ], sample: sample, n: "\(n), \(m)", effort: .light
    ) { draws in
      let difference = try make(&draws)
      return [covered(0, by: try difference.interval()), rejected(difference.test.p)]
    }
  }
}
