import Analysis
import Foundation
import Statistics
import Testing

@Suite struct RegressRequestTests {
  private let csv = RegressionRows.csv

  private func table() throws -> Table { try Table(csv: csv, name: "runs.csv") }

  private func problem(
    _ formula: String, csv: String? = nil, _ set: (inout RegressRequest) -> Void = { _ in }
  ) -> String {
    var request = RegressRequest(formula: formula)
    set(&request)
    do {
      _ = try request.answer(from: Table(csv: csv ?? self.csv, name: "runs.csv"))
      return ""
    } catch { return "\(error)" }
  }

  private func likelihood(
    _ formula: String, _ family: String, robust: String? = nil, standardized: Bool = false,
    at: [String] = []
  ) throws -> LikelihoodRegressAnalysis {
    try LikelihoodRegressAnalysis(
      formula: formula, family: family, table: table(), robust: robust,
      standardized: standardized, at: at)
  }

  static let references: [(String, String, [Double], [Double], [Double])] = [
    (
      "binomial", "b ~ x + z", [0.03335976250486557, 0.00021230658560535652, 0.003229687877983621],
      [0.24227618175629329, 0.7868506186838908],
      [0.5020463047491612, 0.34598645413694745, 0.6577084679701579]
    ),
    (
      "poisson", "c ~ x + z",
      [5.085306677088921e-13, 0.0009136815786466217, 1.2849026199883058e-05],
      [0.022156961268747978, 0.08621421870242438],
      [4.628302576429246, 4.069646859424072, 5.263647062982041]
    ),
  ]

  @Test(arguments: references)
  func `probabilities, intervals and predictions are those of statsmodels`(
    family: String, formula: String, p: [Double], interval: [Double], prediction: [Double]
  ) throws {
    let answer = try likelihood(formula, family, at: ["x=1,z=2"])
    for (coefficient, expected) in zip(answer.coefficients, p) {
      #expect(sharedDigits(coefficient.p, expected) > 9)
    }
    let x = answer.coefficients[1]
    #expect(sharedDigits(x.interval?.low, interval[0]) > 10)
    #expect(sharedDigits(x.interval?.high, interval[1]) > 10)
    #expect(sharedDigits(x.ratio, exp(x.estimate)) > 14)
    #expect(sharedDigits(x.ratioInterval?.low, exp(interval[0])) > 10)
    #expect(sharedDigits(x.ratioInterval?.high, exp(interval[1])) > 10)
    let point = answer.predictions[0]
    let values = [point.estimate, point.interval?.low, point.interval?.high]
    for (value, expected) in zip(values, prediction) { #expect(sharedDigits(value, expected) > 9) }
    #expect(point.predictionInterval == nil)
  }

  @Test func `standardised columns are centred and divided by their standard deviations`() throws {
    let answer = try likelihood("b ~ x + z", "binomial", standardized: true)
    let estimates = [-0.45199504902710697, 1.945185468340225, -1.3070319828833992]
    let errors = [0.3494677962882942, 0.5251716675770025, 0.4438159553775022]
    for (j, item) in answer.coefficients.enumerated() {
      #expect(sharedDigits(item.estimate, estimates[j]) > 11)
      #expect(sharedDigits(item.standardError, errors[j]) > 11)
    }
    #expect(answer.text.contains("by one standard deviation"))
  }

  @Test func `the object of a likelihood has its members and null for those of least squares`()
    throws
  {
    let object = try printedObject(likelihood("c ~ x + z", "poisson", robust: "HC1").json)
    for name in [
      "logLikelihood", "deviance", "nullDeviance", "aic", "chiSquared", "p", "confidence", "n",
    ] {
      #expect(object[name] is NSNumber, "\(name)")
    }
    for name in ["regression", "residual", "residualSD", "rSquared", "F"] {
      #expect(object[name] is NSNull, "\(name)")
    }
    #expect((object["note"] as? String)?.contains("deviance takes their place") == true)
    let rows = try #require(object["coefficients"] as? [[String: Any]])
    #expect(sharedDigits(rows[1]["standardError"], 0.01442027644202060) > 11)
    #expect(object["link"] as? String == "log" && object["family"] as? String == "poisson")
  }

  @Test func `overdispersed counts are told with a remedy until it is taken`() throws {
    let csv = "x,y\n1,0\n2,9\n3,1\n4,14\n5,0\n6,22\n7,3\n8,30\n"
    let table = try Table(csv: csv)
    let plain = try LikelihoodRegressAnalysis(formula: "y ~ x", family: "poisson", table: table)
    #expect(plain.notes.contains { $0.contains("--robust HC1") })
    let robust = try LikelihoodRegressAnalysis(
      formula: "y ~ x", family: "poisson", table: table, robust: "HC1")
    #expect(!robust.notes.contains { $0.contains("--robust HC1") })
    #expect(
      (robust.coefficients[1].standardError ?? 0) > (plain.coefficients[1].standardError ?? 0))
  }

