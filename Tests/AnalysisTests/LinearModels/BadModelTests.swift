import Analysis
import Foundation
import Testing

/// What a user can get wrong is an error that says how to mend it, or `null` beside a note.
@Suite struct BadModelTests {
  private func table() throws -> Table { try Table(csv: UnbalancedTable.csv, name: "runs.csv") }

  private func problem(_ work: () throws -> Void) -> String {
    do {
      try work()
      return ""
    } catch {
      return "\(error)"
    }
  }

  private func anova(_ formula: String, type: Int = 2, _ csv: String? = nil) -> String {
    problem {
      let table = try csv.map { try Table(csv: $0, name: "runs.csv") } ?? table()
      _ = try AnovaAnalysis(formula: formula, table: table, type: type)
    }
  }

  private func regress(_ formula: String, _ csv: String? = nil) -> String {
    problem {
      let table = try csv.map { try Table(csv: $0, name: "runs.csv") } ?? table()
      _ = try RegressAnalysis(formula: formula, table: table)
    }
  }

  @Test func `a missing column is told with the nearest name`() {
    let csv = "budget,loss\n1,2\n2,3\n3,5\n"
    for problem in [anova("loss ~ bugdet", csv), regress("loss ~ bugdet", csv)] {
      #expect(problem.contains("bugdet") && problem.contains("did you mean `budget`?"))
    }
    let cluster = problem {
      _ = try RegressAnalysis(formula: "y ~ x", table: table(), cluster: "gg")
    }
    #expect(cluster.contains("`gg`") && cluster.contains("did you mean"))
  }

  @Test func `a text among numbers is told with its line and column`() {
    let csv = "x,y\n1,2\n2,high\n3,5\n"
    for problem in [anova("y ~ x", csv), regress("y ~ x", csv)] {
      #expect(problem.contains("line 3 of runs.csv") && problem.contains("`y`"), "\(problem)")
      #expect(problem.contains("`high`"))
    }
  }

  @Test func `fewer rows than coefficients are refused`() {
    let csv = "x,z,y\n1,2,3\n2,5,4\n"
    #expect(regress("y ~ x + z", csv).contains("2 rows cannot determine 3 coefficients"))
    #expect(anova("y ~ x + z", csv).contains("2 rows cannot determine 3 coefficients"))
  }

  @Test func `aliased terms are named`() {
    let csv = "x,z,c,y\n1,2,4,3\n2,4,4,4\n3,6,4,7\n4,8,4,9\n"
    #expect(regress("y ~ x + z", csv).contains("term z is a combination"))
    #expect(anova("y ~ x + z", csv).contains("term z is a combination"))
    #expect(regress("y ~ x + c", csv).contains("term c is a combination"))
    let empty = "a,b,y\nu,p,1\nu,q,2\nv,p,3\nu,p,2\nv,p,5\n"
    #expect(anova("y ~ a * b", type: 3, empty).contains("term a:b is a combination"))
    #expect(regress("y ~ a * b", empty).contains("a[T.v]:b[T.q]"))
  }

  @Test func `margins that are left out are refused with a remedy`() {
    #expect(anova("y ~ a - 1").contains("leave out `- 1`"))
    #expect(anova("y ~ a + a:b").contains("without its margin `b`; write `*` for `:`"))
    #expect(anova("y ~ a:x").contains("without its margin"))
    #expect(anova("y ~ 1").contains("no term"))
    #expect(regress("y ~ 0").contains("neither a term nor an intercept"))
  }

  @Test func `impossible options are refused`() {
    #expect(anova("y ~ a", type: 4).contains("no type 4"))
    let calls: [(String, () throws -> Void)] = [
      ("HC4", { _ = try RegressAnalysis(formula: "y ~ x", table: self.table(), robust: "HC4") }),
      (
        "--cluster alone",
        {
          _ = try RegressAnalysis(
            formula: "y ~ x", table: self.table(), robust: "HC1", cluster: "g")
        }
      ),
      (
        "no family `gamma`",
        {
          _ = try LikelihoodRegressAnalysis(formula: "y ~ x", family: "gamma", table: self.table())
        }
      ),
      (
        "no confidence level",
        { _ = try RegressAnalysis(formula: "y ~ x", table: self.table(), confidence: 1) }
      ),
      (
        "no confidence level",
        { _ = try AnovaAnalysis(formula: "y ~ x", table: self.table(), confidence: 95) }
      ),
    ]
    for (words, call) in calls { #expect(problem(call).contains(words), "\(words)") }
  }

  /// Tables on which something has no value: constant, exact, saturated, nearly exact.
  static let degenerate = [
    "x,y\n1,4\n2,4\n3,4\n4,4\n", "x,y\n1,2\n2,4\n3,6\n4,8\n", "x,y\n1,2\n2,5\n",
    "x,y\n1,0\n2,0\n3,0\n", "x,y\n0.1,0.1\n0.2,0.2\n0.3,0.3\n0.7,0.7\n",
    "x,y\n1,1\n2,2\n3,3\n4,4.000000000001\n",
  ]

  @Test(arguments: degenerate)
  func `what is undefined is null beside a note and never a NaN`(csv: String) throws {
    let table = try Table(csv: csv)
    let isExact = csv != Self.degenerate.last
    let anova = try AnovaAnalysis(formula: "y ~ x", table: table)
    let object = try printedObject(anova.json)
    let terms = try #require(object["terms"] as? [[String: Any]])
    #expect((terms[0]["F"] is Double) != isExact && (object["note"] is String) == isExact)
    for options in [(nil, nil, false), ("HC3", nil, true), (nil, "x", true), ("HC0", nil, false)] {
      let regress = try RegressAnalysis(
        formula: "y ~ x", table: table, robust: options.0, cluster: options.1,
        standardized: options.2)
      let object = try printedObject(regress.json)
      #expect(!isExact || (object["F"] is NSNull && object["note"] is String))
      #expect(!(regress.text + regress.csv + anova.text + anova.csv).lowercased().contains("nan"))
    }
  }

  @Test func `a row that is fitted exactly leaves HC3 undefined and says so`() throws {
    let csv = "x,y\n0,1\n0,2\n0,4\n1,5\n"
    let table = try Table(csv: csv)
    let answer = try RegressAnalysis(formula: "y ~ x", table: table, robust: "HC3")
    #expect(answer.coefficients.allSatisfy { $0.standardError == nil && $0.estimate != nil })
    #expect(answer.notes.contains { $0.contains("take HC1") })
    let one = try RegressAnalysis(
      formula: "y ~ x", table: Table(csv: "g,x,y\n1,1,1\n1,2,3\n1,3,2\n"), cluster: "g")
    #expect(one.notes.contains { $0.contains("at least two clusters") })
    #expect(one.f == nil && one.coefficients[1].p == nil)
  }

  @Test func `fewer clusters than coefficients leave F undefined and the rest told`() throws {
    let csv = "g,x,z,y\n1,1,3,1\n1,2,1,3\n1,3,4,2\n2,4,1,5\n2,5,5,4\n2,6,9,8\n"
    let answer = try RegressAnalysis(formula: "y ~ x + z", table: Table(csv: csv), cluster: "g")
    #expect(answer.f == nil && answer.notes.contains { $0.contains("singular") })
    #expect(answer.coefficients.allSatisfy { $0.p != nil })
  }
}
