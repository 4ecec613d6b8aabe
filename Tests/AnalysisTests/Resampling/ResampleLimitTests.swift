import Analysis
import Testing

@Suite struct ResampleLimitTests {
  private func table() throws -> Table {
    try Table(csv: "y,a,b\n1,0,0\n2,0,1\n3,1,0\n5,1,1\n2,0,0\n2,0,1\n4,1,0\n5,1,1\n")
  }

  @Test(arguments: [0, -1, 10_000_001, Int.max])
  func `no method draws fewer than one resample or more than ten million`(count: Int) throws {
    let table = try table()
    #expect(throws: AnalysisError.self) {
      try CompareAnalysis(of: "y", by: "a", in: table, resamples: count)
    }
    #expect(throws: AnalysisError.self) { try MaxTOptions(resamples: count) }
    #expect(throws: AnalysisError.self) {
      try ShapleyAnalysis(of: "y", factors: ["a", "b"], in: table, resamples: count)
    }
    #expect(throws: AnalysisError.self) {
      try BootstrapAnalysis(of: "y", in: table, resamples: count)
    }
  }

  @Test func `a table whose draws would not fit into memory is refused with the most that do`()
    throws
  {
    let rows = (0..<1_000).map { "\($0 % 7),\($0 % 2),\($0 / 2 % 2)\n" }.joined()
    let table = try Table(csv: "y,a,b\n" + rows)
    #expect {
      try ShapleyAnalysis(of: "y", factors: ["a", "b"], in: table, resamples: 1_000_000)
    } throws: { "\($0)".contains("ask for at most 268435") }
  }

  @Test func `a replication without a value in every cell is left out and told`() throws {
    let text =
      "y,a,b,r\n1,0,0,1\n2,0,1,1\n3,1,0,1\n5,1,1,1\n2,0,0,2\n2,0,1,2\n4,1,0,2\n5,1,1,2\n7,1,1,3\n"
    let answer = try ShapleyAnalysis(
      of: "y", factors: ["a", "b"], in: Table(csv: text), paired: "r", resamples: 50)
    #expect(answer.n == 8 && answer.dropped == 1)
    #expect(answer.note?.hasPrefix("1 rows of 1 replication without a value in every cell") == true)
  }
}
