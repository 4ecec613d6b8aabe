import Analysis
import Testing

@Suite struct FormulaTests {
  private func terms(_ text: String) throws -> [String] { try Formula(text).terms.map(\.name) }

  @Test func `terms go by the number of variables, then by appearance`() throws {
    #expect(try terms("y ~ c:b:a + b*a") == ["b", "a", "b:a", "c:b:a"])
    #expect(try terms("y ~ a*b*c") == ["a", "b", "c", "a:b", "a:c", "b:c", "a:b:c"])
    #expect(try terms("y ~ (a + b + c)^2 - a:c") == ["a", "b", "c", "a:b", "b:c"])
  }

  @Test func `a term taken out can be named again, and takes its new place`() throws {
    #expect(try terms("y ~ a + b + c - a + a") == ["b", "c", "a"])
    #expect(try terms("y ~ a - b + b") == ["a", "b"])
  }

  @Test func `a term named twice is there once`() throws {
    #expect(try terms("y ~ a + b + a + b:a + a:b + a:a") == ["a", "b", "a:b"])
    #expect(try terms("y ~ I(x^2) + I( x ^ 2 ) + x") == ["I(x^2)", "x"])
  }

  @Test(
    arguments: [
      ("y ~ a", true), ("y ~ 1", true), ("y ~ 0", false), ("y ~ -1", false), ("y ~ a - 1", false),
      ("y ~ a + 0", false), ("y ~ 0 + a + 1", true), ("y ~ a - 0", true), ("y ~ (a - 1)", false),
      ("y ~ 1 + a", true),
    ])
  func `the intercept is there unless taken out`(text: String, isThere: Bool) throws {
    #expect(try Formula(text).hasIntercept == isThere)
  }

  @Test func `names hold dots, and any other stands in backticks`() throws {
    let formula = try Formula(
      "loss.unapproved ~ modes.vertical.openness*`count turtles` + .hidden_2")
    #expect(formula.response.column == "loss.unapproved")
    #expect(
      formula.variables.map(\.column) == ["modes.vertical.openness", "count turtles", ".hidden_2"])
    #expect(formula.variables.map(\.position) == [19, 43, 61])
    #expect(formula.terms[1].name == "`count turtles`")
    #expect(try Formula("loss ~ 失败 + x²").variables.map(\.name) == ["失败", "x²"])
    #expect(try Formula("y ~ `a` + a").terms.map(\.name) == ["a"])
    #expect(try Formula("y ~ log + I").variables.map(\.column) == ["log", "I"])
  }

  @Test func `transforms are called as R prints them`() throws {
    #expect(
      try terms("log(y)~I(x^2)+I(-x*z+1e-3)+I((x-1)/ 2)+sqrt(x)+exp(log(z) )+I(2^-x)")
        == ["I(x^2)", "I(-x * z + 0.001)", "I((x - 1)/2)", "sqrt(x)", "exp(log(z))", "I(2^-x)"])
    #expect(try Formula("log( y ) ~ 1").response.name == "log(y)")
  }

  @Test func `a power outside of I is told to be none`() throws {
    #expect(try Formula("y ~ x + x^2").notes.map { $0.contains("write I(x^2)") } == [true])
    #expect(try Formula("y ~ (a + b)^2 + I(x^2)").notes.isEmpty)
  }

  @Test(
    arguments: [
      ("", 1, "no `~`"), ("a + b", 1, "no `~`"), ("~ a", 1, "response"), ("y ~", 4, "too early"),
      ("y ~ a ** b", 7, "`^`"), ("y ~ a +", 8, "too early"), ("y ~ (a + b", 5, "add `)`"),
      ("y ~ a)", 6, "closes nothing"), ("y ~ a b", 7, "operator"), ("y ~ a ~ b", 7, "one `~`"),
      ("y ~ .", 5, "name the columns"), ("y ~ a + (1|g)", 11, "--random"), ("y ~ 2", 5, "0 and 1"),
      ("y ~ a^b", 7, "whole number"), ("y ~ a^0", 7, "whole number"), ("y ~ a^2.5", 7, "whole"),
      ("y ~ `a", 5, "partner"), ("y ~ ``", 5, "missing"), ("y ~ C(a)", 5, "--factors"),
      ("y ~ sin(x)", 5, "log, exp"), ("y ~ I(x:z)", 8, "`*`"), ("y ~ I()", 7, "missing"),
      ("y ~ I(x", 6, "add `)`"), ("y1 + y2 ~ x", 4, "one response"), ("y ~ a:1", 6, "intercept"),
      ("y ~ a*(b - 1)", 6, "intercept"), ("y ~ a %in% b", 7, "a/b"), ("y ~ a # b", 7, "backticks"),
      ("y ~ \"a\"", 5, "backticks"), ("y ~ a*-b", 7, "missing"), ("y ~ I(1e999*x)", 7, "too large"),
      ("1 ~ x", 1, "response"), ("y ~ y", 5, "both sides"), ("y ~ x + ()", 10, "missing"),
    ])
  func `what cannot be read is told with place and remedy`(
    text: String, column: Int, hint: String
  ) throws {
    let error = #expect(throws: AnalysisError.self) { try Formula(text) }
    guard case .formula(let place, let problem) = error else {
      Issue.record("\(String(describing: error)) has no place")
      return
    }
    #expect(problem.contains(hint), "\(problem)")
    #expect(place == column, "\(problem)")
    #expect(error?.description == "formula, column \(place): \(problem)")
  }

  @Test func `depth, length and number of terms have limits`() throws {
    let nested = { (depth: Int) in
      "y ~ " + String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    #expect(try Formula(nested(64)).terms.count == 1)
    #expect(throws: AnalysisError.self) { try Formula(nested(65)) }
    #expect(throws: AnalysisError.self) { try Formula(nested(100_000)) }
    let minus = String(repeating: "-", count: 100_000)
    #expect(throws: AnalysisError.self) { try Formula("y ~ I(\(minus)x)") }
    #expect(throws: AnalysisError.self) {
      try Formula("y ~ I(x" + String(repeating: " + x", count: 100_000) + ")")
    }
    let names = (1...12).map { "a\($0)" }
    #expect(try Formula("y ~ " + names.prefix(10).joined(separator: "*")).terms.count == 1_023)
    #expect(throws: AnalysisError.self) { try Formula("y ~ " + names.joined(separator: "*")) }
    #expect(throws: AnalysisError.self) {
      try Formula("y ~ (" + names.joined(separator: " + ") + ")^999999999")
    }
    let long = (1...1_000).map { "x\($0)" }.joined(separator: " + ")
    #expect(try Formula("y ~ " + long).terms.count == 1_000)
  }
}
