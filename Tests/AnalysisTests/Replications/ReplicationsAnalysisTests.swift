import Analysis
import Foundation
import Statistics
import Testing

/// Expected values by numpy and scipy, from the definitions.
@Suite struct ReplicationsAnalysisTests {
  static let values: [Double] = (1...120).map { i in
    let slow = Double((i * 37) % 101) / 10
    return slow + Double((i * i) % 7)
  }

  /// The values of replication 1 to 120, their rows shuffled, and some rows to leave out.
  static let csv =
    "replication,loss\n"
    + (1...120).map { i in
      let number = (i * 7) % 121
      return "\(number),\(values[number - 1])\n"
    }.joined() + "121,\n"

  private func table(_ csv: String = Self.csv) throws -> Table { try Table(csv: csv) }

  @Test func `needed, assured, curve and stability are those of the definitions`() throws {
    let answer = try ReplicationsAnalysis(of: "loss", in: table(), halfWidth: .absolute(0.5))
    #expect(answer.needed == 173 && answer.neededAssured == 206 && answer.n == 120)
    #expect(answer.dropped == 1 && answer.groups[0].stableFrom == 94)
    let curve = answer.groups[0].curve
    #expect(curve.map(\.n) == Array(1...120))
    #expect(curve[0].mean == Self.values[0] && curve[0].halfWidth == nil)
    #expect(sharedDigits(curve[1].halfWidth, 42.56578586618523) > 12)
    #expect(sharedDigits(curve[9].mean, 7.3) > 12)
    #expect(sharedDigits(curve[9].halfWidth, 2.3980762837769443) > 12)
    #expect(sharedDigits(curve[9].coefficientOfVariation, 0.45921636846665304) > 12)
    #expect(sharedDigits(curve[119].halfWidth, 0.6010765165512748) > 12)
    #expect(answer.groups[0].consistency.map(\.n) == [1, 5])
    #expect(sharedDigits(answer.groups[0].consistency[1].largestA, 0.68) > 12)
    let share = try ReplicationsAnalysis(of: "loss", in: table(), halfWidth: .relative(0.02))
    #expect(share.needed == 2165 && share.neededAssured == 2583)
    // As many where all values are below zero, and the mean with them.
    let below = "loss\n" + Self.values.map { "\(-$0)\n" }.joined()
    let negative = try ReplicationsAnalysis(
      of: "loss", in: table(below), halfWidth: .relative(0.02))
    #expect(negative.needed == 2165 && negative.neededAssured == 2583)
    let strict = try ReplicationsAnalysis(
      of: "loss", in: table(), halfWidth: .absolute(0.5), confidence: 0.99)
    #expect(strict.needed == 298)
  }

