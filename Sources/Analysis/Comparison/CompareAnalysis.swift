public import Statistics

/// The method `compare`: an outcome compared between each two groups.
///
/// ```swift
/// let answer = try CompareAnalysis(of: "loss", by: "mode", in: table, adjust: .holm)
/// answer.pairs[0].meanDifference  // the mean of the first group minus that of the second
/// answer.pairs[0].adjustedP       // Welch's p, raised for the number of pairs
/// ```
///
/// Conventions, which `text` repeats: differences are *a* − *b*; their interval and the test of
/// equivalence are Welch's; `adjustedP` is Welch's p, raised for all pairs whose p is defined. With
/// `paired` the partners that both groups have are compared: interval, `student`, equivalence and
/// `adjustedP` are those of the paired differences, the permutation turns their signs, Cohen's d is
/// in units of their spread, Wilcoxon's signed ranks are added, and the tests of independent samples
/// are undefined.
public struct CompareAnalysis: Sendable {
  /// The outcome's column.
  public let outcome: String
  /// The grouping column.
  public let group: String
  /// The column that names partners, where the groups are paired.
  public let paired: String?
  /// Each two groups once, the first slowest, in rising order of their labels.
  public let pairs: [GroupPair]
  /// The number of rows used.
  public let n: Int
  /// The number of rows left out.
  public let dropped: Int
  /// What was left out and why, and what wants caution, a sentence each.
  public let notes: [String]
  /// The coverage of the intervals.
  public let confidence: Double
  /// How the main p is raised for the number of pairs.
  public let adjust: Adjustment
  /// The margin of equivalence, where it is tested.
  public let equivalence: Double?
  /// The groups and their sizes.
  let data: GroupedOutcome
  /// How many relabellings are drawn where there are too many to count, and what names them.
  let terms: ComparisonTerms

  /// Compares groups.
  ///
  /// - Parameters:
  ///   - outcome: the outcome's column.
  ///   - group: the column whose levels are the groups, at most 100.
  ///   - table: the table.
  ///   - paired: the column that names partners across groups, such as `replication`.
  ///   - equivalence: the greatest difference of means that counts as none, above 0.
  ///   - adjust: how p is raised for the number of pairs.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  ///   - replication: the column whose rows share their luck; a note says so where it is not what
  ///     pairs the groups.
  ///   - resamples: how many relabellings the permutation test draws, at least 1.
  ///   - seed: names the relabellings.
  /// - Throws: `AnalysisError` for a missing column, an outcome that is no number, fewer than two
  ///   groups, a partner that occurs twice in a group, or an impossible option.
  public init(
    of outcome: String, by group: String, in table: Table, paired: String? = nil,
    equivalence: Double? = nil, adjust: Adjustment = .holm, confidence: Double = 0.95,
    benchmark: Int? = nil, replication: String? = nil, resamples: Int = 9_999, seed: UInt64 = 0
  ) throws(AnalysisError) {
    try requireLevel(confidence)
    if let equivalence, !(equivalence > 0 && equivalence.isFinite) {
      throw .badRequest("\(equivalence) is no margin of equivalence; give a number above 0")
    }
    try ResampleLimit.require(resamples)
    let data = try GroupedOutcome(
      outcome, by: group, partner: paired, in: table, benchmark: benchmark)
    try data.requireFewGroups()
    let terms = ComparisonTerms(
      confidence: confidence, margin: equivalence, resamples: resamples, seed: seed)
    var (pairs, alone) = try Self.pairs(of: data, paired: paired, terms)
    let adjusted = try analyzing { () throws(StatisticsError) in
      try adjust.adjusted(pairs.map(\.mainP))
    }
    for (index, p) in adjusted.enumerated() { pairs[index].adjustedP = p }
    let luck = try replication.map { name throws(AnalysisError) in try table.labels(name) }
    let sharesLuck =
      luck.map { paired == nil && Set($0.compactMap(\.self)).count < data.n } ?? false
    self.outcome = outcome
    self.group = group
    self.paired = paired
    self.pairs = pairs
    self.confidence = confidence
    self.adjust = adjust
    self.equivalence = equivalence
    self.data = data
    self.terms = terms
    n = data.n
    dropped = data.dropped
    notes =
      data.notes + (alone > 0 ? ["\(alone) values without a partner are left out of pairs"] : [])
      + (equivalence == nil ? ["no margin of equivalence was given: tost is undefined"] : [])
      + (sharesLuck
        ? ["rows of one replication share their luck; --paired compares within it"] : [])
  }

  private static func pairs(
    of data: GroupedOutcome, paired: String?, _ terms: ComparisonTerms
  ) throws(AnalysisError) -> (pairs: [GroupPair], alone: Int) {
    let matched = try paired.map { name throws(AnalysisError) in try data.matched(by: name) }
    var pairs: [GroupPair] = []
    var left = 0
    for i in data.groups.indices {
      for j in data.groups.indices where j > i {
        let names = (data.groups[i], data.groups[j])
        let shared = matched.map { data.pairs(i, j, $0) }
        left += shared?.alone ?? 0
        let pair = try analyzing { () throws(StatisticsError) in
          guard let shared else {
            return try GroupPair(
              independent: data.values[i], data.values[j], names: names, terms: terms)
          }
          return try GroupPair(paired: shared.first, shared.second, names: names, terms: terms)
        }
        pairs.append(pair)
      }
    }
    return (pairs, left)
  }
}
