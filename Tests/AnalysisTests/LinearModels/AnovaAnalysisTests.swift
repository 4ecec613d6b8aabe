import Analysis
import Foundation
import Statistics
import Testing

@Suite struct AnovaAnalysisTests {
  private func table() throws -> Table { try Table(csv: UnbalancedTable.csv) }

  @Test(arguments: UnbalancedTable.anovas)
  func `an unbalanced design is told apart as by statsmodels`(
    expected: UnbalancedTable.Anova
  ) throws {
    let answer = try AnovaAnalysis(formula: "y ~ a * b", table: table(), type: expected.type)
    #expect(answer.terms.map(\.name) == ["a", "b", "a:b"])
    for (index, term) in answer.terms.enumerated() {
      #expect(sharedDigits(term.squares.sumOfSquares, expected.sums[index]) > 10)
      #expect(sharedDigits(term.f, expected.f[index]) > 10)
      #expect(sharedDigits(term.p, expected.p[index]) > 8)
      #expect(sharedDigits(term.logP, log(expected.p[index])) > 8)
    }
    #expect(answer.residual.degreesOfFreedom == 11)
    #expect(sharedDigits(answer.residual.sumOfSquares, 229.83333333333334) > 12)
  }

  @Test func `the interval of partial eta squared is that of the noncentral F`() throws {
    let answer = try AnovaAnalysis(formula: "y ~ a * b", table: table(), type: 2)
    for (index, term) in answer.terms.enumerated() {
      let interval = try #require(term.interval)
      #expect((interval.low - UnbalancedTable.etaLow[index]).magnitude < 1e-9)
      #expect((interval.high - UnbalancedTable.etaHigh[index]).magnitude < 1e-9)
    }
    let narrow = try AnovaAnalysis(formula: "y ~ a * b", table: table(), confidence: 0.5)
    #expect((narrow.terms[1].interval?.low ?? 0) > 0.1)
  }

