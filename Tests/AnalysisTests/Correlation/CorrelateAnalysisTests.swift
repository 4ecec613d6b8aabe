import Analysis
import Foundation
import Statistics
import Testing

@Suite struct CorrelateAnalysisTests {
  /// Three columns of which one misses a value, and a column of words.
  private static func table() throws -> Table {
    let loss = [12.1, 9.8, 14.3, 11.7, 10.9, 13.2, 15.1, 8.4, 9.1]
    let trust = [1.9, 2.4, 3.6, 2.2, 3.1, 2.9, 3.9, 2.0, 1.2]
    var text = "loss,trust,delay,mode\n"
    for (row, pair) in zip(loss, trust).enumerated() {
      text += "\(pair.0),\(pair.1),\(row == 4 ? "" : String(row % 3)),a\n"
    }
    return try Table(csv: text + ",5,,b\n", name: "runs.csv")
  }

  @Test func `the object has the members of the interface and scipy's numbers`() throws {
    let answer = try CorrelateAnalysis(of: ["loss", "trust", "delay"], in: Self.table())
    let object = try parsed(answer.json)
    #expect(object["method"] as? String == "correlate" && object["confidence"] as? Double == 0.95)
    #expect(object["n"] as? Int == 9 && object["dropped"] as? Int == 1)
    let pairs = try #require(object["pairs"] as? [[String: Any]])
    let names = pairs.map { "\($0["a"] ?? "") \($0["b"] ?? "")" }
    #expect(names == ["loss trust", "loss delay", "trust delay"])
    #expect(pairs.map { $0["n"] as? Int } == [9, 8, 8])
    #expect(pairs.map { $0["dropped"] as? Int } == [1, 2, 2])
    // scipy 1.17.1's pearsonr and kendalltau; the p of Spearman from all orders of nine.
    let expected: [(String, Double)] = [
      ("pearson", 0.7968989125390007), ("pearsonP", 0.010127682902299318),
      ("ciLow", 0.2820473340135684), ("ciHigh", 0.9553913437184526), ("spearman", 0.7),
      ("spearmanP", 0.04325396825396825), ("kendall", 0.5555555555555556),
      ("kendallP", 0.04461529982363316),
    ]
    for (name, number) in expected { #expect(agrees(pairs[0][name] as? Double, number), "\(name)") }
    #expect(Set(pairs[0].keys) == Set(["a", "b", "n", "dropped"] + expected.map(\.0)))
    #expect((object["note"] as? String)?.contains("1 to 2 of 10 rows") == true)
  }

  @Test func `a constant column and few rows are null beside a note`() throws {
    let table = try Table(csv: "a,b,c,d\n1,2,5,1\n2,2,4,\n3,2,7,\n")
    let answer = try CorrelateAnalysis(of: ["a", "b", "c", "d"], in: table)
    let object = try parsed(answer.json)
    let pairs = try #require(object["pairs"] as? [[String: Any]])
    #expect(pairs[0]["pearson"] is NSNull && pairs[0]["kendallP"] is NSNull)
    #expect((pairs[0]["note"] as? String)?.contains("without spread") == true)
    #expect(pairs[1]["pearson"] as? Double != nil && pairs[1]["ciLow"] is NSNull)
    #expect((pairs[1]["note"] as? String)?.contains("four pairs") == true)
    #expect((pairs[2]["note"] as? String)?.contains("fewer than three") == true)
    for text in [answer.json, answer.csv, answer.text] {
      #expect(!text.lowercased().contains("nan") && !text.contains("inf"))
    }
    let line = try CorrelateAnalysis(
      of: ["x", "y"], in: Table(csv: "x,y\n1,2\n2,4\n3,6\n4,8\n"))
    #expect(line.pairs[0].pearson.p == 0 && line.json.contains("lie on a line"))
  }

  @Test func `bad input is an error with a remedy`() throws {
    let table = try Self.table()
    func message(_ columns: [String], confidence: Double = 0.95) -> String {
      do {
        _ = try CorrelateAnalysis(of: columns, in: table, confidence: confidence)
        return ""
      } catch { return error.description }
    }
    #expect(message(["loss"]).contains("at least two columns"))
    #expect(message(["loss", "loss"]).contains("given twice"))
    #expect(message(["loss", "trsut"]).contains("did you mean `trust`?"))
    #expect(message(["loss", "mode"]).hasPrefix("runs.csv:2: column `mode`"))
    #expect(message(["loss", "trust"], confidence: 0).contains("confidence"))
    #expect(message((0..<101).map { "c\($0)" }).contains("at most 100"))
  }

  @Test func `the benchmark is left out and shared replications are named`() throws {
    let table = try Table(
      csv: "point,replication,x,y\n0,1,9,90\n1,1,1,1\n2,1,2,2\n3,2,3,4\n4,2,4,3\n")
    let answer = try CorrelateAnalysis(
      of: ["x", "y"], in: table, benchmark: 0, replication: "replication")
    #expect(
      answer.n == 4 && answer.dropped == 1 && agrees(answer.pairs[0].pearson.coefficient, 0.8))
    #expect(answer.notes.contains("1 rows of the benchmark are left out"))
    #expect(answer.notes.contains { $0.contains("share their luck") } && answer.notes.count == 2)
  }

  @Test func `text and table state coefficients and how they were made`() throws {
    let answer = try CorrelateAnalysis(
      of: ["loss", "trust"], in: Self.table(), confidence: 0.9)
    let lines = answer.text.split(separator: "\n")
    #expect(lines[0].contains("90 % interval"))
    #expect(lines[1].contains("loss  trust  9  0.797  [") && lines[1].contains("0.0101"))
    #expect(
      lines[1].split(separator: " ").suffix(5) == ["0.0101", "0.700", "0.0433", "0.556", "0.0446"])
    #expect(answer.text.contains("9 rows, 1 dropped"))
    #expect(lines.map(\.count).max() ?? 0 <= 110)
    let rows = answer.csv.split(separator: "\n")
    #expect(
      rows[0]
        == "a,b,n,dropped,pearson,pearsonP,ciLow,ciHigh,spearman,spearmanP,kendall,kendallP")
    #expect(rows.count == 2 && rows[1].hasPrefix("loss,trust,9,1,0.79689891253900"))
  }
}