  @Test func `impossible responses and separation are told with their places`() {
    let csv = "x,m,y\n1,u,0\n2,u,1\n,u,7\n4,w,2\n5,w,1\n6,w,1\n"
    let binary = problem("y ~ x", csv: csv) { $0.family = "binomial" }
    #expect(binary.contains("line 5 of runs.csv") && binary.contains("the response y is 2"))
    let counts = problem("y ~ x", csv: "x,y\n1,2\n2,2.5\n3,1\n") { $0.family = "poisson" }
    #expect(counts.contains("line 3 of runs.csv") && counts.contains("2.5"))
    let separated = problem("y ~ x + m", csv: "x,m,y\n1,u,0\n2,u,1\n3,u,0\n1,w,1\n3,w,1\n") {
      $0.family = "binomial"
    }
    #expect(separated.contains("`m[T.w]` predicts some responses perfectly"))
    let aliased = problem("y ~ x + q", csv: "x,q,y\n1,2,0\n2,4,1\n3,6,0\n1,2,1\n") {
      $0.family = "binomial"
    }
    #expect(aliased.contains("term q is a combination"))
  }

  @Test func `variance inflation, influence and predictions are those of statsmodels`() throws {
    let answer = try RegressAnalysis(formula: "y ~ x + z", table: table(), at: ["x=1, z=2"])
    #expect(answer.coefficients[0].vif == nil)
    #expect(sharedDigits(answer.coefficients[1].vif, 1.1574238802505614) > 12)
    #expect(answer.influential.count == 1 && answer.influentialCount == 1)
    let first = try #require(answer.influential.first)
    #expect(first.row == 42 && first.line == 43)
    #expect(sharedDigits(first.cook, 0.11412228823168133) > 12)
    #expect(sharedDigits(first.leverage, 0.1098364154491335) > 12)
    let point = answer.predictions[0]
    let values = [
      point.estimate, point.interval?.low, point.interval?.high, point.predictionInterval?.low,
      point.predictionInterval?.high,
    ]
    let expected = [
      2.2118606484926486, 1.751501002303324, 2.6722202946819733, -1.2623997386625194,
      5.686121035647817,
    ]
    for (value, exact) in zip(values, expected) { #expect(sharedDigits(value, exact) > 10) }
    let robust = try RegressAnalysis(
      formula: "y ~ x + z", table: table(), robust: "HC1", at: ["x=1,z=2"]
    ).predictions[0]
    #expect(sharedDigits(robust.interval?.low, 1.7681367882752013) > 10)
    #expect(robust.predictionInterval == nil)
    #expect(answer.text.contains("influential row") && answer.text.contains("new response"))
    let object = try printedObject(answer.json)
    let told = try #require(object["predictions"] as? [[String: Any]])
    #expect(
      Set(told[0].keys)
        == ["at", "estimate", "ciLow", "ciHigh", "predictionLow", "predictionHigh"])
    let rows = try #require(object["influential"] as? [[String: Any]])
    #expect(Set(rows[0].keys) == ["row", "line", "cook", "leverage"])
  }

  @Test func `a point that cannot be read is told with its place`() {
    let cases = [
      ("x=1,z", "character 5: `z` has no `=`"), ("xx=1", "did you mean `x`?"),
      ("x=1,x=2,mode=open", "`x` is named twice"), ("x=one,mode=open", "`one` is no finite number"),
      ("x=1,mode=ajar", "has no level `ajar`; it has open, shut"),
      ("x=1", "names no level of `mode`; add mode= one of open, shut"), ("", "has no `=`"),
    ]
    for (at, words) in cases {
      let problem = problem("y ~ x + z + mode") { $0.at = [at] }
      #expect(problem.contains(words), "\(at): \(problem)")
    }
    #expect(problem("y ~ x + z + mode") { $0.at = ["mode=open"] } == "")
    #expect(problem("y ~ I(x^2) + x") { $0.at = ["x=2"] } == "")
  }