  @Test func `sizes of effects follow from the sums of squares`() throws {
    // By type III, of sums that statsmodels gives, on 2 and 11 degrees of freedom in 17 rows.
    let (sum, rest, total) = (186.35694444444496, 229.83333333333334, 546.9411764705883)
    let excess = sum - 2 * rest / 11
    let expected = [
      "df": 2, "sumOfSquares": sum, "meanSquare": sum / 2, "F": sum / 2 / (rest / 11),
      "etaSquared": sum / total, "partialEtaSquared": sum / (sum + rest),
      "epsilonSquared": excess / total, "omegaSquared": excess / (total + rest / 11),
      "partialOmegaSquared": excess / (sum + 15 * rest / 11),
    ]
    let answer = try AnovaAnalysis(formula: "y ~ a * b", table: table(), type: 3)
    let object = try printedObject(answer.json)
    let term = try #require(object["terms"] as? [[String: Any]])[1]
    for (name, value) in expected { #expect(sharedDigits(term[name], value) > 11, "\(name)") }
    // `JSONSerialization` reads numbers to the last place but one.
    let own = answer.terms[1]
    let tests = ["p": own.p, "logP": own.logP, "ciHigh": own.interval?.high]
    for (name, value) in tests { #expect(sharedDigits(term[name], value ?? 1) > 14, "\(name)") }
    #expect(term["ciLow"] as? Double == 0)
  }

  @Test func `the object has the members of the interface`() throws {
    let object = try printedObject(
      try AnovaAnalysis(formula: "y ~ a * b", table: table(), type: 3).json)
    #expect(object["method"] as? String == "anova" && object["n"] as? Int == 17)
    #expect(object["dropped"] as? Int == 0 && object["type"] as? Int == 3)
    #expect((object["convention"] as? String)?.contains("sum-to-zero contrasts") == true)
    #expect((object["convention"] as? String)?.contains("λ/(λ + df1 + df2 + 1)") == true)
    let names = [
      "term", "df", "sumOfSquares", "meanSquare", "F", "p", "logP", "etaSquared",
      "partialEtaSquared", "omegaSquared", "partialOmegaSquared", "epsilonSquared", "ciLow",
      "ciHigh",
    ]
    let terms = try #require(object["terms"] as? [[String: Any]])
    #expect(terms.count == 3 && terms.allSatisfy { Set($0.keys) == Set(names) })
    let residual = try #require(object["residual"] as? [String: Any])
    #expect(Set(residual.keys) == ["df", "sumOfSquares", "meanSquare"])
    #expect(object["residualSD"] is Double && object["rSquared"] is Double)
  }

  @Test func `an effect beyond the range of doubles has the logarithm of its probability`() throws {
    let csv = "a,y\n" + (0..<8000).map { "u,\($0 % 2)\nv,\($0 % 2 + 1)\n" }.joined()
    let answer = try AnovaAnalysis(formula: "y ~ a", table: Table(csv: csv))
    let term = answer.terms[0]
    #expect(term.p == 0 && (term.logP ?? 0) < -745)
    #expect(answer.text.contains("e-"), "the table shows a power of ten and not 0")
    _ = try printedObject(answer.json)
  }

  @Test(arguments: [1e-3, 1e-5, 1e-6, 1e-12])
  func `however large the effect its interval holds the share it has`(spread: Double) throws {
    let csv = "a,y\nu,\(-spread)\nu,0\nu,\(spread)\nv,1\nv,1\n"
    let term = try AnovaAnalysis(formula: "y ~ a", table: Table(csv: csv)).terms[0]
    let interval = try #require(term.interval)
    #expect(interval.low <= term.size.partialEtaSquared ?? 0 && interval.low > 0.999)
    #expect(interval.high >= 1 - 10 * (1 - interval.low) && interval.high <= 1)
    #expect(interval.contains(term.size.partialEtaSquared ?? 0))
  }

  @Test func `where the noncentrality grows beyond bounds the interval has no step`() throws {
    // λ is about 5·10⁶ here, above by the χ² of the denominator, below by the noncentral F.
    func low(_ spread: Double) throws -> Double {
      let csv = "a,y\nu,\(-spread)\nu,0\nu,\(spread)\nv,1\nv,1\n"
      let term = try AnovaAnalysis(formula: "y ~ a", table: Table(csv: csv)).terms[0]
      return (1 - (try #require(term.interval).low)) / (spread * spread)
    }
    let ratios = try [1e-4, 1.4e-4, 1.6e-4, 1.8e-4, 2.5e-4].map(low)
    for ratio in ratios { #expect((ratio / ratios[0] - 1).magnitude < 1e-5) }
  }

  @Test func `rows without a value are dropped and the column is named`() throws {
    let csv = "a,b,y\nu,1,1\nu,2,\nv,1,3\nv,2,5\nv,,6\nu,1,2\n"
    let answer = try AnovaAnalysis(formula: "y ~ a + b", table: Table(csv: csv))
    #expect(answer.n == 4 && answer.dropped == 2)
    #expect(answer.text.contains("4 rows, 2 dropped: 1 without y, 1 without b"))
    let object = try printedObject(answer.json)
    #expect(object["droppedWithout"] as? [String: Int] == ["y": 1, "b": 1])
  }

  @Test func `of a run directory the benchmark is left out`() throws {
    let csv = "point,x,y\n0,5,90\n1,1,1\n2,2,2.5\n3,3,3\n"
    let answer = try AnovaAnalysis(formula: "y ~ x", table: Table(csv: csv), benchmark: 0)
    #expect(answer.n == 3 && answer.dropped == 1)
    #expect(answer.text.contains("3 rows, 1 dropped: 1 of the benchmark"))
  }

  @Test func `the text is aligned and says how it was made`() throws {
    let text = try AnovaAnalysis(formula: "y ~ a * b", table: table(), type: 3).text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "y ~ a * b" && lines.map(\.count).max() ?? 0 <= 100)
    #expect(lines[1] == "  term  partial η²     95 % interval  partial ω²      η²      ω²      ε²")
    for word in ["17 rows, 0 dropped", "type III", "sum-to-zero contrasts", "noncentral F"] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test func `the table for spreadsheets has one row a term and one for the residual`() throws {
    let lines = try AnovaAnalysis(formula: "y ~ a * b", table: table()).csv
      .split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(lines.map { $0[0] } == ["term", "a", "b", "a:b", "residual"])
    #expect(lines.allSatisfy { $0.count == 14 })
  }
}
