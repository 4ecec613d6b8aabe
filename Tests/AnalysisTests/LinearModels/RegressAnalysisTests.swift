import Analysis
import Statistics
import Testing

@Suite struct RegressAnalysisTests {
  private func table() throws -> Table { try Table(csv: UnbalancedTable.csv) }

  @Test(arguments: UnbalancedTable.regressions)
  func `errors, probabilities and intervals are those of statsmodels`(
    expected: UnbalancedTable.Regression
  ) throws {
    let answer = try RegressAnalysis(
      formula: "y ~ a + x", table: table(), robust: expected.robust, cluster: expected.cluster)
    #expect(answer.coefficients.map(\.term) == ["Intercept", "a[T.lo]", "x"])
    for (index, coefficient) in answer.coefficients.enumerated() {
      #expect(sharedDigits(coefficient.estimate, UnbalancedTable.estimates[index]) > 11)
      #expect(sharedDigits(coefficient.standardError, expected.errors[index]) > 11)
      #expect(sharedDigits(coefficient.p, expected.p[index]) > 9)
      let t = UnbalancedTable.estimates[index] / expected.errors[index]
      #expect(sharedDigits(coefficient.t, t) > 10)
    }
    #expect(sharedDigits(answer.coefficients[2].interval?.low, expected.interval[0]) > 10)
    #expect(sharedDigits(answer.coefficients[2].interval?.high, expected.interval[1]) > 10)
    #expect(sharedDigits(answer.f, expected.f[0]) > 10)
    #expect(sharedDigits(answer.p, expected.f[1]) > 9)
    #expect(answer.degreesOfFreedom == (expected.cluster == nil ? 14 : 4))
    #expect(sharedDigits(answer.rSquared, UnbalancedTable.rSquared) > 12)
    #expect(sharedDigits(answer.adjustedRSquared, UnbalancedTable.adjustedRSquared) > 12)
  }

  @Test func `standardised coefficients are those of standardised columns`() throws {
    let answer = try RegressAnalysis(formula: "y ~ a + x", table: table(), standardized: true)
    let plain = try RegressAnalysis(formula: "y ~ a + x", table: table())
    for (index, expected) in UnbalancedTable.standardized.enumerated() {
      let coefficient = answer.coefficients[index + 1]
      #expect(sharedDigits(coefficient.estimate, expected) > 11)
      #expect(sharedDigits(coefficient.standardError, UnbalancedTable.standardizedError) > 11)
      #expect(coefficient.t == plain.coefficients[index + 1].t)
    }
    #expect(answer.coefficients[0].estimate == 0 && answer.coefficients[0].standardError == nil)
    #expect(answer.text.contains("coefficients in standard deviations"))
    #expect(answer.text.contains("the intercept of standardised columns is 0"))
  }

  @Test func `the object has the members of the interface`() throws {
    let object = try printedObject(try RegressAnalysis(formula: "y ~ x", table: table()).json)
    #expect(object["method"] as? String == "regress" && object["n"] as? Int == 17)
    let rows = try #require(object["coefficients"] as? [[String: Any]])
    let names = ["term", "estimate", "standardError", "t", "p", "ciLow", "ciHigh", "vif"]
    #expect(rows.allSatisfy { Set($0.keys) == Set(names) })
    let x = try RegressAnalysis(formula: "y ~ x", table: table()).coefficients[1]
    let values = [x.estimate, x.standardError, x.t, x.p, x.interval?.low, x.interval?.high, x.vif]
    for (name, value) in zip(names.dropFirst(), values) {
      #expect(sharedDigits(rows[1][name], value ?? 0) > 14, "\(name)")
    }
    for name in ["regression", "residual"] {
      let squares = try #require(object[name] as? [String: Any])
      #expect(Set(squares.keys) == ["df", "sumOfSquares", "meanSquare"])
    }
    for name in ["residualSD", "rSquared", "adjustedRSquared", "F", "p"] {
      #expect(object[name] is Double, "\(name)")
    }
    #expect(object["dropped"] as? Int == 0 && object["note"] == nil)
  }

  @Test func `the text puts estimate and interval first and states its errors`() throws {
    let text = try RegressAnalysis(formula: "y ~ a + x", table: table(), cluster: "g").text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1].split(separator: " ").prefix(2) == ["term", "estimate"])
    #expect(lines.map(\.count).max() ?? 0 <= 100)
    for words in [
      "17 rows, 0 dropped", "5 clusters of g (CR1)", "on 4 degrees of freedom", "few clusters",
      "95 % interval",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `a coefficient far from another in size keeps its digits in the text`() throws {
    let longley = CertifiedRegression.longley
    let text = try RegressAnalysis(formula: longley.formula, table: Table(csv: longley.csv)).text
    #expect(text.contains("-3482259") && text.contains("-0.0358"))
  }

  @Test func `a row without a cluster is left out`() throws {
    let csv = "g,x,y\n1,1,1\n1,2,3\n2,3,3\n2,4,5\n,5,99\n3,6,7\n"
    let answer = try RegressAnalysis(formula: "y ~ x", table: Table(csv: csv), cluster: "g")
    #expect(answer.n == 5 && answer.dropped == 1 && answer.degreesOfFreedom == 2)
    #expect(answer.text.contains("1 without g"))
  }

  @Test func `the table for spreadsheets has one row a coefficient`() throws {
    let lines = try RegressAnalysis(formula: "y ~ a + x", table: table()).csv.split(separator: "\n")
    #expect(lines[0] == "term,estimate,standardError,t,p,ciLow,ciHigh,vif" && lines.count == 4)
    #expect(lines[3].hasPrefix("x,1.59718826405"))
  }
}
