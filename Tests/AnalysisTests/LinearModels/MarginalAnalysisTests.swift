import Analysis
import Foundation
import Statistics
import Testing

@Suite struct MarginalAnalysisTests {
  private func table() throws -> Table { try Table(csv: UnbalancedTable.csv) }

  @Test(arguments: MarginalReference.all)
  func `means and contrasts are those of R's emmeans`(expected: MarginalReference) throws {
    let answer = try MarginalAnalysis(
      formula: expected.formula, of: expected.of, contrast: expected.contrast,
      within: expected.within, table: table(), robust: expected.robust, cluster: expected.cluster)
    #expect(answer.degreesOfFreedom == expected.df && answer.n == 17)
    for (mean, row) in zip(answer.means, expected.means) {
      #expect(sharedDigits(mean.value.estimate, row.estimate) > 12)
      #expect(sharedDigits(mean.value.standardError, row.error) > 11)
      #expect(sharedDigits(mean.value.interval?.low, row.2) > 11)
      #expect(sharedDigits(mean.value.interval?.high, row.3) > 11)
    }
    #expect(expected.means.isEmpty || answer.means.count == expected.means.count)
    for (contrast, row) in zip(answer.contrasts, expected.contrasts) {
      #expect((contrast.value.estimate - row.estimate).magnitude < 1e-12)
      #expect(sharedDigits(contrast.value.standardError, row.error) > 11)
      #expect(((contrast.value.t ?? .nan) - row.2).magnitude < 1e-11)
      #expect(sharedDigits(contrast.value.p, row.3) > 10)
      #expect(sharedDigits(contrast.value.logP, log(row.3)) > 9)
    }
    #expect(expected.contrasts.isEmpty || answer.contrasts.count == expected.contrasts.count)
    for (test, row) in zip(answer.tests, expected.tests) {
      #expect(test.degreesOfFreedom == row.df)
      #expect(sharedDigits(test.f, row.f) > 11 && sharedDigits(test.p, row.p) > 10)
    }
    #expect(expected.tests.isEmpty || answer.tests.count == expected.tests.count)
  }

  @Test func `intervals are not adjusted and p are`() throws {
    func answer(_ adjust: String) throws -> [MarginalAnalysis.Contrast] {
      try MarginalAnalysis(
        formula: "y ~ a * b + x", of: ["b"], contrast: "pairwise", table: table(), adjust: adjust
      ).contrasts
    }
    // The intervals by R's `qt`; tukey by scipy.stats.studentized_range, holm by R.
    let low = [-9.013186876794277, -11.209033444582436, -6.259196649052448]
    let high = [-1.1314939742695604, -4.081392087332462, 1.113451968201387]
    let tukey = [0.0406322904546873, 0.0019534113427061017, 0.30819464035853206]
    let holm = [0.033458767660340172, 0.0022376323792537931, 0.15096788229148692]
    for (place, contrast) in try answer("tukey").enumerated() {
      #expect(sharedDigits(contrast.value.interval?.low, low[place]) > 11)
      #expect(sharedDigits(contrast.value.interval?.high, high[place]) > 11)
      #expect(sharedDigits(contrast.adjustedP, tukey[place]) > 9)
    }
    for (place, contrast) in try answer("holm").enumerated() {
      #expect(sharedDigits(contrast.adjustedP, holm[place]) > 10)
    }
    #expect(try answer("bonferroni")[2].adjustedP == answer("holm")[2].value.p.map { $0 * 3 })
  }

