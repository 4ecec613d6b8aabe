import Analysis
import Testing

/// Certified sets through the whole path: CSV text, formula, fit, JSON.
@Suite struct CertifiedAnswersTests {
  static let digits = 13.0

  @Test(arguments: CertifiedTable.regressions)
  func `a regression prints thirteen digits`(set: CertifiedTable) throws {
    let answer = try RegressAnalysis(formula: set.formula, table: Table(csv: set.csv))
    let object = try printedObject(answer.json)
    let rows = try #require(object["coefficients"] as? [[String: Any]])
    #expect(rows.count == set.estimates.count)
    for (row, exact) in zip(rows, zip(set.estimates, set.standardErrors)) {
      #expect(sharedDigits(row["estimate"], exact.0) >= Self.digits, "\(row["term"] ?? "")")
      #expect(sharedDigits(row["standardError"], exact.1) >= Self.digits, "\(row["term"] ?? "")")
    }
    let regression = try #require(object["regression"] as? [String: Any])
    let residual = try #require(object["residual"] as? [String: Any])
    let summary = [
      object["residualSD"], object["rSquared"], regression["sumOfSquares"],
      regression["meanSquare"], residual["sumOfSquares"], residual["meanSquare"], object["F"],
    ]
    for (index, value) in summary.enumerated() {
      #expect(sharedDigits(value, set.summary[index]) >= Self.digits, "summary \(index)")
    }
  }

  @Test func `the instruments of SiRstv print thirteen digits`() throws {
    let answer = try AnovaAnalysis(
      formula: "y ~ group", table: Table(csv: CertifiedTable.siRstv), factors: ["group"])
    let object = try printedObject(answer.json)
    let terms = try #require(object["terms"] as? [[String: Any]])
    let residual = try #require(object["residual"] as? [String: Any])
    let pairs: [(Any?, Double)] = [
      (terms[0]["df"], 4), (terms[0]["sumOfSquares"], 0.05114626159999951873796817),
      (terms[0]["meanSquare"], 0.01278656539999987968449204),
      (terms[0]["F"], 1.180462374402446780257683), (residual["df"], 20),
      (residual["sumOfSquares"], 0.2166365600000164915309142),
      (residual["meanSquare"], 0.01083182800000082457654571),
      (object["residualSD"], 0.1040760683346600318554904),
      (object["rSquared"], 0.1909990390511161183163688),
    ]
    for (value, exact) in pairs { #expect(sharedDigits(value, exact) >= Self.digits) }
  }
}
