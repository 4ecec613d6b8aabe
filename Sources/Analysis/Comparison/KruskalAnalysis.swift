public import Statistics

/// The method `kruskal`: whether an outcome tends to be larger in some group.
public struct KruskalAnalysis: AnalysisResult {
  /// H, its degrees of freedom and p.
  public let test: SignificanceTest
  /// The number of rows used.
  public let n: Int
  /// The number of rows left out.
  public let dropped: Int
  private let page: RankTestPage

  /// Compares groups by ranks.
  ///
  /// - Parameters:
  ///   - outcome: the outcome's column.
  ///   - group: the column whose levels are the groups.
  ///   - table: the table.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  /// - Throws: `AnalysisError` for a missing column, an outcome that is no number, or fewer than two
  ///   groups.
  public init(
    of outcome: String, by group: String, in table: Table, benchmark: Int? = nil
  ) throws(AnalysisError) {
    let data = try GroupedOutcome(outcome, by: group, in: table, benchmark: benchmark)
    let test = try analyzing { () throws(StatisticsError) in
      try SignificanceTest.kruskalWallis(data.values)
    }
    self.test = test
    n = data.n
    dropped = data.dropped
    page = RankTestPage(
      method: "kruskal", title: "\(outcome) by \(group)", data: data, n: data.n,
      dropped: data.dropped, test: test,
      size: (
        name: "epsilonSquared", title: "ε²",
        value: data.n > 1 ? test.statistic.map { $0 / Double(data.n - 1) } : nil
      ), notes: data.notes,
      convention: "Kruskal–Wallis H, corrected for ties, with χ²; ε² = H/(n − 1), without interval")
  }

  /// The object of `interface.md`.
  public var json: String { page.json }
  /// One row: `statistic,df,p,epsilonSquared`.
  public var csv: String { page.csv }
  /// An aligned table and how it was made.
  public var text: String { page.text }
}