  @Test func `in a balanced factorial the means are those of the cells`() throws {
    let csv = "a,b,y\nu,1,1\nu,1,3\nu,2,5\nu,2,8\nv,1,2\nv,1,2\nv,2,9\nv,2,14\n"
    let answer = try MarginalAnalysis(
      formula: "y ~ a * b", of: ["a", "b"], contrast: "interaction", table: Table(csv: csv),
      factors: ["b"])
    #expect(
      zip(answer.means.map(\.value.estimate), [2, 6.5, 2, 11.5]).allSatisfy { a, b in
        (a - b).magnitude < 1e-14
      })
    #expect(answer.means[1].levels.map(\.factor) == ["a", "b"])
    #expect(answer.means[1].levels.map(\.level) == ["u", "2"])
    // The residual mean square is 19/4, on two rows a cell.
    for mean in answer.means {
      #expect(sharedDigits(mean.value.standardError, (4.75 / 2).squareRoot()) > 14)
    }
    // The difference of differences: (2 − 6.5) − (2 − 11.5).
    let contrast = try #require(answer.contrasts.first)
    #expect(answer.contrasts.count == 1 && contrast.name == "(u − v) × (1 − 2)")
    #expect(sharedDigits(contrast.value.estimate, 5) > 14)
    #expect(sharedDigits(contrast.value.standardError, (4 * 4.75 / 2).squareRoot()) > 14)
    #expect(contrast.adjustedP == contrast.value.p)
    // Its F is that of the term.
    let anova = try AnovaAnalysis(
      formula: "y ~ a * b", table: Table(csv: csv), factors: ["b"], type: 3)
    #expect(sharedDigits(answer.tests[0].f, anova.terms[2].f ?? 0) > 13)
    let one = try MarginalAnalysis(
      formula: "y ~ a * b", of: ["a"], table: Table(csv: csv), factors: ["b"])
    #expect(
      zip(one.means.map(\.value.estimate), [4.25, 6.75]).allSatisfy { a, b in
        (a - b).magnitude < 1e-14
      })
  }

  @Test func `a covariate is held at its mean over the rows used`() throws {
    let csv = "a,x,y\nu,1,2\nu,2,3\nu,4,4\nv,3,7\nv,5,8\nv,9,13\nv,100,\n"
    let answer = try MarginalAnalysis(
      formula: "y ~ a * x", of: ["a"], contrast: "pairwise", table: Table(csv: csv))
    #expect(answer.n == 6 && answer.covariates.map(\.column) == ["x"])
    #expect(answer.covariates.map(\.mean) == [4])
    // By hand: mean of y, plus the slope of the group times the distance of 4 from its mean of x.
    let u = 3 + (4 - 7.0 / 3) * (9.0 / 14)
    let v = 28.0 / 3 + (4 - 17.0 / 3) * (29.0 / 28)
    #expect(sharedDigits(answer.means[0].value.estimate, u) > 14)
    #expect(sharedDigits(answer.means[1].value.estimate, v) > 14)
    #expect(sharedDigits(answer.contrasts[0].value.estimate, u - v) > 14)
    #expect(answer.notes.contains { $0.contains("`a` stands in an interaction with x") })
    #expect(answer.text.contains("covariates at their means, x 4.000"))
  }

  @Test func `averages over an interaction are told as such`() throws {
    let answer = try MarginalAnalysis(formula: "y ~ a * b + x", of: ["b"], table: table())
    #expect(answer.notes.contains { $0.contains("--within a tells simple effects") })
    let within = try MarginalAnalysis(
      formula: "y ~ a * b + x", of: ["b"], within: ["a"], table: table())
    #expect(!within.notes.contains { $0.contains("--within") })
    #expect(within.contrasts.count == 6 && within.means.count == 6 && within.tests.count == 2)
    #expect(within.contrasts[0].within.map(\.level) == ["hi"])
    // All six are one family.
    let least = try #require(within.contrasts.compactMap(\.value.p).min())
    #expect(
      sharedDigits(within.contrasts.compactMap(\.adjustedP).min(), 6 * least) > 14)
    let binary = try Table(csv: "a,d,y\nu,0,1\nu,1,3\nv,0,4\nv,1,9\nu,1,2\n")
    let held = try MarginalAnalysis(formula: "y ~ a + d", of: ["a"], table: binary)
    #expect(held.notes.contains { $0.contains("`d` takes two values and is held between them") })
  }

  @Test func `a contrast that the model holds at 0 has no t`() throws {
    let answer = try MarginalAnalysis(
      formula: "y ~ a + b + x", of: ["a", "b"], contrast: "interaction", table: table())
    #expect(answer.contrasts.count == 3)
    for contrast in answer.contrasts {
      #expect(contrast.value.estimate == 0 && contrast.value.standardError == 0)
      #expect(contrast.value.t == nil && contrast.value.p == nil && contrast.adjustedP == nil)
    }
    #expect(answer.tests[0].degreesOfFreedom == 0 && answer.tests[0].f == nil)
    #expect(answer.notes.contains { $0.contains("holds some contrasts at 0") })
    _ = try printedObject(answer.json)
  }

  @Test func `the model can do without an intercept or without margins`() throws {
    let full = try MarginalAnalysis(
      formula: "y ~ a * b", of: ["a"], contrast: "pairwise", table: table())
    for formula in ["y ~ a * b - 1", "y ~ a:b - 1", "y ~ a:b", "y ~ a / b", "y ~ b + a:b"] {
      let other = try MarginalAnalysis(
        formula: formula, of: ["a"], contrast: "pairwise", table: table())
      for (mean, same) in zip(other.means, full.means) {
        #expect(sharedDigits(mean.value.estimate, same.value.estimate) > 13, "\(formula)")
        let error = same.value.standardError ?? 0
        #expect(sharedDigits(mean.value.standardError, error) > 13, "\(formula)")
      }
      let t = full.contrasts[0].value.t ?? 0
      #expect(sharedDigits(other.contrasts[0].value.t, t) > 12, "\(formula)")
    }
  }

  @Test func `the object has the members of the interface`() throws {
    let answer = try MarginalAnalysis(
      formula: "y ~ a * b + x", of: ["b"], contrast: "pairwise", within: ["a"], table: table(),
      robust: "HC3")
    let object = try printedObject(answer.json)
    #expect(object["method"] as? String == "marginal" && object["n"] as? Int == 17)
    let convention = try #require(object["convention"] as? String)
    for words in ["Searle", "HC3", "not adjusted", "holm for all 6 contrasts", "x 4.176"] {
      #expect(convention.contains(words), "\(words)")
    }
    let means = try #require(object["means"] as? [[String: Any]])
    #expect(means.count == 6 && means[0]["levels"] as? [String: String] == ["a": "hi", "b": "p"])
    #expect(Set(means[0].keys) == ["levels", "estimate", "standardError", "ciLow", "ciHigh"])
    let contrasts = try #require(object["contrasts"] as? [[String: Any]])
    #expect(contrasts[0]["contrast"] as? String == "p − q")
    #expect(contrasts[0]["levels"] as? [String: [String]] == ["b": ["p", "q"]])
    #expect(contrasts[5]["within"] as? [String: String] == ["a": "lo"])
    let names = [
      "contrast", "levels", "within", "estimate", "standardError", "df", "t", "p", "adjustedP",
      "ciLow", "ciHigh",
    ]
    #expect(contrasts.allSatisfy { Set($0.keys) == Set(names) })
    let first = answer.contrasts[0]
    #expect(sharedDigits(contrasts[0]["estimate"], first.value.estimate) > 14)
    #expect(sharedDigits(contrasts[0]["ciLow"], first.value.interval?.low ?? 0) > 14)
    #expect(sharedDigits(contrasts[0]["ciHigh"], first.value.interval?.high ?? 0) > 14)
    #expect(sharedDigits(contrasts[0]["p"], first.value.p ?? 0) > 14)
    #expect(sharedDigits(contrasts[0]["adjustedP"], first.adjustedP ?? 0) > 14)
    let tests = try #require(object["jointTests"] as? [[String: Any]])
    #expect(tests.count == 2 && tests[0]["df"] as? Int == 2 && tests[0]["residualDf"] as? Int == 10)
    let plain = try printedObject(
      try MarginalAnalysis(formula: "y ~ a", of: ["a"], table: table()).json)
    #expect(plain["contrasts"] == nil && plain["jointTests"] == nil)
  }

  @Test func `the text is aligned and the table for spreadsheets rectangular`() throws {
    let answer = try MarginalAnalysis(
      formula: "y ~ a * b", of: ["a", "b"], contrast: "pairwise", table: table())
    #expect(answer.contrasts.count == 15)
    let text = answer.text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "y ~ a * b" && lines.map(\.count).max() ?? 0 <= 110)
    #expect(lines[1] == "  a   b   mean   95 % interval  standard error")
    #expect(text.contains("(hi, p) − (lo, r)") && text.contains("17 rows, 0 dropped"))
    let rows = answer.csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).count
    }
    // Names of contrasts hold a comma, and stand in quotes.
    #expect(rows.count == 1 + 6 + 15 + 1 && Set(rows) == [13, 15])
  }
}
