import Analysis
import Foundation
import Statistics
import Testing

@Suite struct MixedAnalysisTests {
  /// The table of `BlockedTable` in StatisticsTests, with a row of the benchmark and one without *x*.
  static let csv = """
    point,g,a,x,y
    1,1,u,0.5,12.1\n1,1,v,1.2,13.9\n1,1,w,3.1,19.4\n1,2,u,2.2,17.3\n1,2,v,0.7,14.2
    1,3,v,4.1,15.8\n1,3,w,3.3,17.9\n1,3,u,2.8,11.2\n1,3,u,1.9,10.6\n1,4,w,0.4,14.9
    1,4,u,2.6,16.2\n1,5,v,3.7,18.8\n1,6,u,1.1,21.7\n1,6,v,2.9,24.3\n1,6,w,0.2,20.1
    1,6,u,3.5,26.2\n1,6,w,4.4,30.3\n1,7,v,1.6,19.4\n1,7,w,2.3,22.6\n1,7,u,0.9,15.3
    0,8,u,1,99\n1,9,u,,99\n1,,u,1,99

    """

  private func answer(confidence: Double = 0.95) throws -> MixedAnalysis {
    try MixedAnalysis(
      formula: "y ~ a + x", random: "g", table: Table(csv: Self.csv), confidence: confidence,
      benchmark: 0)
  }

  private func problem(_ formula: String, _ random: String, _ csv: String) -> String {
    do {
      _ = try MixedAnalysis(
        formula: formula, random: random, table: Table(csv: csv, name: "runs.csv"))
      return ""
    } catch { return "\(error)" }
  }

  @Test func `the object has the members of the interface and the reference's numbers`() throws {
    // By a dense computation in mpmath with 50 digits; lmerTest agrees to eight.
    let answer = try answer()
    let object = try printedObject(answer.json)
    #expect(object["method"] as? String == "mixed" && object["estimator"] as? String == "REML")
    #expect(object["n"] as? Int == 20 && object["dropped"] as? Int == 3)
    #expect(object["blocks"] as? Int == 7)
    #expect(sharedDigits(object["blockSD"], 3.6420002292211582) > 12)
    #expect(sharedDigits(object["residualSD"], 1.0352351174539547) > 12)
    #expect(sharedDigits(object["logLikelihood"], -37.938130586047657) > 12)
    #expect(sharedDigits(object["maximumLogLikelihood"], -39.046783313986427) > 12)
    #expect(sharedDigits(object["icc"], 0.92524268189821293) > 12)
    let rows = try #require(object["coefficients"] as? [[String: Any]])
    let names = ["term", "estimate", "standardError", "df", "t", "p", "ciLow", "ciHigh"]
    #expect(rows.allSatisfy { Set($0.keys) == Set(names) })
    #expect(rows.compactMap { $0["term"] as? String } == ["Intercept", "a[T.v]", "a[T.w]", "x"])
    let expected = [
      "estimate": 0.60960657248230647, "standardError": 0.60557882999879347,
      "df": 10.368306276181712, "t": 1.0066510622300337,
    ]
    for (name, value) in expected {
      #expect(sharedDigits(rows[1][name], value) > 12, "\(name)")
    }
    let effects = try #require(object["blockEffects"] as? [[String: Any]])
    #expect(effects[5]["block"] as? String == "6")
    #expect(sharedDigits(effects[5]["effect"], 6.062315634621106) > 12)
    #expect(object["note"] == nil)
  }

  @Test func `p and interval are Student's on Satterthwaite's degrees of freedom`() throws {
    let coefficient = try answer().coefficients[1]
    #expect(sharedDigits(coefficient.p, 0.33701739335808011) > 10)
    #expect(sharedDigits(coefficient.interval?.low, -0.733238335860902) > 10)
    #expect(sharedDigits(coefficient.interval?.high, 1.9524514808255149) > 10)
    let wide = try answer(confidence: 0.99).coefficients[1].interval
    #expect(try #require(wide).low < #require(coefficient.interval).low)
  }

  @Test func `the text says what was dropped and by which convention`() throws {
    let text = try answer().text
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    for words in [
      "20 rows, 3 dropped: 1 without x, 1 without g, 1 of the benchmark", "REML", "Satterthwaite",
      "95 % interval", "random intercept of g", "between g",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    let rows = text.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(rows.contains(["between", "g", "7", "3.642"]))
    #expect(rows.contains(["within", "20", "1.035"]))
    let lines = try answer().csv.split(separator: "\n")
    #expect(lines[0] == "term,estimate,standardError,df,t,p,ciLow,ciHigh" && lines.count == 5)
    #expect(lines[4].hasPrefix("x,2.17162516879"))
  }

  @Test func `the edges of the model are answers with notes`() throws {
    let flat = "g,x,y\n1,0,1\n1,1,5\n1,2,3\n2,0,2\n2,1,4\n2,2,3.5\n3,0,0.5\n3,1,5.5\n3,2,3\n"
    let none = try MixedAnalysis(formula: "y ~ x", random: "g", table: Table(csv: flat))
    #expect(none.blockSD == 0 && none.notes.contains { $0.contains("no variance between blocks") })
    #expect(none.notes.contains { $0.contains("few blocks") })
    let exact = "g,x,y\n1,0,1\n1,1,3\n2,0,4\n2,1,6\n3,0,8\n3,1,10\n"
    let answer = try MixedAnalysis(formula: "y ~ x", random: "g", table: Table(csv: exact))
    #expect(answer.notes.contains { $0.contains("within blocks nothing is left over") })
    let object = try printedObject(answer.json)
    let rows = try #require(object["coefficients"] as? [[String: Any]])
    #expect(rows[0]["standardError"] is NSNull && rows[1]["p"] is NSNull)
    #expect(object["logLikelihood"] is NSNull && object["note"] != nil)
    #expect(answer.text.contains("–") && !answer.text.lowercased().contains("nan"))
    let same = "g,x,y\n1,0,4\n1,1,4\n2,0,4\n2,1,4\n"
    let constant = try MixedAnalysis(formula: "y ~ x", random: "g", table: Table(csv: same))
    #expect(constant.notes.contains { $0.contains("nothing is left over: both") })
    #expect(try printedObject(constant.json)["icc"] is NSNull)
  }

  @Test func `what a user can get wrong is told with its remedy`() {
    let csv = "group,x,y\n1,1,2\n1,2,3\n2,3,5\n2,5,4\n3,4,6\n3,7,1\n"
    #expect(problem("y ~ x", "gruop", csv).contains("did you mean `group`?"))
    #expect(problem("y ~ z", "group", csv).contains("`z`"))
    #expect(problem("y ~ x + I(2*x)", "group", csv).contains("I(2 * x) is a combination"))
    #expect(problem("y ~ x", "x", csv).contains("give blocks more rows"))
    #expect(problem("y ~ x", "group", "group,x,y\n1,1,2\n1,2,3\n1,3,5\n").contains("1 block"))
    #expect(problem("y ~ x + group", "group", csv).isEmpty)
    #expect(
      problem("y ~ x", "group", "group,x,y\n1,1,a\n1,2,3\n").contains("line 2 of runs.csv has `a`"))
    #expect(!problem("y ~ x", "group", "group,x,y\n1,1,2\n").isEmpty)
    #expect(problem("y ~ 0", "group", csv).contains("name a term"))
  }
}
