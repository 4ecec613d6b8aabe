public import Statistics

/// The method `friedman`: whether within blocks an outcome tends to be larger in some group.
public struct FriedmanAnalysis: AnalysisResult {
  /// χ² and Iman and Davenport's F.
  public let test: FriedmanTest
  /// How many blocks have a value in every group.
  public let blocks: Int
  /// The number of rows used.
  public let n: Int
  /// The number of rows left out, those of incomplete blocks among them.
  public let dropped: Int
  private let page: RankTestPage

  /// Compares groups by ranks within blocks.
  ///
  /// - Parameters:
  ///   - outcome: the outcome's column.
  ///   - group: the column whose levels are the groups.
  ///   - block: the column whose levels are the blocks, such as `replication`.
  ///   - table: the table.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  /// - Throws: `AnalysisError` for a missing column, an outcome that is no number, fewer than two
  ///   groups, or a block with two values in one group.
  public init(
    of outcome: String, by group: String, block: String, in table: Table, benchmark: Int? = nil
  ) throws(AnalysisError) {
    let data = try GroupedOutcome(
      outcome, by: group, partner: block, in: table, benchmark: benchmark)
    let matched = try data.matched(by: block)
    let names = data.partners[0].filter { name in matched.allSatisfy { $0[name] != nil } }
    let rows = names.map { name in matched.compactMap { $0[name] } }
    let test = try analyzing { () throws(StatisticsError) in try FriedmanTest(rows) }
    self.test = test
    blocks = rows.count
    n = rows.count * data.groups.count
    dropped = data.dropped + data.n - n
    let left = data.n - n
    let notes =
      data.notes + (left > 0 ? ["\(left) rows of incomplete blocks are left out"] : [])
    page = RankTestPage(
      method: "friedman", title: "\(outcome) by \(group) within \(block)", data: data, n: n,
      dropped: dropped, test: test.chiSquared,
      size: (
        name: "kendallW", title: "W",
        value: test.chiSquared.statistic.map {
          $0 / Double(rows.count * max(1, data.groups.count - 1))
        }
      ),
      more: [
        (name: "blocks", value: Double(rows.count)),
        (name: "F", value: test.imanDavenport.statistic),
        (name: "dfDenominator", value: test.denominator), (name: "pF", value: test.imanDavenport.p),
      ],
      notes: notes + [test.imanDavenport.note].compactMap(\.self),
      convention: "Friedman's χ², corrected for ties, in \(rows.count) complete blocks; "
        + "Kendall's W = χ²/(blocks·(groups − 1)), without interval; Iman–Davenport p \(probability(test.imanDavenport.p))"
    )
  }

  /// The object of `interface.md`, with the blocks and Iman and Davenport's F beside it.
  public var json: String { page.json }
  /// One row: `statistic,df,p,kendallW,blocks,F,dfDenominator,pF`.
  public var csv: String { page.csv }
  /// An aligned table and how it was made.
  public var text: String { page.text }
}
