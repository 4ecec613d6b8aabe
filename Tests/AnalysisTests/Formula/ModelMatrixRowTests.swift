import Analysis
import Statistics
import Testing

@Suite struct ModelMatrixRowTests {
  @Test(arguments: ["y ~ a*b + x", "y ~ a*x + I(x^2) - 1", "y ~ a:b"], Contrasts.allCases)
  func `the row of settings that occur is that of the matrix`(
    formula: String, contrasts: Contrasts
  ) throws {
    let table = try Table(csv: FormulaFixtures.csv)
    let matrix = try ModelMatrix(formula, in: table, contrasts: contrasts)
    let a = try table.labels("a"), b = try table.labels("b"), x = try table.numbers("x")
    for row in 0..<table.rowCount {
      let settings = try matrix.row(
        levels: ["a": #require(a[row]), "b": #require(b[row])], numbers: ["x": #require(x[row])])
      #expect(settings == matrix.columns.map { $0.entries.values[row] })
    }
  }

  @Test func `a covariate that is not set is at its mean, and its square at the mean's`() throws {
    let table = try Table(csv: "y,x\n1,2\n2,4\n3,6\n")
    let row = try ModelMatrix("y ~ x + I(x^2)", in: table).row(levels: [:])
    #expect(row.map(\.value) == [1, 4, 16])
  }

  @Test func `a level that does not occur is refused`() throws {
    let matrix = try ModelMatrix("y ~ a", in: Table(csv: FormulaFixtures.csv))
    let error = #expect(throws: AnalysisError.self) { try matrix.row(levels: ["a": "z"]) }
    #expect(error?.description == "factor `a` has no level `z`; it has u, v, w")
    #expect(throws: AnalysisError.self) { try matrix.row(levels: [:]) }
  }

  @Test func `an analysis of variance takes its predictors and terms from the matrix`() throws {
    let table = try Table(csv: FormulaFixtures.csv)
    let matrix = try ModelMatrix("y ~ a*b + x", in: table, contrasts: .sum)
    let anova = try AnalysisOfVariance(
      of: matrix.response, predictors: matrix.predictors, terms: matrix.modelTerms, type: .typeIII)
    let fit = try LinearModel(of: matrix.response, on: matrix.design)
    #expect(anova.components.map(\.term.name) == ["a", "b", "x", "a:b"])
    #expect(anova.components.map(\.degreesOfFreedom) == matrix.terms.map(\.columns.count))
    #expect(near(anova.residualSumOfSquares, fit.residualSumOfSquares, tolerance: 1e-13))
  }
}
