import Statistics
import Testing

@Suite struct SeparationTests {
  struct Case: Sendable {
    let response: [Double]
    let columns: [[Double]]
    var family = ResponseFamily.binomial
    var intercept = true
    let problem: StatisticsError
  }

  static func separation(_ column: Int?, _ isComplete: Bool) -> StatisticsError {
    .fit(.separation(column: column, isComplete: isComplete))
  }

  static let cases = [
    Case(
      response: [0, 0, 0, 1, 1, 1], columns: [[1, 2, 3, 4, 5, 6]], problem: separation(0, true)),
    Case(
      response: [1, 1, 1, 0, 0, 0], columns: [[1, 2, 3, 4, 5, 6]], problem: separation(0, true)),
    Case(
      response: [0, 0, 1, 0, 1, 1], columns: [[1, 2, 3, 3, 5, 6]], problem: separation(0, false)),
    Case(
      response: [0, 0, 1, 0, 1, 1, 1, 0],
      columns: [[1, 3, 2, 4, 1, 5, 2, 3], [0, 0, 0, 0, 1, 1, 0, 0]],
      problem: separation(1, false)),
    // y = 1 where a + b > 3, which neither tells alone.
    Case(
      response: [0, 0, 1, 1, 0, 1], columns: [[0, 3, 4, 1, 1, 2], [1, 0, 0, 4, 1, 2]],
      problem: separation(nil, true)),
    Case(
      response: [0, 0, 0, 1, 1, 1], columns: [[-3, -2, -1, 4, 5, 6]], intercept: false,
      problem: separation(0, true)),
    Case(
      response: [0, 1, 2, 0, 3, 0], columns: [[0, 0, 0, 1, 0, 1]], family: .poisson,
      problem: separation(0, false)),
    Case(
      response: [1, 1, 0, 1, 0, 0], columns: [[1, 2, 3, 3, 5, 6]], problem: separation(0, false)),
    Case(
      response: [1, 1, 1, 0, 0, 0], columns: [[-3, -2, -1, 4, 5, 6]], intercept: false,
      problem: separation(0, true)),
    // A column of ones that is no intercept is counted too.
    Case(
      response: [0, 0, 0, 1, 1, 1], columns: [[1, 1, 1, 1, 1, 1], [-3, -2, -1, 4, 5, 6]],
      intercept: false, problem: separation(1, true)),
    Case(
      response: [0, 0, 0, 0], columns: [[1, 2, 4, 3]], intercept: false,
      problem: separation(nil, true)),
    Case(
      response: [0, 0, 0, 0], columns: [[1, 2, 4, 3]], family: .poisson, intercept: false,
      problem: separation(nil, true)),
    Case(
      response: [0, 0, 3, 4, 5, 2], columns: [[2, 3, 1, 1, 1, 1]], family: .poisson,
      problem: separation(0, false)),
    Case(response: [0, 0, 0], columns: [[1, 2, 4]], problem: .fit(.constantResponse(0))),
    Case(response: [1, 1, 1], columns: [[1, 2, 4]], problem: .fit(.constantResponse(1))),
    Case(
      response: [0, 0, 0], columns: [[1, 2, 4]], family: .poisson,
      problem: .fit(.constantResponse(0))),
    Case(
      response: [0, 1, 2, 1], columns: [[1, 2, 4, 3]],
      problem: .fit(.notBinary(position: 2, value: 2))),
    Case(
      response: [0, -1, 2, 1], columns: [[1, 2, 4, 3]], family: .poisson,
      problem: .fit(.notACount(position: 1, value: -1))),
    Case(
      response: [0, 1, 2, 1.5], columns: [[1, 2, 4, 3]], family: .poisson,
      problem: .fit(.notACount(position: 3, value: 1.5))),
    Case(
      response: [0, 1, 0, 1], columns: [[1, 2, 4, 3], [2, 4, 8, 6]], problem: .aliasedColumn(1)),
    Case(
      response: [0, 1], columns: [[1, 2], [2, 1]], problem: .tooFewRows(2, coefficients: 3)),
  ]

  @Test(arguments: cases.indices)
  func `what has no finite fit is an error that says why`(index: Int) {
    let item = Self.cases[index]
    #expect(throws: item.problem) {
      _ = try GeneralizedLinearModel(
        of: item.response, on: item.columns.map { DesignColumn($0) }, family: item.family,
        intercept: item.intercept)
    }
  }

  @Test func `one row across the border makes the fit finite`() throws {
    let x = DesignColumn([1, 2, 3, 4, 5, 6])
    let model = try GeneralizedLinearModel(
      of: [0, 0, 1, 0, 1, 1], on: [x], family: .binomial)
    // statsmodels 0.15, Logit by Newton's method.
    #expect(near(model.coefficients[1], 1.2140275858514205, tolerance: 1e-10))
  }

  @Test func `a remedy is told`() {
    let text = StatisticsError.fit(.separation(column: 1, isComplete: false)).description
    #expect(text.contains("column 2") && text.contains("quasi-complete"))
    #expect(text.contains("merge levels"))
  }
}
