import Analysis
import Foundation
import Testing

@Suite struct PointsReportTests {
  let path = FileManager.default.temporaryDirectory.path + "/xietong-\(UUID().uuidString).csv"

  func report(
    _ rows: String, outcomes: [String] = ["loss"], method: String? = nil,
    largestSample: Int = 100_000
  ) throws -> PointsReport {
    let text = "point,trust,outcome,n,censored,mean,sd,low,high\n" + rows
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try PointsReport(
      summary: path, outcomes: outcomes.map { OutcomeColumn($0) }, method: method,
      largestSample: largestSample)
  }

  @Test func `the means of the points are spread from the least to the greatest`() throws {
    let rows = [40, 10, 30, 20, 100].enumerated().map { index, mean in
      "\(index + 1),0.\(index),loss,\(10 * (index + 1)),,\(mean),,,\n"
    }
    let report = try report("0,,loss,7,,5,,,\n" + rows.joined())
    let row = report.rows[0]
    #expect([row.min, row.q1, row.median, row.q3, row.max] == [10, 20, 30, 40, 100])
    #expect(near(row.mean, 40) && row.benchmark == 5)
    #expect(row.points == 5 && row.fewest == 10 && row.most == 50)
    #expect(
      report.text == """
        How the outcomes vary over the points of the design
        ---------------------------------------------------
          outcome   min    q1  median    q3    max  mean   L*
          loss     10.0  20.0    30.0  40.0  100.0  40.0  5.0
          means at 5 points; n = 10 to 50 a point; quartiles of type 7

        """)
  }

  @Test func `points without a value and censored times are told`() throws {
    let report = try report(
      "1,0,loss,0,,,,,\n1,0,time,3,1,240,,,\n2,0,loss,3,,4,,,\n2,0,time,1,0,10,,,\n",
      outcomes: ["loss", "time"])
    #expect(report.rows.map(\.points) == [1, 2])
    #expect(
      report.notes == [
        "loss: 1 point has no value", "time: 75 % of the values are censored at the horizon",
      ])
    #expect(report.text.contains("note: loss: 1 point has no value\n"))
    #expect(!report.text.contains("L*"))
  }

  @Test func `a long note goes on in the next line`() throws {
    let name = String(repeating: "x", count: 80)
    let text = try report("1,0,\(name),0,,,,,\n2,0,\(name),1,,4,,,\n", outcomes: [name]).text
    #expect(text.hasSuffix("note: \(name): 1 point has\n      no value\n"))
  }

  @Test func `the quartiles of very many points are those of a random sample`() throws {
    // Rising means: a sample of the first thousand would put the median at 500.
    let rows = (1...6_000).map { "\($0),0,loss,1,,\($0),,,\n" }.joined()
    let report = try report(rows, largestSample: 1_000)
    let row = report.rows[0]
    #expect(row.points == 6_000 && row.min == 1 && row.max == 6_000 && near(row.mean, 3_000.5))
    #expect(near(row.q1, 1_500, tolerance: 0.1) && near(row.median, 3_000, tolerance: 0.1))
    #expect(near(row.q3, 4_500, tolerance: 0.1))
    #expect(report.notes == ["the quartiles are those of 1000 points drawn at random"])
    #expect(try self.report(rows, largestSample: 1_000).rows == report.rows, "drawn by rule")
    #expect(try self.report(rows, largestSample: 6_000).notes.isEmpty)
  }

  @Test func `the method that fits is named once it is available`() throws {
    let rows = "1,0,loss,1,,4,,,\n"
    #expect(try report(rows, method: "divination").notes.isEmpty)
    let known = try report(rows, method: AnalysisMethod.shapley.rawValue)
    #expect(known.text.contains("comes with `xietong analyze --method shapley`"))
  }

  @Test func `what is no summary is refused`() throws {
    #expect(throws: AnalysisError.self) { try report("1,0,loss,1,,4,,,\n", outcomes: ["los"]) }
    #expect(throws: AnalysisError.self) { try report("1,0,loss,many,,4,,,\n") }
  }
}
