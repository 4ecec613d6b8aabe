import Analysis
import Statistics
import Testing

/// Levers called a, b, c, … and an outcome of their levels (−1 or 1) and the luck of a replication.
private typealias Outcome = (_ levels: [Double], _ luck: Double) -> Double

@Suite struct FractionTests {
  /// The runs of all cells that a rule keeps; levels are 0 and 1, point 0 is the benchmark.
  private func runs(
    _ levers: Int, replications: (Int) -> Int = { _ in 12 },
    where isRun: ([Int]) -> Bool = { _ in true }, _ outcome: Outcome
  ) throws -> Table {
    var text = (["point", "replication"] + names(levers) + ["loss"]).joined(separator: ",") + "\n"
    for replication in 1...12 {
      text += "0,\(replication)," + String(repeating: ",", count: levers) + "7\n"
    }
    var point = 0
    for cell in 0..<(1 << levers) {
      let bits = (0..<levers).map { cell >> (levers - 1 - $0) & 1 }
      guard isRun(bits) else { continue }
      point += 1
      for replication in 1...replications(point) {
        let loss = outcome(bits.map { Double(2 * $0 - 1) }, luck(replication))
        text += "\(point),\(replication)," + bits.map { "\($0)," }.joined() + "\(loss)\n"
      }
    }
    return try Table(csv: text)
  }

  private func names(_ levers: Int) -> [String] { "abcdefgh".prefix(levers).map { String($0) } }

  /// Half of the cells of five levers, e = a·b·c·d: no effect up to pairs is mixed with another.
  private func isInHalf(_ bits: [Int]) -> Bool { bits.reduce(0, +).isMultiple(of: 2) == false }

  private let clear: [[[Int]]] =
    (0..<5).map { [[$0]] } + (0..<5).flatMap { a in ((a + 1)..<5).map { [[a, $0]] } }

  private func report(
    _ runs: Table, _ aliases: [[[Int]]], levers: Int
  ) throws -> EffectsReport {
    try EffectsReport(
      runs: runs, levers: names(levers), outcomes: [OutcomeColumn("loss", unit: "persons")],
      aliases: aliases, resamples: 300, seed: 5)
  }

  @Test func `a fraction of resolution V shows what the whole factorial shows`() throws {
    let outcome: Outcome = { x, luck in
      100 + 8 * luck + 5 * x[0] - 3 * x[1] + luck * x[2] + 2 * x[0] * x[3] - 1.5 * x[1] * x[4]
        + 0.25 * luck * x[2] * x[4]
    }
    let half = try report(runs(5, where: isInHalf, outcome), clear, levers: 5)
    let whole = try EffectsReport(
      runs: runs(5, outcome), levers: names(5), outcomes: [OutcomeColumn("loss")],
      resamples: 300, seed: 5)
    #expect(half.fraction?.cells == 16)
    #expect(half.rows.count == 15)
    for row in half.rows {
      let other = try #require(
        whole.rows.first { $0.effect == row.effect && $0.terms == row.terms && $0.slice.isEmpty })
      #expect(near(row.estimate.value, try #require(other.estimate.value), tolerance: 1e-12))
      let (a, b) = (try #require(row.estimate.interval), try #require(other.estimate.interval))
      #expect(near(a.low, b.low, tolerance: 1e-12) && near(a.high, b.high, tolerance: 1e-12))
      #expect(row.n == 12 && row.method == other.method)
    }
    #expect(near(half.rows[0].estimate.value, 10) && near(half.rows[1].estimate.value, -6))
    #expect(half.rows.prefix(5).map(\.terms) == names(5).map { [$0] })
    #expect(half.rows[5].terms == ["a", "b"] && half.rows[14].terms == ["d", "e"])
    #expect(half.notes.allSatisfy { !$0.text.contains("cannot be told") })
  }