  @Test func `the object has the members of the interface`() throws {
    let answer = try ReplicationsAnalysis(of: "loss", in: table(), halfWidth: .relative(0.02))
    let object = try printedObject(answer.json)
    #expect(object["method"] as? String == "replications" && object["needed"] as? Int == 2165)
    #expect(object["neededAssured"] as? Int == 2583 && object["stableFrom"] as? Int == 94)
    #expect(object["n"] as? Int == 120 && object["dropped"] as? Int == 1)
    let curve = try #require(object["curve"] as? [[String: Any]])
    #expect(
      curve.allSatisfy { Set($0.keys) == ["n", "mean", "halfWidth", "coefficientOfVariation"] })
    #expect(curve.count == 120 && curve[0]["halfWidth"] is NSNull && object["groups"] == nil)
    let asked = try #require(object["halfWidth"] as? [String: Any])
    #expect(asked["asked"] as? Double == 0.02 && asked["of"] as? String == "mean")
    let consistency = try #require(object["consistency"] as? [[String: Any]])
    #expect(consistency.map { $0["n"] as? Int } == [1, 5])
    #expect(sharedDigits(consistency[0]["largestA"], 1) > 12)
    #expect(sharedDigits(consistency[1]["largestA"], 0.68) > 12)
    #expect((object["note"] as? String)?.contains("1 rows are left out") == true)
  }

  @Test func `several points are taken one by one and the neediest is told`() throws {
    var csv = "point,replication,loss\n"
    for r in 1...30 {
      csv += "0,\(r),1000\n1,\(r),\(10 + r % 3)\n2,\(r),\(20 + (r * r) % 11)\n"
    }
    let answer = try ReplicationsAnalysis(
      of: "loss", in: table(csv), halfWidth: .absolute(0.3), benchmark: 0)
    #expect(answer.by == ["point"] && answer.groups.map(\.levels) == [["1"], ["2"]])
    #expect(answer.groups.map(\.n) == [30, 30] && answer.dropped == 30)
    #expect(answer.groups.map(\.needed) == [32, 352] && answer.neediest.levels == ["2"])
    #expect(answer.groups.map(\.neededAssured) == [46, 515])
    #expect(answer.needed == 352 && answer.neededAssured == 515)
    let row = try #require(
      answer.text.split(separator: "\n").map { $0.split(separator: " ") }.first { $0.first == "2" })
    #expect(row.prefix(7) == ["2", "30", "24.23", "1.068", "0.1181", "352", "515"])
    #expect(answer.notes.contains { $0.contains("no --by was given") })
    #expect(answer.notes.contains { $0.contains("30 rows of the benchmark") })
    let object = try printedObject(answer.json)
    let groups = try #require(object["groups"] as? [[String: Any]])
    #expect(groups.count == 2 && groups[0]["needed"] as? Int == 32)
    #expect(groups[0]["neededAssured"] as? Int == 46)
    #expect(sharedDigits(groups[0]["mean"], 11) > 12)
    #expect(sharedDigits(groups[0]["sd"], 0.8304547985373997) > 12)
    #expect(sharedDigits(groups[0]["halfWidth"], 0.3100969180740766) > 12)
    #expect((groups[1]["by"] as? [String: Any])?["point"] as? Int == 2)
    #expect((object["by"] as? [String: Any])?["point"] as? Int == 2)
    #expect((groups[0]["curve"] as? [[String: Any]])?.count == 30)
    let named = try ReplicationsAnalysis(
      of: "loss", by: ["replication"], in: table(csv), halfWidth: .absolute(0.3), benchmark: 0)
    #expect(named.groups.count == 30 && !named.notes.contains { $0.contains("no --by") })
  }

  @Test func `rows of one replication and rows without order are told`() throws {
    let pooled = "arm,replication,loss\na,1,2\nb,1,5\na,2,3\nb,2,7\n"
    let both = try ReplicationsAnalysis(of: "loss", in: table(pooled), halfWidth: .absolute(1))
    #expect(both.notes.contains { $0.contains("rows of one replication") })
    let apart = try ReplicationsAnalysis(
      of: "loss", by: ["arm"], in: table(pooled), halfWidth: .absolute(1))
    #expect(!apart.notes.contains { $0.contains("rows of one replication") })
    let plain = try ReplicationsAnalysis(
      of: "loss", in: table("loss\n1\n2\n4\n"), halfWidth: .absolute(1))
    #expect(plain.notes.contains { $0.contains("rows are counted as they stand") })
    #expect(plain.groups[0].curve.map(\.mean) == [1, 1.5, 7.0 / 3])
  }

  @Test func `long curves are thinned in equal ratios and say so`() throws {
    let rows = (0..<5000).map { i in "\((i * 31) % 97)\n" }
    let csv = "loss\n" + rows.joined()
    let answer = try ReplicationsAnalysis(of: "loss", in: table(csv), halfWidth: .relative(0.01))
    let counts = answer.groups[0].curve.map(\.n)
    #expect(counts.count <= 200 && counts.count > 100)
    #expect(counts.first == 1 && counts.last == 5000)
    #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 < $1 })
    #expect(answer.notes.contains { $0.contains("200 counts") })
    #expect(answer.groups[0].consistency.map(\.n) == [1, 5, 50, 100])
    #expect(answer.text.split(separator: "\n").count < 40)
  }

  @Test func `what is undefined is null beside a note`() throws {
    let one = try ReplicationsAnalysis(of: "loss", in: table("loss\n5\n"), halfWidth: .absolute(1))
    let object = try printedObject(one.json)
    #expect(object["needed"] is NSNull && object["neededAssured"] is NSNull)
    #expect((object["note"] as? String)?.contains("fewer than two") == true)
    let zero = try ReplicationsAnalysis(
      of: "loss", in: table("loss\n-1\n1\n"), halfWidth: .relative(0.1))
    #expect(zero.needed == nil && zero.groups[0].notes[0].contains("the mean is 0"))
    let flat = try ReplicationsAnalysis(
      of: "loss", in: table("loss\n3\n3\n3\n"), halfWidth: .relative(0.1))
    #expect(flat.needed == 2 && flat.groups[0].notes[0].contains("all equal"))
    let fine = try ReplicationsAnalysis(
      of: "loss", in: table("loss\n1\n2\n"), halfWidth: .absolute(1e-9))
    #expect(fine.needed == nil && fine.groups[0].notes[0].contains("wider"))
    let mixed = try ReplicationsAnalysis(
      of: "loss", by: ["a"], in: table("a,loss\nx,1\ny,2\ny,4\n"), halfWidth: .absolute(1))
    #expect(mixed.needed != nil && mixed.notes.contains { $0.contains("1 of 2 groups") })
    for answer in [one, zero, flat, fine, mixed] {
      #expect(!answer.text.lowercased().contains("nan"))
      #expect(answer.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
  }

  @Test func `the table for spreadsheets has one row a step`() throws {
    let csv = "a,loss\nx,1\nx,2\ny,2\ny,4\n"
    let lines = try ReplicationsAnalysis(
      of: "loss", by: ["a"], in: table(csv), halfWidth: .absolute(1)
    ).csv.split(separator: "\n")
    #expect(lines[0] == "a,n,mean,halfWidth,coefficientOfVariation,needed,neededAssured")
    #expect(lines.count == 5 && lines[1] == "x,1,1,,,5,125" && lines[4].hasSuffix(",11,489"))
  }

  @Test func `a half-width is a number or a share of the mean`() throws {
    #expect(try StoppingRule.HalfWidth("2%") == .relative(0.02))
    #expect(try StoppingRule.HalfWidth("2 %") == .relative(0.02))
    #expect(try StoppingRule.HalfWidth("1e-3") == .absolute(0.001))
    for text in ["", "%", "-1", "0", "nan", "inf", "2%%", "two"] {
      #expect(throws: AnalysisError.self, "\(text)") { try StoppingRule.HalfWidth(text) }
    }
  }

  @Test func `bad input is an error`() throws {
    func problem(_ csv: String, _ outcome: String = "loss", _ width: Double = 1) -> String {
      do {
        _ = try ReplicationsAnalysis(of: outcome, in: table(csv), halfWidth: .absolute(width))
        return ""
      } catch { return "\(error)" }
    }
    #expect(problem("loss\n1\n2\n", "lsos").contains("did you mean `loss`?"))
    #expect(problem("loss\n1\nb\n").contains("`b` is no finite number"))
    #expect(problem("loss\n1\n2\n", "loss", 0).contains("above 0"))
    #expect(problem("a,loss\n1,\n2,\n").contains("no row has a value"))
    #expect(problem("loss\n1\n2\n").isEmpty)
  }
}
