import Analysis
import Foundation
import Statistics
import Testing

@Suite struct PenalizedRegressAnalysisTests {
  private func table() throws -> Table { try Table(csv: RegressionRows.csv, name: "runs.csv") }

  private func answer(
    _ formula: String, _ penalty: String, lambda: Double? = nil, seed: UInt64 = 5
  ) throws -> PenalizedRegressAnalysis {
    try PenalizedRegressAnalysis(
      formula: formula, penalty: penalty, table: table(), lambda: lambda, seed: seed)
  }

  @Test(arguments: Penalty.allCases)
  func `members and cells are those of the models of its choice`(penalty: Penalty) throws {
    let made = try answer("y ~ x + z + g", penalty.rawValue)
    let choice = try #require(made.choice)
    let (best, simple) = (choice.bestModel, choice.simplestModel)
    #expect(best.weight < simple.weight && made.model.weight == best.weight)
    let object = try printedObject(made.json)
    let members = [
      ("lambda", best.weight), ("lambdaOneStandardError", simple.weight),
      ("crossValidatedError", choice.errors.min()), ("rSquared", best.rSquared),
      ("effectiveDegreesOfFreedom", best.degreesOfFreedom), ("folds", 10),
    ]
    for (name, value) in members {
      #expect(sharedDigits((object[name] as? NSNumber)?.doubleValue, value) > 14, "\(name)")
    }
    #expect(object["seed"] as? String == "5" && object["penalty"] as? String == penalty.rawValue)
    let rows = try #require(object["coefficients"] as? [[String: Any]])
    let lines = made.csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let names = [
      "term", "estimate", "standardError", "t", "p", "ciLow", "ciHigh", "standardized",
      "estimateOneStandardError",
    ]
    #expect(lines[0] == names)
    let estimates = [best.intercept] + best.slopes
    let simplest = [simple.intercept] + simple.slopes
    for j in estimates.indices {
      let standardized = j == 0 ? nil : best.standardized[j - 1]
      #expect(sharedDigits(rows[j]["estimate"], estimates[j]) > 14)
      #expect(sharedDigits(rows[j]["estimateOneStandardError"], simplest[j]) > 14)
      #expect(
        standardized == nil
          ? rows[j]["standardized"] is NSNull
          : sharedDigits(rows[j]["standardized"], standardized) > 14)
      #expect(sharedDigits(Double(lines[j + 1][1]), estimates[j]) > 14)
      #expect(lines[j + 1][2...6].allSatisfy { $0.isEmpty })
      #expect(lines[j + 1][7].isEmpty == (j == 0))
      if let standardized { #expect(sharedDigits(Double(lines[j + 1][7]), standardized) > 14) }
      #expect(sharedDigits(Double(lines[j + 1][8]), simplest[j]) > 14)
    }
    #expect(made.text.contains("at one standard error") && made.text.contains("10-fold"))
  }

  @Test func `a weight that is given is taken`() throws {
    for intercept in [true, false] {
      let made = try answer("y ~ x + z" + (intercept ? "" : " - 1"), "ridge", lambda: 0.3)
      let x = DesignColumn(try table().numbers("x").compactMap(\.self))
      let z = DesignColumn(try table().numbers("z").compactMap(\.self))
      let y = try table().numbers("y").compactMap(\.self)
      let model = try PenalizedModel(
        of: y, on: [x, z], penalty: .ridge, weight: 0.3, intercept: intercept)
      #expect(
        made.coefficients.map(\.estimate) == (intercept ? [model.intercept] : []) + model.slopes)
      #expect(made.choice == nil && made.coefficients.allSatisfy { $0.simplest == nil })
      #expect(made.text.contains("λ as given"))
    }
  }

  @Test func `a weight at an end of those tried is told`() throws {
    var csv = "x,y,e\n"
    for i in 0..<40 { csv += "\((i * 29) % 37),\(i % 2),\((i * 29) % 37 * 2)\n" }
    let table = try Table(csv: csv)
    let noise = try PenalizedRegressAnalysis(formula: "y ~ x", penalty: "lasso", table: table)
    #expect(noise.notes.contains { $0.contains("greatest tried: no column predicts") })
    let exact = try PenalizedRegressAnalysis(formula: "e ~ x", penalty: "ridge", table: table)
    #expect(exact.notes.contains { $0.contains("least tried: hardly any penalty") })
  }

  @Test func `bad input is an error and an empty answer is null`() throws {
    func problem(_ formula: String, _ csv: String, _ lambda: Double? = nil) -> String {
      do {
        _ = try PenalizedRegressAnalysis(
          formula: formula, penalty: "lasso", table: Table(csv: csv, name: "runs.csv"),
          lambda: lambda)
        return ""
      } catch { return "\(error)" }
    }
    let csv = "x,k,t,y\n1,4,a,2\n2,4,b,2\n4,4,a,2\n3,4,b,2\n"
    #expect(problem("y ~ 1", csv).contains("no term to penalise"))
    #expect(problem("y ~ k", csv).contains("term k"))
    #expect(problem("t ~ x", csv).contains("line 2 of runs.csv"))
    #expect(problem("y ~ x", csv, .nan) != "" && problem("y ~ x", csv, -1) != "")
    #expect(problem("y ~ x", "x,y\n1,2\n") != "" && problem("y ~ x", "x,y\n") != "")
    #expect(problem("y ~ x", "x,y\n1,2\n2,3\n").contains("2 rows"))
    for penalty in ["ridge", "lasso"] {
      let flat = try PenalizedRegressAnalysis(
        formula: "y ~ x", penalty: penalty, table: Table(csv: csv))
      #expect(flat.coefficients.map(\.estimate) == [2, 0] && flat.model.rSquared == nil)
      #expect(try printedObject(flat.json)["rSquared"] is NSNull)
      #expect(flat.notes.contains { $0.contains("does not vary") })
      let huge = try PenalizedRegressAnalysis(
        formula: "x ~ t", penalty: penalty, table: Table(csv: csv), lambda: 1e308)
      #expect(huge.coefficients[1].estimate.magnitude < 1e-300)
    }
  }
}
