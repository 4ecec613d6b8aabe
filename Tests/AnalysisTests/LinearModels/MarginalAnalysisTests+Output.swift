import Analysis
import Testing

extension MarginalAnalysisTests {
  /// The means of b and their differences, whose numbers are those of R's emmeans
  /// (`MarginalReference`), p adjusted by R's `p.adjust`.
  private static func answer() throws -> MarginalAnalysis {
    try MarginalAnalysis(
      formula: "y ~ a * b + x", of: ["b"], contrast: "pairwise",
      table: Table(csv: UnbalancedTable.csv))
  }

  @Test func `each member of the object holds its own number`() throws {
    let object = try printedObject(Self.answer().json)
    #expect(object["degreesOfFreedom"] as? Int == 10)
    let contrasts = try #require(object["contrasts"] as? [[String: Any]])
    let expected = [
      "estimate": -5.0723404255319187, "standardError": 1.7686718436552054,
      "t": -2.8678810282009266, "p": 0.016729383830170086, "adjustedP": 0.033458767660340172,
      "ciLow": -9.013186876794277, "ciHigh": -1.1314939742695604,
    ]
    for (name, value) in expected {
      #expect(sharedDigits(contrasts[0][name], value) > 10, "\(name)")
    }
    let tests = try #require(object["jointTests"] as? [[String: Any]])
    #expect(sharedDigits(tests[0]["F"], 11.520764258540341) > 10)
    #expect(sharedDigits(tests[0]["p"], 0.002539214275756044) > 10)
  }

  @Test func `each column of the table for spreadsheets holds its own number`() throws {
    let lines = try Self.answer().csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(
      lines[0] == [
        "row", "contrast", "b", "estimate", "standardError", "df", "t", "F", "p", "adjustedP",
        "ciLow", "ciHigh",
      ])
    let expected: [(line: Int, numbers: [Double?])] = [
      (
        1,
        [
          16.492459324155188, 1.2275150227063079, 10, nil, nil, nil, nil, 13.757385410666451,
          19.227533237643925,
        ]
      ),
      (
        4,
        [
          -5.0723404255319187, 1.7686718436552054, 10, -2.8678810282009266, nil,
          0.016729383830170086, 0.033458767660340172, -9.013186876794277, -1.1314939742695604,
        ]
      ),
      (7, [nil, nil, 2, nil, 11.520764258540341, 0.002539214275756044, nil, nil, nil]),
    ]
    for (line, numbers) in expected {
      for (cell, number) in zip(lines[line].dropFirst(3), numbers) {
        guard let number else {
          #expect(cell.isEmpty)
          continue
        }
        #expect(sharedDigits(Double(cell), number) > 10, "line \(line)")
      }
    }
  }

  @Test func `each column of the text holds its own number`() throws {
    let lines = try Self.answer().text.split(separator: "\n").map { $0.split(separator: " ") }
    let contrast = try #require(lines.first { $0.starts(with: ["p", "−", "q"]) })
    #expect(contrast.suffix(4) == ["1.769", "-2.868", "0.0167", "0.0335"])
    let test = try #require(lines.first { $0.starts(with: ["are", "0"]) })
    #expect(test.suffix(4) == ["11.52", "2,", "10", "0.0025"])
  }
}
