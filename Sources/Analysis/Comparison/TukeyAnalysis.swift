public import Statistics

/// The method `tukey`: every two group means with intervals that hold for all pairs at once.
///
/// One variance for all groups; Tukey–Kramer where their sizes differ.
public struct TukeyAnalysis: AnalysisResult {
  /// Each two groups once, in rising order of their labels; positions are those of `groups`.
  public let pairs: [PairwiseComparison]
  /// The groups' labels.
  public let groups: [String]
  private let page: PairwisePage

  /// Compares group means.
  ///
  /// - Parameters:
  ///   - outcome: the outcome's column.
  ///   - group: the column whose levels are the groups, at most 100.
  ///   - table: the table.
  ///   - confidence: the coverage of all intervals together, between 0 and 1.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  /// - Throws: `AnalysisError` for a missing column, an outcome that is no number, fewer than two
  ///   groups or more than 100, or an impossible confidence.
  public init(
    of outcome: String, by group: String, in table: Table, confidence: Double = 0.95,
    benchmark: Int? = nil
  ) throws(AnalysisError) {
    page = try PairwisePage(
      "tukey", outcome, group, table, confidence, benchmark,
      convention: "Tukey–Kramer: one pooled variance, studentized range"
    ) { values throws(StatisticsError) in
      try PairwiseComparison.tukey(values, confidence: confidence)
    }
    pairs = page.pairs
    groups = page.data.groups
  }

  /// The object of `interface.md`.
  public var json: String { page.json }
  /// One row a pair: `a,b,difference,low,high,p`.
  public var csv: String { page.csv }
  /// An aligned table and how it was made.
  public var text: String { page.text }
}
