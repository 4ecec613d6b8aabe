import Analysis
import Foundation
import Statistics
import Testing

@Suite struct MaxTAnalysisTests {
  private func table() throws -> Table { try Table(csv: UnbalancedTable.csv) }

  private func anova(
    _ formula: String, type: Int = 3, _ options: MaxTOptions
  ) throws -> AnovaAnalysis {
    try AnovaAnalysis(formula: formula, table: table(), type: type, family: options)
  }

  @Test func `terms of an analysis of variance have a p for all at once`() throws {
    let options = try MaxTOptions(resamples: 999, seed: 3)
    let answer = try anova("y ~ a * b", options)
    let matrix = try ModelMatrix("y ~ a * b", in: table())
    let direct = try MaxTPermutation(
      termsOf: AnalysisOfVariance(
        of: matrix.response, predictors: matrix.predictors, terms: matrix.modelTerms,
        type: .typeIII),
      response: matrix.response, predictors: matrix.predictors, resamples: 999, seed: 3)
    #expect(answer.terms.map(\.maxTP) == direct.stepDown)
    for term in answer.terms { #expect((term.maxTP ?? 0) > (term.p ?? 1) - 0.03) }
    let object = try printedObject(answer.json)
    let terms = try #require(object["terms"] as? [[String: Any]])
    #expect(terms.map { $0["maxTP"] as? Double } == direct.stepDown)
    let convention = try #require(object["convention"] as? String)
    #expect(convention.contains("999 permutations of the residuals of the full model, seed 3"))
    #expect(convention.contains("compared by their p of F"))
    #expect(answer.text.contains("max-T p"))
    // The table of F stands last and has it in its last column.
    let rows = answer.text.split(separator: "\n").map { $0.split(separator: " ") }
    for (term, p) in zip(answer.terms, direct.stepDown) {
      let row = try #require(rows.last { $0.first == term.name[...] })
      #expect(try #require(Double(row.last ?? "")) == (try #require(p) * 10_000).rounded() / 10_000)
    }
    let lines = answer.csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(lines[0].last == "maxTP" && Set(lines.map(\.count)) == [15])
    #expect(lines[1].last.flatMap { Double($0) } == direct.stepDown[0])
  }

  @Test func `coefficients and terms of one degree of freedom have the same p`() throws {
    let csv =
      "a,b,x,y\n"
      + (0..<24).map { row in
        "\(row % 2 == 0 ? "u" : "v"),\(row / 2 % 2 == 0 ? "p" : "q"),\(row * 7 % 5),\(row * 5 % 17)\n"
      }.joined()
    let table = try Table(csv: csv)
    let options = try MaxTOptions(resamples: 499, seed: 5)
    let matrix = try ModelMatrix("y ~ a * b + x", in: table, contrasts: .sum)
    let model = try LinearModel(of: matrix.response, on: matrix.design)
    let family = try MaxTAnalysis(of: model, laidOutBy: matrix, options: options)
    let anova = try AnovaAnalysis(
      formula: "y ~ a * b + x", table: table, type: 3, family: options)
    #expect(family.adjustedP.first == .some(nil) && family.adjustedP.count == 5)
    #expect(Array(family.adjustedP.dropFirst()) == anova.terms.map(\.maxTP))
    #expect(family.clause.contains("499 permutations") && family.note == nil)
    #expect(try !printedObject(anova.json).isEmpty && !anova.text.contains("compared by their p"))
  }

  @Test func `coefficients of a regression have a p for all at once`() throws {
    let labels = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 1, 2, 3, 4, 5, 1, 2]
    let matrix = try ModelMatrix("y ~ a + x", in: table())
    let model = try LinearModel(of: matrix.response, on: matrix.design)
    let rules: [(MaxTOptions, String?, Rearrangement)] = [
      (try MaxTOptions(resamples: 299, seed: 3), nil, .rows),
      (try MaxTOptions(resamples: 299, strata: "g"), nil, .withinStrata(labels)),
      (try MaxTOptions(resamples: 299, cluster: "g"), "g", .clusterSigns(labels)),
    ]
    for (options, cluster, rule) in rules {
      let answer = try RegressAnalysis(
        formula: "y ~ a + x", table: table(), cluster: cluster, maxT: options)
      let direct = try MaxTPermutation(
        coefficients: [1, 2], of: model, rearranging: rule, resamples: 299, seed: options.seed)
      let expected = [nil] + direct.stepDown
      #expect(answer.coefficients.map(\.maxTP) == expected)
      let object = try printedObject(answer.json)
      let rows = try #require(object["coefficients"] as? [[String: Any]])
      #expect(rows[0]["maxTP"] is NSNull && rows.count == 3)
      for (row, p) in zip(rows, expected).dropFirst() {
        #expect(sharedDigits(row["maxTP"], p) > 14)
      }
      let cells = answer.csv.split(separator: "\n").dropFirst().map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).last.flatMap { Double($0) }
      }
      #expect(cells == expected)
      let texts = answer.text.split(separator: "\n").map { $0.split(separator: " ") }
      for (coefficient, p) in zip(answer.coefficients, expected).dropFirst() {
        let row = try #require(texts.first { $0.first == coefficient.term[...] })
        let rounded = (try #require(p) * 10_000).rounded() / 10_000
        #expect(try #require(Double(row.last ?? "")) == rounded)
      }
    }
  }

  @Test func `strata and clusters are columns of the table`() throws {
    let strata = try anova("y ~ a + b", MaxTOptions(resamples: 299, strata: "g"))
    #expect(strata.text.contains("299 permutations of the residuals within g"))
    let clusters = try anova("y ~ a + b", MaxTOptions(resamples: 299, cluster: "g"))
    #expect(clusters.text.contains("all 32 turns of sign of the residuals by g"))
    #expect(clusters.text.contains("few clusters, whose signs tell little of chance"))
    #expect(!strata.text.contains("few clusters"))
    let matrix = try ModelMatrix("y ~ a + b", in: table())
    let labels = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 1, 2, 3, 4, 5, 1, 2]
    let analysis = try AnalysisOfVariance(
      of: matrix.response, predictors: matrix.predictors, terms: matrix.modelTerms, type: .typeIII)
    for (answer, rule) in [
      (strata, Rearrangement.withinStrata(labels)), (clusters, .clusterSigns(labels)),
    ] {
      let direct = try MaxTPermutation(
        termsOf: analysis, response: matrix.response, predictors: matrix.predictors,
        rearranging: rule, resamples: 299, seed: 0)
      #expect(answer.terms.map(\.maxTP) == direct.stepDown)
    }
  }

  @Test func `a row without its stratum is left out`() throws {
    let csv = "s,a,y\n1,u,1\n1,v,3\n2,u,2\n2,v,5\n,u,9\n1,u,2\n2,v,7\n"
    let answer = try AnovaAnalysis(
      formula: "y ~ a", table: Table(csv: csv), family: MaxTOptions(strata: "s"))
    #expect(answer.n == 6 && answer.text.contains("1 without s"))
    #expect(answer.text.contains("all 36 permutations"))
  }

  @Test func `impossible options are refused, and nothing asked is nothing told`() throws {
    #expect(throws: AnalysisError.self) { try MaxTOptions(resamples: 0) }
    #expect(throws: AnalysisError.self) { try MaxTOptions(strata: "g", cluster: "g") }
    #expect(throws: AnalysisError.self) { try anova("y ~ a", MaxTOptions(strata: "h")) }
    let exact = try AnovaAnalysis(
      formula: "y ~ x", table: Table(csv: "x,y\n1,2\n2,4\n3,6\n"), family: MaxTOptions())
    #expect(exact.terms[0].maxTP == nil)
    let object = try printedObject(exact.json)
    #expect(object["note"] is String)
    #expect((object["terms"] as? [[String: Any]])?[0]["maxTP"] is NSNull)
    let plain = try AnovaAnalysis(formula: "y ~ a", table: table())
    #expect(!plain.json.contains("maxTP") && !plain.text.contains("max-T"))
  }
}
