import Analysis
import Foundation
import Statistics
import Testing

@Suite struct LikelihoodRegressAnalysisTests {
  /// What statsmodels 0.15 says by GLM with `cov_type`, and of a prediction at x = 1, z = 2.
  struct Reference: Sendable {
    let family: String
    let formula: String
    let robust: String?
    let errors: [Double]
    let p: [Double]
    /// Ends of the 90 % intervals of x and of the prediction.
    let ends: [Double]
  }

  static let references = [
    Reference(
      family: "binomial", formula: "b ~ x + z", robust: "HC0",
      errors: [0.6511897799049151, 0.12681347799526582, 0.29895387494670433],
      p: [0.025289520293498464, 4.9571169743826996e-05, 0.0010263139792890334],
      ends: [0.3059737909932484, 0.7231530094469357, 0.3687009589716527, 0.6351011972476484]),
    Reference(
      family: "binomial", formula: "b ~ x + z", robust: nil,
      errors: [0.7088512941517715, 0.08808325077106019, 0.3249022002995823],
      p: [0.039880306874592306, 5.1644477432554385e-09, 0.0025194277569698404],
      ends: [0.36967934571563765, 0.6594474547245465, 0.37467482784759826, 0.6291527441599954]),
    Reference(
      family: "poisson", formula: "c ~ x + z", robust: "HC0",
      errors: [0.13398821457331828, 0.014055146887566802, 0.04569161007816825],
      p: [1.4626939157814444e-14, 0.00011562874257307439, 9.714603724140053e-07],
      ends: [0.031066930650236232, 0.07730424932093613, 4.1978129831615, 5.102939274547829]),
    Reference(
      family: "poisson", formula: "c ~ x + z", robust: nil,
      errors: [0.13852627819733035, 0.012092610427844045, 0.051944976731540644],
      p: [1.0159712389226681e-13, 7.433435135669485e-06, 1.64908354931529e-05],
      ends: [0.03429501586403571, 0.07407616410713666, 4.237569915792827, 5.055063436038626]),
  ]

  private func table() throws -> Table { try Table(csv: RegressionRows.csv, name: "runs.csv") }

  private func problem(_ formula: String, _ family: String, _ csv: String) -> String {
    do {
      let answer = try LikelihoodRegressAnalysis(
        formula: formula, family: family, table: Table(csv: csv, name: "runs.csv"))
      return "no problem: \(answer.text)"
    } catch { return "\(error)" }
  }

