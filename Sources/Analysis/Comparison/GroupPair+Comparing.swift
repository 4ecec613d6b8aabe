internal import Statistics

extension GroupPair {
  /// Compares two independent samples.
  init(
    independent first: [Double], _ second: [Double], names: (String, String), terms: ComparisonTerms
  ) throws(StatisticsError) {
    let main = try MeanDifference.welch(first, second)
    try self.init(
      names: names, counts: (first.count, second.count), main: main,
      interval: try main.interval(confidence: terms.confidence),
      student: try MeanDifference.student(first, second).test, welch: main.test,
      yuen: try MeanDifference.yuen(first, second).test,
      mannWhitney: try .mannWhitney(first, second),
      brunnerMunzel: try .brunnerMunzel(first, second), wilcoxon: nil,
      permutation: try .independent(
        first, second, resamples: terms.resamples, seed: terms.seed),
      effect: try .independent(first, second, confidence: terms.confidence),
      superiority: try Superiority(first, second), margin: terms.margin)
  }

  /// Compares paired samples; the tests of independent ones are left undefined.
  init(
    paired first: [Double], _ second: [Double], names: (String, String), terms: ComparisonTerms
  ) throws(StatisticsError) {
    let main = try MeanDifference.paired(first, second)
    let independent = SignificanceTest.undefined(
      "pairs are no independent samples: welch, yuen, mannWhitney and brunnerMunzel are left out")
    try self.init(
      names: names, counts: (first.count, second.count), main: main,
      interval: try main.interval(confidence: terms.confidence), student: main.test,
      welch: independent, yuen: independent, mannWhitney: independent, brunnerMunzel: independent,
      wilcoxon: try .signedRank(first, second),
      permutation: try .paired(first, second, resamples: terms.resamples, seed: terms.seed),
      effect: try .paired(first, second, confidence: terms.confidence),
      superiority: try Superiority(first, second), margin: terms.margin)
  }

  private init(
    names: (String, String), counts: (Int, Int), main: MeanDifference, interval: Interval?,
    student: SignificanceTest, welch: SignificanceTest, yuen: SignificanceTest,
    mannWhitney: SignificanceTest, brunnerMunzel: SignificanceTest, wilcoxon: SignificanceTest?,
    permutation: PermutationTest, effect: StandardizedDifference, superiority: Superiority?,
    margin: Double?
  ) throws(StatisticsError) {
    (a, b) = names
    (nA, nB) = counts
    meanDifference = main.estimate
    self.interval = interval
    self.student = student
    self.welch = welch
    self.yuen = yuen
    self.mannWhitney = mannWhitney
    self.brunnerMunzel = brunnerMunzel
    self.wilcoxon = wilcoxon
    self.permutation = permutation
    self.effect = effect
    self.superiority = superiority
    tost =
      try margin.map { margin throws(StatisticsError) in
        try main.equivalence(within: margin)
      } ?? nil
    adjustedP = nil
    var seen: Set<String> = []
    let all = [
      main.note, student.note, welch.note, yuen.note, mannWhitney.note, brunnerMunzel.note,
      wilcoxon?.note, permutation.note,
    ]
    notes = all.compactMap(\.self).filter { seen.insert($0).inserted }
  }
}