  @Test func `at resolution III a lever shows together with the pair it is mixed with`() throws {
    // c = a·b, sign and all
    let runs = try runs(3, where: { ($0[0] ^ $0[1] ^ $0[2]) == 1 }) { x, luck in
      50 + luck + 4 * x[0] + 3 * x[2] + 2 * x[0] * x[1] + x[1] * x[2]
    }
    let report = try report(runs, [[[0], [1, 2]], [[1], [0, 2]], [[2], [0, 1]]], levers: 3)
    #expect(report.rows.map(\.effect) == [.main, .main, .main])
    #expect(near(report.rows[0].estimate.value, 2 * (4 + 1)))
    #expect(near(report.rows[1].estimate.value, 0))
    #expect(near(report.rows[2].estimate.value, 2 * (3 + 2)))
    #expect(
      report.notes.map(\.text).prefix(3) == [
        "a cannot be told from b:c", "b cannot be told from a:c", "c cannot be told from a:b",
      ])
  }

  @Test func `a fraction of the other sign shows the main effects with their own sign`() throws {
    // c = −a·b: the pairs enter with the other sign, the levers do not
    let runs = try runs(3, where: { ($0[0] ^ $0[1] ^ $0[2]) == 0 }) { x, luck in
      50 + luck + 4 * x[0] + 3 * x[2] + 2 * x[0] * x[1]
    }
    let report = try report(runs, [[[0], [1, 2]], [[1], [0, 2]], [[2], [0, 1]]], levers: 3)
    #expect(near(report.rows[0].estimate.value, 8))
    #expect(near(report.rows[2].estimate.value, 2 * (3 - 2)))
  }

  @Test func `at resolution IV mixed pairs have a note and no row`() throws {
    // d = a·b·c
    let runs = try runs(4, where: { $0.reduce(0, +).isMultiple(of: 2) }) { x, luck in
      9 + luck + x[0] + x[2] * x[3]
    }
    let pairs = [[[0, 1], [2, 3]], [[0, 2], [1, 3]], [[0, 3], [1, 2]]]
    let report = try report(runs, (0..<4).map { [[$0]] } + pairs, levers: 4)
    #expect(report.rows.map(\.terms) == names(4).map { [$0] })
    #expect(near(report.rows[0].estimate.value, 2))
    #expect(
      report.notes.map(\.text) == [
        "a:b cannot be told from c:d", "a:c cannot be told from b:d", "a:d cannot be told from b:c",
        "interactions of three levers and more are taken as none: what they do is in these effects",
        "no Shapley values and no test of \"1+1>2\": they need all 2^4 cells",
      ])
  }

  @Test func `aliases of another design and missing points leave no effects and a note`() throws {
    let outcome: Outcome = { x, luck in luck + x[0] }
    let half = try runs(5, where: isInHalf, outcome)
    let wrong = try report(
      half, [[[0], [1, 2]]] + clear.dropFirst().filter { $0 != [[1, 2]] }, levers: 5)
    let holed = try report(
      runs(5, where: { isInHalf($0) && $0 != [1, 0, 0, 0, 0] }, outcome), clear, levers: 5)
    let unbalanced = try report(
      runs(5, where: { isInHalf($0) && $0[4] == 0 || $0 == [0, 0, 0, 0, 1] }, outcome), clear,
      levers: 5)
    let mixed = try self.report(
      runs(3, where: { ($0[0] ^ $0[1] ^ $0[2]) == 1 }, outcome),
      [[[0]], [[1]], [[2]], [[0, 1]], [[0, 2]], [[1, 2]]], levers: 3)
    let unnamed = try self.report(half, clear.filter { !$0[0].contains(4) }, levers: 5)
    for report in [wrong, holed, unbalanced, mixed, unnamed] {
      #expect(report.rows.isEmpty && report.csv == EffectsReport.csvHeader)
      #expect(report.notes.map(\.text).first?.hasPrefix("the runs are no regular") == true)
      #expect(AnswerTable(report).text.contains("or points are missing"))
    }
  }

  @Test func `points that stop by themselves are compared over the replications all have`() throws {
    let half = try report(
      runs(5, replications: { $0 == 3 ? 10 : 12 }, where: isInHalf) { x, luck in 5 * luck + x[0] },
      clear, levers: 5)
    #expect(half.rows.allSatisfy { $0.n == 10 } && half.dropped.isEmpty)
    #expect(half.notes[0].text.hasPrefix("n differs between points: 10 to 12; effects use"))
  }

  @Test func `the page has levers, clear pairs and what is mixed, in 100 columns`() throws {
    // d = a·b, e = a·c: three levers and more to a word
    let runs = try runs(
      5, where: { $0[3] == 1 - ($0[0] ^ $0[1]) && $0[4] == 1 - ($0[0] ^ $0[2]) }
    ) { x, luck in 20 + luck + x[0] * (1 + luck) }
    let aliases = [
      [[0], [1, 3], [2, 4]], [[1], [0, 3]], [[2], [0, 4]], [[3], [0, 1]], [[4], [0, 2]],
      [[1, 2], [3, 4]], [[1, 4], [2, 3]],
    ]
    let text = AnswerTable(try report(runs, aliases, levers: 5)).text
    for words in [
      "What does each lever do to loss", "in persons; below 0 is better",
      "A fraction of the design: 8 of 2^5 cells", "  lever  main effect   95 % interval",
      "note: a cannot be told from b:d and c:e\n", "note: b:c cannot be told from d:e\n",
      "n = 12 replications, none dropped",
    ] {
      #expect(text.contains(words), "\(words) is missing from\n\(text)")
    }
    #expect(!text.contains("  pair "), "no pair is clear")
    #expect(text.split(separator: "\n").map(\.count).max() ?? 0 <= 100)
    let half = try self.runs(5, where: isInHalf) { x, luck in luck + x[0] }
    #expect(AnswerTable(try report(half, clear, levers: 5)).text.contains("  a : b  "))
  }
}
