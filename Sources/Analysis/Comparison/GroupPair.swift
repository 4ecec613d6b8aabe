public import Statistics

/// Two groups compared in every way that `compare` offers; the sign is that of *a* minus *b*.
public struct GroupPair: Sendable {
  /// The first group.
  public let a: String
  /// The second group, whose mean is subtracted.
  public let b: String
  /// How many values of the first group are used.
  public let nA: Int
  /// How many values of the second group are used.
  public let nB: Int
  /// The mean of *a* minus the mean of *b*.
  public let meanDifference: Double?
  /// Its interval, by Welch's t, or by that of the paired differences.
  public let interval: Interval?
  /// Student's test: of equal variances, or of the paired differences.
  public let student: SignificanceTest
  /// Welch's test.
  public let welch: SignificanceTest
  /// Yuen's test of means trimmed by 20 % at each end.
  public let yuen: SignificanceTest
  /// The Mann–Whitney test.
  public let mannWhitney: SignificanceTest
  /// The Brunner–Munzel test; its statistic is positive where *b* tends to be larger.
  public let brunnerMunzel: SignificanceTest
  /// Wilcoxon's signed-rank test of pairs; `nil` where there are none.
  public let wilcoxon: SignificanceTest?
  /// The permutation test of the difference of means.
  public let permutation: PermutationTest
  /// Cohen's d and Hedges' g.
  public let effect: StandardizedDifference
  /// Vargha and Delaney's A and Cliff's delta.
  public let superiority: Superiority?
  /// The p of two one-sided tests of equivalence; `nil` without a margin.
  public let tost: Double?
  /// The p of the main test, Welch's or that of the paired differences, for all pairs at once.
  public internal(set) var adjustedP: Double?
  /// Why something is undefined; empty where nothing is.
  public internal(set) var notes: [String]
  /// The p that is adjusted.
  var mainP: Double? { wilcoxon == nil ? welch.p : student.p }
}