  @Test(arguments: references)
  func `robust errors and those by cluster are those of statsmodels`(expected: Reference) throws {
    let answer = try LikelihoodRegressAnalysis(
      formula: expected.formula, family: expected.family, table: table(), robust: expected.robust,
      cluster: expected.robust == nil ? "g" : nil, at: ["z=2,x=1"], confidence: 0.9)
    for (j, item) in answer.coefficients.enumerated() {
      #expect(sharedDigits(item.standardError, expected.errors[j]) > 11)
      #expect(sharedDigits(item.t, item.estimate / expected.errors[j]) > 11)
      #expect(sharedDigits(item.p, expected.p[j]) > 9)
      #expect(sharedDigits(item.logP.map(exp), expected.p[j]) > 9)
    }
    let (x, point) = (answer.coefficients[1], answer.predictions[0])
    let ends = [x.interval?.low, x.interval?.high, point.interval?.low, point.interval?.high]
    for (value, exact) in zip(ends, expected.ends) { #expect(sharedDigits(value, exact) > 10) }
    #expect(answer.text.contains("few clusters: errors by 9") == (expected.robust == nil))
    #expect(answer.text.contains("90 % interval"))
  }

  @Test func `standardised without an intercept, columns are divided alone`() throws {
    // statsmodels 0.15 on columns divided by numpy's deviations (ddof 1).
    for (family, formula, estimates, errors) in [
      (
        "binomial", "b ~ x + z - 1", [1.5457262369484877, -0.5413977758679407],
        [0.4307835787645125, 0.20796072301735247]
      ),
      (
        "poisson", "c ~ x + z - 1", [0.16329802277119335, 0.7252592173357784],
        [0.06408592119254478, 0.02921608117862453]
      ),
    ] {
      let answer = try LikelihoodRegressAnalysis(
        formula: formula, family: family, table: table(), standardized: true)
      for (j, item) in answer.coefficients.enumerated() {
        #expect(sharedDigits(item.estimate, estimates[j]) > 11)
        #expect(sharedDigits(item.standardError, errors[j]) > 11)
      }
    }
  }

  @Test func `each member and each cell holds the number of its name`() throws {
    let answer = try LikelihoodRegressAnalysis(
      formula: "c ~ x + z", family: "poisson", table: table(), at: ["x=1,z=2"])
    let object = try printedObject(answer.json)
    // statsmodels 0.15.
    let members: [(String, Double)] = [
      ("deviance", 50.08320039519494), ("nullDeviance", 98.55378723548812),
      ("logLikelihood", -123.28079691278873), ("aic", 252.56159382557746),
      ("chiSquared", 48.47058684029317), ("df", 2), ("p", exp(-24.235293420146586)),
      ("pearsonChiSquared", 43.09879107574877), ("residualDegreesOfFreedom", 57),
      ("dispersion", 43.09879107574877 / 57), ("n", 60), ("dropped", 0), ("confidence", 0.95),
    ]
    for (name, exact) in members {
      #expect(sharedDigits((object[name] as? NSNumber)?.doubleValue, exact) > 9, "\(name)")
    }
    let names = [
      "term", "estimate", "standardError", "t", "p", "ciLow", "ciHigh", "ratio", "ratioLow",
      "ratioHigh",
    ]
    let rows = try #require(object["coefficients"] as? [[String: Any]])
    let lines = answer.csv.split(separator: "\n").map { $0.split(separator: ",") }
    #expect(lines[0].map(String.init) == names && lines.count == 4)
    for (j, item) in answer.coefficients.enumerated() {
      let values = [
        item.estimate, item.standardError, item.t, item.p, item.interval?.low,
        item.interval?.high, item.ratio, item.ratioInterval?.low, item.ratioInterval?.high,
      ]
      for (place, value) in values.enumerated() {
        #expect(sharedDigits(rows[j][names[place + 1]], value) > 14)
        #expect(sharedDigits(Double(lines[j + 1][place + 1]), value) > 14)
      }
    }
    let point = try #require((object["predictions"] as? [[String: Any]])?.first)
    #expect(sharedDigits(point["estimate"], 4.628302576429246) > 9)
    #expect(sharedDigits(point["ciLow"], 4.069646859424072) > 9)
    #expect(sharedDigits(point["ciHigh"], 5.263647062982041) > 9)
    #expect(point["predictionLow"] is NSNull && point["predictionHigh"] is NSNull)
    #expect(answer.text.contains("deviance 50.08 of 98.55, χ² 48.47 on 2"))
    #expect(answer.text.contains("log-likelihood -123.3, AIC 252.6"))
  }

  @Test func `what cannot be fitted is an error that says why`() {
    let csv = "x,k,t,y\n1,4,a,0\n2,4,b,1\n3,4,c,0\n4,4,a,1\n5,4,b,1\n6,4,c,1\n"
    let cases = [
      ("y ~ 0", "neither a term nor an intercept"), ("y ~ k", "term k is a combination"),
      ("t ~ x", "`a`"), ("k ~ x", "the response k is 4"), ("y ~ missing", "missing"),
    ]
    for (formula, words) in cases {
      let text = problem(formula, "binomial", csv)
      #expect(text.contains(words), "\(formula): \(text)")
    }
    let few = problem("y ~ x + z", "poisson", "x,z,y\n1,2,1\n2,5,4\n")
    #expect(few.contains("2 rows cannot determine 3 coefficients"))
    for family in ["binomial", "poisson"] {
      let flat = problem("y ~ x", family, "x,y\n1,0\n2,0\n3,0\n")
      #expect(flat.contains("every response is 0"))
    }
    #expect(problem("y ~ x", "binomial", "x,y\n").contains("no problem") == false)
    let flat = problem("y ~ 0 + k + x", "binomial", "k,x,y\n1,-3,0\n1,-1,0\n1,2,1\n1,4,1\n")
    #expect(flat.contains("`x` predicts every response perfectly"), "\(flat)")
  }

  @Test func `a fit without freedom says so, whatever the errors`() throws {
    let table = try Table(csv: "x,y\n1,1\n2,5\n")
    let plain = try LikelihoodRegressAnalysis(formula: "y ~ x", family: "poisson", table: table)
    #expect(plain.coefficients[1].standardError != nil)
    let robust = try LikelihoodRegressAnalysis(
      formula: "y ~ x", family: "poisson", table: table, robust: "HC1", at: ["x=1"])
    #expect(robust.coefficients.allSatisfy { $0.standardError == nil && $0.interval == nil })
    #expect(robust.predictions[0].interval == nil)
    let object = try printedObject(robust.json)
    let note = try #require(object["note"] as? String)
    #expect(note.contains("as many rows as coefficients") && note.contains("are undefined"))
    #expect(!note.contains("take HC1"))
  }

  @Test func `exponentials beyond all numbers are null beside a note`() throws {
    let csv = "x,y\n1e-9,0\n2e-9,1\n3e-9,0\n4e-9,1\n5e-9,0\n6e-9,1\n7e-9,1\n8e-9,1\n"
    let answer = try LikelihoodRegressAnalysis(
      formula: "y ~ x", family: "binomial", table: Table(csv: csv))
    #expect(answer.coefficients[1].ratio == nil && answer.coefficients[1].interval != nil)
    #expect(answer.notes.contains { $0.contains("beyond 1e308") })
    let counts = try LikelihoodRegressAnalysis(
      formula: "c ~ x + z", family: "poisson", table: table(), at: ["x=1e6,z=2"])
    #expect(counts.predictions[0].estimate == nil && counts.predictions[0].interval == nil)
    #expect(counts.notes.contains { $0.contains("beyond 1e308") })
    #expect(try printedObject(counts.json)["n"] as? Int == 60)
  }
}
