import Analysis
import Foundation
import Statistics
import Testing

@Suite struct CompareAnalysisTests {
  @Test func `each two groups are compared once, in rising order, the second subtracted`() throws {
    let answer = try CompareAnalysis(of: "loss", by: "mode", in: ComparedTable.table())
    #expect(answer.pairs.map { $0.a + $0.b } == ["ab", "ac", "bc"])
    #expect(agrees(answer.pairs[0].meanDifference, 3.192857142857143))
    #expect(agrees(answer.pairs[2].meanDifference, -1.9875))
    #expect(answer.pairs.map(\.nA) == [7, 7, 6] && answer.pairs.map(\.nB) == [6, 8, 8])
    #expect(answer.n == 21 && answer.dropped == 2)
    #expect(answer.notes.contains { $0.hasPrefix("2 rows are left out") })
  }

  @Test func `the object has the members of the interface and scipy's numbers`() throws {
    let answer = try CompareAnalysis(
      of: "loss", by: "mode", in: ComparedTable.table(), equivalence: 5)
    let object = try parsed(answer.json)
    #expect(object["method"] as? String == "compare")
    #expect(object["n"] as? Int == 21 && object["dropped"] as? Int == 2)
    let pair = try #require((object["pairs"] as? [[String: Any]])?.first)
    let names = [
      "a", "b", "meanDifference", "ciLow", "ciHigh", "student", "welch", "yuen", "mannWhitney",
      "brunnerMunzel", "permutation", "cohenD", "hedgesG", "hedgesLow", "hedgesHigh",
      "varghaDelaneyA", "cliffDelta", "tost", "adjustedP",
    ]
    #expect(Set(pair.keys) == Set(names + ["nA", "nB"]))
    let expected: [(String, String, Double)] = [
      ("student", "t", 3.5001560022045637), ("student", "df", 11),
      ("student", "p", 0.004968926021536376), ("welch", "t", 3.604533968776911),
      ("welch", "df", 10.610908202497425), ("welch", "p", 0.004378131778582848),
      ("yuen", "t", 3.4341920940578716), ("yuen", "df", 6.610189849645632),
      ("yuen", "p", 0.011940879673567472), ("mannWhitney", "U", 39),
      ("mannWhitney", "p", 0.008158508158508158),
      ("brunnerMunzel", "statistic", -6.161878771933119),
      ("brunnerMunzel", "p", 7.263711541382527e-05), ("permutation", "p", 0.007575757575757576),
      ("tost", "p", 0.033509332748902346),
    ]
    for (test, member, number) in expected {
      #expect(agrees((pair[test] as? [String: Double])?[member], number), "\(test).\(member)")
    }
    #expect(agrees(pair["hedgesG"] as? Double, 1.810917277944504))
    #expect(agrees(pair["varghaDelaneyA"] as? Double, 39.0 / 42))
    #expect(agrees(pair["cliffDelta"] as? Double, 36.0 / 42))
  }

  @Test func `the interval of the difference is Welch's at the confidence asked for`() throws {
    let answer = try CompareAnalysis(
      of: "loss", by: "mode", in: ComparedTable.table(), confidence: 0.9)
    #expect(agrees(answer.pairs[0].interval?.low, 1.5967270114502061))
    #expect(agrees(answer.pairs[0].interval?.high, 4.788987274264077))
  }

  @Test(arguments: Adjustment.allCases)
  func `it is Welch's p that is raised for the number of pairs`(rule: Adjustment) throws {
    let answer = try CompareAnalysis(
      of: "loss", by: "mode", in: ComparedTable.table(), adjust: rule)
    #expect(answer.pairs.map(\.adjustedP) == (try rule.adjusted(answer.pairs.map(\.welch.p))))
  }

