import Analysis
import Statistics
import Testing

/// Certified sets through the whole path: CSV text, formula, method, JSON.
@Suite struct CertifiedAnswersTests {
  static let digits = 13.0

  @Test(arguments: CertifiedSample.all)
  func `a sample prints thirteen digits`(set: CertifiedSample) throws {
    let answer = try GroupDescription(of: "y", by: [], in: Table(csv: set.csv))
    let object = try printedObject(answer.json)
    let groups = try #require(object["groups"] as? [[String: Any]])
    #expect(sharedDigits(groups[0]["mean"], set.exact.mean) >= Self.digits)
    #expect(sharedDigits(groups[0]["sd"], set.exact.sd) >= Self.digits)
    #expect(sharedDigits(groups[0]["lag1"], set.exact.lag1) >= Self.digits)
  }

  @Test(arguments: CertifiedRegression.all)
  func `a regression prints thirteen digits`(set: CertifiedRegression) throws {
    let answer = try RegressAnalysis(formula: set.formula, table: Table(csv: set.csv))
    let object = try printedObject(answer.json)
    let rows = try #require(object["coefficients"] as? [[String: Any]])
    #expect(rows.count == set.exact.estimates.count)
    for (row, exact) in zip(rows, zip(set.exact.estimates, set.exact.standardErrors)) {
      #expect(sharedDigits(row["estimate"], exact.0) >= Self.digits, "\(row["term"] ?? "")")
      #expect(sharedDigits(row["standardError"], exact.1) >= Self.digits, "\(row["term"] ?? "")")
    }
    let regression = try #require(object["regression"] as? [String: Any])
    let residual = try #require(object["residual"] as? [String: Any])
    let pairs: [(Any?, Double?)] = [
      (object["residualSD"], set.exact.residualSD), (object["rSquared"], set.exact.rSquared),
      (regression["sumOfSquares"], set.exact.regressionSS),
      (regression["meanSquare"], set.exact.regressionMS),
      (residual["sumOfSquares"], set.exact.residualSS),
      (residual["meanSquare"], set.exact.residualMS), (object["F"], set.exact.f),
    ]
    for (index, pair) in pairs.enumerated() {
      #expect(sharedDigits(pair.0, pair.1) >= Self.digits, "summary \(index)")
    }
  }

  @Test(arguments: CertifiedGroups.all)
  func `an analysis of variance prints thirteen digits`(set: CertifiedGroups) throws {
    let answer = try AnovaAnalysis(
      formula: "y ~ group", table: Table(csv: set.csv), factors: ["group"])
    let object = try printedObject(answer.json)
    let terms = try #require(object["terms"] as? [[String: Any]])
    let residual = try #require(object["residual"] as? [String: Any])
    let (groups, rows) = (set.groups.count, set.response.count)
    let pairs: [(Any?, Double)] = [
      (terms[0]["df"], Double(groups - 1)), (terms[0]["sumOfSquares"], set.exact.betweenSS),
      (terms[0]["meanSquare"], set.exact.betweenMS), (terms[0]["F"], set.exact.f),
      (residual["df"], Double(rows - groups)), (residual["sumOfSquares"], set.exact.withinSS),
      (residual["meanSquare"], set.exact.withinMS), (object["residualSD"], set.exact.residualSD),
      (object["rSquared"], set.exact.rSquared),
    ]
    for (value, exact) in pairs { #expect(sharedDigits(value, exact) >= Self.digits) }
  }
}