  @Test(arguments: ["ridge", "lasso"])
  func `a penalty leaves no errors and says why`(penalty: String) throws {
    let answer = try PenalizedRegressAnalysis(
      formula: "y ~ x + z + mode", penalty: penalty, table: table(), lambda: 0.1)
    let object = try printedObject(answer.json)
    let rows = try #require(object["coefficients"] as? [[String: Any]])
    #expect(rows.allSatisfy { $0["standardError"] is NSNull && $0["p"] is NSNull })
    #expect((object["note"] as? String)?.contains("biased on purpose") == true)
    #expect(object["lambda"] as? Double == 0.1 && object["lambdaOneStandardError"] is NSNull)
    let chosen = try PenalizedRegressAnalysis(
      formula: "y ~ x + z + mode", penalty: penalty, table: table(), seed: 5)
    #expect(try printedObject(chosen.json)["lambdaOneStandardError"] is Double)
    #expect(chosen.text.contains("seed 5") && chosen.csv.hasPrefix("term,estimate,"))
    for line in chosen.csv.split(separator: "\n") {
      #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == 9)
    }
  }

  @Test func `each option reaches its analysis`() throws {
    var text = "point,x,z,g,b,c,y\n"
    for line in csv.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",")
      text +=
        "\(cells[2]),\(cells[0]),\(cells[1]),\(cells[2]),\(cells[4...6].joined(separator: ","))\n"
    }
    let table = try Table(csv: text)
    func answer(
      _ formula: String, _ set: (inout RegressRequest) -> Void
    ) throws -> any AnalysisResult {
      var request = RegressRequest(formula: formula)
      request.factors = ["g"]
      request.confidence = 0.8
      request.benchmark = 3
      set(&request)
      return try request.answer(from: table)
    }
    for (family, formula) in [("gaussian", "y ~ x + z"), ("binomial", "b ~ x + z")] {
      for (robust, cluster) in [("HC2", nil), (nil, "z")] as [(String?, String?)] {
        let own = try answer(formula) {
          $0.family = family
          ($0.robust, $0.cluster, $0.standardized) = (robust, cluster, true)
          $0.at = ["x=1"]
        }
        let direct: any AnalysisResult =
          family == "gaussian"
          ? try RegressAnalysis(
            formula: formula, table: table, factors: ["g"], robust: robust, cluster: cluster,
            standardized: true, at: ["x=1"], confidence: 0.8, benchmark: 3)
          : try LikelihoodRegressAnalysis(
            formula: formula, family: family, table: table, factors: ["g"], robust: robust,
            cluster: cluster, standardized: true, at: ["x=1"], confidence: 0.8, benchmark: 3)
        #expect(own.json == direct.json && own.json.contains("\"droppedBenchmark\": 7"))
      }
    }
    for (family, formula) in [("gaussian", "y ~ x + g"), ("poisson", "c ~ x + g")] {
      #expect(try answer(formula) { $0.family = family }.csv.contains("g[T.5]"))
    }
    for lambda in [nil, 0.2] {
      let own = try answer("y ~ x + g") {
        ($0.penalty, $0.lambda, $0.seed, $0.confidence) = ("lasso", lambda, 9, 0.95)
      }
      let direct = try PenalizedRegressAnalysis(
        formula: "y ~ x + g", penalty: "lasso", table: table, factors: ["g"], lambda: lambda,
        seed: 9, benchmark: 3)
      #expect(own.json == direct.json && own.csv.contains("g[T.5]"))
    }
  }

  @Test func `options that contradict each other are refused`() {
    #expect(problem("y ~ x") { $0.lambda = 1 }.contains("give --penalty too"))
    #expect(problem("y ~ x") { $0.penalty = "net" }.contains("give ridge or lasso"))
    #expect(problem("y ~ x") { $0.family = "gamma" }.contains("give gaussian, binomial or poisson"))
    let sets: [(inout RegressRequest) -> Void] = [
      { $0.family = "poisson" }, { $0.robust = "HC1" }, { $0.cluster = "g" },
      { $0.standardized = true }, { $0.at = ["x=1"] },
    ]
    for set in sets {
      let text = problem("y ~ x") {
        $0.penalty = "lasso"
        set(&$0)
      }
      #expect(text.contains("--penalty goes without"))
    }
    let negative = problem("y ~ x") {
      $0.penalty = "ridge"
      $0.lambda = -1
    }
    #expect(negative.contains("no possible penalty"))
  }
}