  @Test func `pairs are compared by their differences and by signed ranks`() throws {
    let answer = try CompareAnalysis(
      of: "loss", by: "mode", in: ComparedTable.table(), paired: "replication")
    let pair = answer.pairs[0]
    #expect(pair.nA == 6 && pair.nB == 6 && pair.welch.p == nil)
    #expect(agrees(pair.student.statistic, 3.2763643753751066))
    #expect(agrees(pair.student.p, 0.022042895910803557))
    #expect(agrees(pair.interval?.low, 0.592395033613887))
    #expect(pair.wilcoxon?.p != nil && pair.permutation.isExact)
    #expect(
      answer.pairs.map(\.adjustedP) == (try Adjustment.holm.adjusted(answer.pairs.map(\.student.p)))
    )
    #expect(answer.notes.contains { $0.contains("without a partner") })
    #expect(answer.json.contains("\"wilcoxon\"") && answer.json.contains("no independent samples"))
  }

  @Test func `a partner twice in a group is an error that names it`() throws {
    let table = try Table(csv: "g,y,id\na,1,1\na,2,1\nb,3,1\n")
    let error = #expect(throws: AnalysisError.self) {
      try CompareAnalysis(of: "y", by: "g", in: table, paired: "id")
    }
    #expect(error?.description.contains("`id` 1 has more than one row in group a") == true)
  }

  @Test func `a group of one leaves nulls beside a note, never a number that is none`() throws {
    let table = try Table(csv: "g,y\na,1\na,2\nb,3\nc,5\nc,5\nd,5\nd,5\n")
    let answer = try CompareAnalysis(of: "y", by: "g", in: table)
    let object = try parsed(answer.json)
    let pair = try #require((object["pairs"] as? [[String: Any]])?.first)
    #expect((pair["welch"] as? [String: Any])?["p"] is NSNull && pair["note"] is String)
    #expect(pair["meanDifference"] as? Double == -1.5)
    #expect((pair["tost"] as? [String: Any])?["p"] is NSNull && object["note"] is String)
    for text in [answer.json, answer.csv, answer.text] {
      #expect(!text.lowercased().contains("nan") && !text.contains("inf"))
    }
    // The undefined do not count among the pairs that p is raised for.
    let welch = answer.pairs.compactMap(\.welch.p)
    #expect(answer.pairs[1].adjustedP == (try Adjustment.holm.adjusted(welch))[0])
  }

  @Test func `bad input is an error with a remedy`() throws {
    let table = try ComparedTable.table()
    func message(_ outcome: String, _ group: String, _ table: Table) -> String {
      do {
        _ = try CompareAnalysis(of: outcome, by: group, in: table)
        return ""
      } catch { return error.description }
    }
    #expect(message("lss", "mode", table).contains("did you mean `loss`?"))
    #expect(message("loss", "moed", table).contains("did you mean `mode`?"))
    #expect(message("mode", "loss", table).contains("no finite number"))
    let one = try Table(csv: "g,y\na,1\na,2\n")
    #expect(
      message("y", "g", one) == "`g` holds one group, a; a comparison needs at least two groups")
    #expect(throws: AnalysisError.self) {
      try CompareAnalysis(of: "loss", by: "mode", in: table, equivalence: -1)
    }
    #expect(throws: AnalysisError.self) {
      try CompareAnalysis(of: "loss", by: "mode", in: table, confidence: 1)
    }
    let many = "g,y\n" + (0..<101).map { "\($0),1\n" }.joined()
    #expect(message("y", "g", try Table(csv: many)).contains("too many pairs"))
  }

  @Test func `numbered groups stand by value and shared replications are named`() throws {
    let table = try Table(csv: "g,y,replication\n10,1,1\n10,2,2\n2,4,1\n2,7,2\n")
    let answer = try CompareAnalysis(of: "y", by: "g", in: table, replication: "replication")
    #expect(answer.pairs[0].a == "2" && answer.pairs[0].meanDifference == 4)
    #expect(answer.notes.contains { $0.contains("--paired") })
  }

  @Test func `the benchmark is left out and counted`() throws {
    let table = try Table(csv: "point,g,y\n0,a,90\n1,a,1\n2,a,2\n3,b,4\n4,b,6\n")
    let answer = try CompareAnalysis(of: "y", by: "g", in: table, benchmark: 0)
    #expect(answer.n == 4 && answer.dropped == 1 && answer.pairs[0].meanDifference == -3.5)
  }

  @Test func `the text states estimate, interval and convention`() throws {
    let answer = try CompareAnalysis(of: "loss", by: "mode", in: ComparedTable.table())
    let lines = answer.text.split(separator: "\n")
    #expect(lines[1].contains("a − b") && lines[2].contains("3.193   1.234   5.151"))
    #expect(answer.text.contains("21 rows, 2 dropped; n: a 7, b 6, c 8"))
    #expect(answer.text.contains("95 % intervals, Welch's of a − b"))
    #expect(lines.map(\.count).max() ?? 0 <= 110)
    let rows = answer.csv.split(separator: "\n")
    #expect(rows.count == 4 && rows[0].contains("welch.t,welch.df,welch.p"))
    #expect(
      Set(rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }).count == 1)
  }
}

/// Whether two numbers agree to 1e-10, relative above 1.
func agrees(_ value: Double?, _ expected: Double) -> Bool {
  guard let value else { return false }
  return (value - expected).magnitude <= 1e-10 * max(1, expected.magnitude)
}

/// A JSON object.
func parsed(_ json: String) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
}
