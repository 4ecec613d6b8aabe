import Analysis
import Foundation
import Testing

/// What a user can get wrong of `marginal` is an error that says how to mend it, or `null` and a note.
@Suite struct BadMarginTests {
  private func problem(
    _ formula: String = "y ~ a * b + x", of: [String] = ["a"], contrast: String? = nil,
    within: [String] = [], csv: String = UnbalancedTable.csv, factors: [String] = [],
    adjust: String = "holm", robust: String? = nil, cluster: String? = nil,
    confidence: Double = 0.95
  ) -> String {
    do {
      _ = try MarginalAnalysis(
        formula: formula, of: of, contrast: contrast, within: within, table: Table(csv: csv),
        factors: factors, adjust: adjust, robust: robust, cluster: cluster, confidence: confidence)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test func `factors have to stand in the formula`() {
    let csv = "mode,budget,loss\nu,1,2\nv,2,3\nu,2,5\nv,1,4\n"
    let missing = problem("loss ~ mode", of: ["mood"], csv: csv)
    #expect(missing.contains("`mood` does not stand in `loss ~ mode`; did you mean `mode`?"))
    #expect(problem("y ~ a", of: ["b"]).contains("`b` does not stand"))
    #expect(problem("y ~ x", of: ["zzzz"]).contains("which has no factor"))
    #expect(
      problem(of: ["x"]).contains("`x` is a covariate, held at its mean; name it in --factors"))
    #expect(problem("y ~ a + I(x^2)", of: ["x"]).contains("is a covariate"))
    #expect(problem(within: ["g"]).contains("`g` does not stand"))
    #expect(problem(of: []).contains("--of a,b"))
    #expect(problem(of: ["a", "a"]).contains("named twice"))
    #expect(problem(of: ["a"], within: ["a"]).contains("named twice"))
    #expect(
      problem("y ~ a + g + I(g^2)", of: ["g"], factors: ["g"]).contains("stands in arithmetic too"))
  }

  @Test func `options that are none are refused with those that are`() {
    #expect(problem(contrast: "pairs").contains("give pairwise or interaction"))
    #expect(problem(contrast: "pairwise", adjust: "hold").contains("holm, hochberg, bh"))
    #expect(problem(contrast: "interaction", adjust: "tukey").contains("adjust interaction"))
    #expect(problem(robust: "HC9").contains("HC0, HC1, HC2, HC3"))
    #expect(problem(robust: "HC1", cluster: "g").contains("--cluster alone"))
    #expect(problem(confidence: 2).contains("no confidence level"))
    #expect(problem("y ~ a + bb").contains("did you mean `b`?"))
  }

  @Test func `an empty cell is an aliased term`() {
    let csv = "a,b,y\nu,p,1\nu,q,2\nv,p,3\nu,p,2\nv,p,5\n"
    #expect(problem("y ~ a * b", csv: csv).contains("as where a cell is empty"))
    #expect(problem("y ~ a + b", csv: csv).isEmpty)
    #expect(problem("y ~ a * b + x", csv: "a,b,x,y\nu,p,1,2\nv,q,1,2\n").contains("2 rows cannot"))
  }

  @Test func `a level without a usable row has no mean`() throws {
    let table = try Table(csv: "a,y\nu,1\nu,2\nv,3\nv,5\nw,\n")
    let answer = try MarginalAnalysis(formula: "y ~ a", of: ["a"], table: table)
    #expect(answer.means.map { $0.levels[0].level } == ["u", "v"] && answer.dropped == 1)
    #expect(answer.text.contains("1 without y"))
  }

  @Test func `more than a hundred cells are not compared`() {
    let csv = "a,y\n" + (0..<202).map { "l\($0 / 2),\($0 % 7)\n" }.joined()
    #expect(problem("y ~ a", contrast: "pairwise", csv: csv).contains("at most 100 cells"))
    #expect(problem("y ~ a", csv: csv).isEmpty)
  }

  static let degenerate: [(String, String?, String?, String)] = [
    ("a,g,y\nu,1,4\nu,1,4\nv,2,4\nv,2,4\n", nil, nil, "nothing is left over"),
    ("a,g,y\nu,1,1\nu,1,1\nv,2,4\nv,2,4\n", "HC3", nil, "nothing is left over"),
    ("a,g,y\nu,1,1\nv,2,4\n", nil, nil, "as many rows as coefficients"),
    ("a,g,y\nu,1,1\nu,2,3\nv,2,4\n", "HC3", nil, "take HC1"),
    ("a,g,y\nu,1,1\nu,1,3\nv,1,4\nv,1,7\n", nil, "g", "at least two clusters"),
  ]

  @Test(arguments: degenerate)
  func `what is undefined is null beside a note and never a NaN`(
    csv: String, robust: String?, cluster: String?, note: String
  ) throws {
    for adjust in ["holm", "tukey"] {
      let answer = try MarginalAnalysis(
        formula: "y ~ a", of: ["a"], contrast: "pairwise", table: Table(csv: csv), adjust: adjust,
        robust: robust, cluster: cluster)
      let object = try printedObject(answer.json)
      #expect((object["note"] as? String)?.contains(note) == true)
      let contrasts = try #require(object["contrasts"] as? [[String: Any]])
      #expect(contrasts[0]["t"] is NSNull && contrasts[0]["p"] is NSNull)
      #expect(contrasts[0]["adjustedP"] is NSNull && contrasts[0]["estimate"] is Double)
      #expect(answer.tests[0].f == nil && answer.tests[0].p == nil)
      #expect(!(answer.text + answer.csv).lowercased().contains("nan"))
    }
  }

  @Test func `a transform without a value at the mean is refused`() {
    let csv = "a,x,y\nu,-1,1\nu,1,2\nv,-2,4\nv,2,3\nu,3,1\nv,-3,7\n"
    #expect(problem("y ~ a + I(1 / x)", csv: csv).contains("no finite value where its columns"))
  }
}
