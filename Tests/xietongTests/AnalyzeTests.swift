import Foundation
import Testing

@Suite("analyze") struct AnalyzeTests {
  /// A method with its options, and what its JSON holds beside method, n and dropped.
  struct Question: Sendable, CustomTestStringConvertible {
    let method: String
    let options: [String]
    let members: [String]
    /// The list whose entries have `entry`, where there is one.
    let list: String?
    let entry: [String]
    var testDescription: String { ([method] + options).joined(separator: " ") }

    init(
      _ method: String, _ options: [String], _ members: [String], _ list: String? = nil,
      _ entry: [String] = []
    ) {
      (self.method, self.options, self.members) = (method, options, members)
      (self.list, self.entry) = (list, entry)
    }
  }

  static let coefficient = ["term", "estimate", "standardError", "t", "p", "ciLow", "ciHigh"]
  static let pair = ["a", "b", "difference", "low", "high", "p"]

  static let questions = [
    Question(
      "describe", ["--outcome", "y", "--by", "a,b"], [], "groups",
      [
        "by", "n", "mean", "sd", "min", "q1", "median", "q3", "max", "skewness", "kurtosis", "lag1",
        "ciLow", "ciHigh",
      ]),
    Question(
      "anova", ["--formula", "y ~ a*b", "--type", "3"], ["residual", "residualSD", "rSquared"],
      "terms",
      [
        "term", "df", "sumOfSquares", "meanSquare", "F", "p", "logP", "etaSquared",
        "partialEtaSquared", "omegaSquared", "partialOmegaSquared", "epsilonSquared", "ciLow",
        "ciHigh",
      ]),
    Question(
      "anova", ["--formula", "y ~ a*b", "--max-t", "--resamples", "99"], [], "terms", ["maxTP"]),
    Question(
      "regress", ["--formula", "y ~ x + I(x^2)"],
      [
        "regression", "residual", "residualSD", "rSquared", "adjustedRSquared", "F", "p",
      ], "coefficients", coefficient + ["vif"]),
    Question(
      "regress",
      [
        "--formula", "y ~ a*b", "--max-t", "--resamples", "99", "--cluster", "r", "--at", "a=u,b=p",
      ],
      ["predictions"], "coefficients", coefficient + ["maxTP"]),
    Question(
      "regress", ["--formula", "late ~ x", "--family", "binomial", "--robust", "HC1"],
      ["deviance", "logLikelihood"], "coefficients", coefficient),
    Question(
      "regress", ["--formula", "count ~ x + a", "--family", "poisson"], ["deviance"],
      "coefficients", coefficient),
    Question(
      "regress", ["--formula", "y ~ x + a", "--penalty", "lasso"], [], "coefficients", coefficient),
    Question(
      "marginal", ["--formula", "y ~ a*b + x", "--of", "a,b", "--contrast", "pairwise"],
      ["contrasts"], "means", ["levels", "estimate", "standardError", "ciLow", "ciHigh"]),
    Question(
      "compare", ["--outcome", "y", "--group", "a", "--equivalence", "1", "--adjust", "bh"], [],
      "pairs",
      [
        "a", "b", "meanDifference", "ciLow", "ciHigh", "student", "welch", "yuen", "mannWhitney",
        "brunnerMunzel", "permutation", "cohenD", "hedgesG", "hedgesLow", "hedgesHigh",
        "varghaDelaneyA", "cliffDelta", "tost", "adjustedP",
      ]),
    Question("kruskal", ["--outcome", "y", "--group", "b"], ["statistic", "df", "p"]),
    Question(
      "friedman", ["--outcome", "y", "--group", "arm", "--block", "r"], ["statistic", "df", "p"]),
    Question("tukey", ["--outcome", "y", "--group", "b"], [], "pairs", pair),
    Question("games-howell", ["--outcome", "y", "--group", "b"], [], "pairs", pair),
    Question(
      "bootstrap",
      ["--outcome", "y", "--statistic", "trimmed", "--interval", "bca", "--resamples", "500"]
        + ["--seed", "3", "--cluster", "r"], ["estimate", "low", "high", "standardError"]),
    Question(
      "correlate", ["--columns", "y,x,count"], [], "pairs",
      [
        "a", "b", "pearson", "pearsonP", "ciLow", "ciHigh", "spearman", "spearmanP", "kendall",
        "kendallP",
      ]),
    Question(
      "mixed", ["--formula", "y ~ a*b", "--random", "r"],
      ["blockSD", "residualSD", "logLikelihood"], "coefficients", coefficient),
    Question(
      "surface",
      ["--outcome", "y", "--columns", "x,count", "--lower-is-better", "--resamples", "99"]
        + ["--cluster", "r"], ["stationary", "optimum", "curvatures", "lackOfFit"], "coefficients",
      coefficient),
    Question(
      "shapley", ["--outcome", "y", "--factors", "a,b", "--paired", "r", "--lower-is-better"],
      ["interactions", "synergy"], "values", ["factor", "value", "low", "high", "share"]),
    Question(
      "shapley", ["--outcome", "y", "--factors", "a", "--by", "b", "--paired", "r"], ["verdicts"],
      "groups", ["by", "n", "values", "interactions", "synergy"]),
    Question(
      "replications", ["--outcome", "y", "--half-width", "5%"], ["needed"], "curve",
      ["n", "mean", "halfWidth", "coefficientOfVariation"]),
    Question("power", ["--effect", "0.5", "--groups", "3", "--power", "0.9"], ["n", "power"]),
  ]

  /// Two factors of two levels, twelve replications, an outcome, a covariate, an event, a count.
  static let table =
    "y,a,b,arm,r,x,late,count\n"
    + (0..<48).map { row in
      let (a, b, r) = (row / 24, row / 12 % 2, row % 12)
      let noise = Double((row * 37 + row * row * 11) % 29) / 10
      let y = 20 - 2 * Double(a) - 1.5 * Double(b) + noise + Double(r % 5) / 4
      let late = (row * 13 + 5) % 7 > 3 ? 1 : 0
      return "\(y),\(["u", "v"][a]),\(["p", "q"][b]),\(2 * a + b),\(r),\((row * 7) % 16),\(late),"
        + "\((row * 5) % 6)\n"
    }.joined()

  @Test("each method answers with the names of the interface", arguments: questions)
  func answers(_ question: Question) throws {
    let place = try Workplace()
    try place.write(Self.table, "table.csv")
    let call = ["analyze", "table.csv", "--method", question.method] + question.options
    let ending = try Program(call + ["--format", "json"], in: place.path).end()
    #expect(ending.status == 0, "\(ending.errors)")
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
    for member in ["method", "n", "dropped"] + question.members {
      #expect(answer[member] != nil, "\(member)")
    }
    #expect(answer["method"] as? String == question.method)
    guard let list = question.list else { return }
    let entries = try #require(answer[list] as? [[String: Any]])
    let first = try #require(entries.first)
    for member in question.entry { #expect(first[member] != nil, "\(list): \(member)") }
  }

  @Test("each method prints a table and CSV without NaN or infinity", arguments: questions)
  func prints(_ question: Question) throws {
    let place = try Workplace()
    try place.write(Self.table, "table.csv")
    for format in ["table", "csv"] {
      let call = ["analyze", "table.csv", "--method", question.method, "--format", format]
      let ending = try Program(call + question.options, in: place.path).end()
      #expect(ending.status == 0, "\(ending.errors)")
      #expect(!ending.output.isEmpty)
      let words = Set(ending.output.lowercased().split { !$0.isLetter }.map(String.init))
      #expect(words.isDisjoint(with: ["nan", "inf", "infinity"]))
    }
  }

  @Test("each endowment of a run directory is held against its own floor, not the benchmark's")
  func floorOfAGroup() throws {
    let place = try Workplace()
    let text = Workplace.experiment
      .replacingOccurrences(of: "modes.digital: [0, 0.9]", with: "hazard.capacity: [40, 80]")
      .replacingOccurrences(of: "loss.undetected", with: "loss.unavoidable")
    try place.write(text, "experiment.yaml")
    let run = try place.run("run", "experiment.yaml", "--output", "out", "--quiet")
    #expect(run.status == 0, "\(run.errors)")
    let question = ["--method", "shapley", "--outcome", "loss", "--by", "hazard.capacity"]
    func headrooms(_ options: [String] = []) throws -> [Double?] {
      let ending = try Program(
        ["analyze", "out"] + question + options + ["--format", "json"], in: place.path
      ).end()
      #expect(ending.status == 0, "\(ending.errors)")
      let answer = try #require(
        JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
      return try #require(answer["groups"] as? [[String: Any]]).map {
        ($0["synergy"] as? [String: Any])?["headroom"] as? Double
      }
    }
    let own = try headrooms()
    #expect(own.count == 2 && own.allSatisfy { $0 != nil })
    #expect(own == (try headrooms(["--floor", "loss.unavoidable"])))
    #expect(own != (try headrooms(["--floor", "0"])))
  }

  @Test("the certificate needs no table, holds, and tells each set with its digits")
  func certificate() throws {
    let place = try Workplace()
    let ending = try place.run("analyze", "--certificate", "--format", "json")
    #expect(ending.status == 0, "\(ending.errors)")
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
    let sets = try #require(answer["sets"] as? [[String: Any]])
    let names = Set(sets.compactMap { $0["set"] as? String })
    for name in ["Filip", "Longley", "Wampler5", "SmLs09", "NumAcc4", "PiDigits", "AtmWtAg"] {
      #expect(names.contains(name))
    }
    for set in sets { #expect(set["verdict"] as? String == "holds", "\(set)") }
  }

  @Test(
    "what cannot be answered ends with 2 and a remedy",
    arguments: [
      "--method power": "give --effect", "--certificate --method anova": "give it alone",
      "table.csv": "Say which --method", "--method anova --formula y~a": "needs a CSV file",
      "--method power --effect 0": "no possible effect",
      "table.csv --method bootstrap --outcome yy": "did you mean `y`?",
      "table.csv --method bootstrap --outcome y --interval bc": "percentile, basic",
      "table.csv --method bootstrap --outcome y --resamples 99999999999": "from 1 to 10000000",
      "table.csv --method correlate --columns y,a": "`u` is no finite number",
      "table.csv --method surface --outcome y": "needs --columns",
      "table.csv --method mixed --formula y~a": "needs --random",
      "table.csv --method mixed --formula y~a --random q": "no column `q`",
      "table.csv --method marginal --formula y~a+x --of x": "--factors",
      "table.csv --method replications --outcome y --half-width wide": "such as 2%",
      "table.csv --method regress --formula y~x --family binomial": "0 or 1",
      "table.csv --method regress --formula y~x --at x": "column=value",
      "table.csv --method sobol --outcome y": "sobol needs --factors",
      "table.csv --method sobol --outcome y --factors x --estimator best": "saltelli, martinez",
      "table.csv --method shapley-effects --outcome y --factors x --scrambles 0": "1 at least",
      "table.csv --method describe --outcome y --half-width 2": "belongs to --method replications",
    ])
  func refusals(_ line: String, _ words: String) throws {
    let place = try Workplace()
    try place.write(Self.table, "table.csv")
    let call = ["analyze"] + line.split(separator: " ").map(String.init)
    let ending = try Program(call, in: place.path).end()
    #expect(ending.status == 2, "\(ending.errors)")
    #expect(ending.errors.contains(words), "\(ending.errors)")
    #expect(ending.output.isEmpty)
  }

  @Test(
    "what the data do not let be told ends with 1 and a word on why",
    arguments: [
      "--method sobol --outcome y --factors x,r": "no Saltelli layout",
      "--method morris --outcome y --factors x,r": "factors move at once",
      "--method surface --outcome y --columns x,late": "input late has 2 values",
    ])
  func untold(_ options: String, _ words: String) throws {
    let place = try Workplace()
    try place.write(Self.table, "table.csv")
    let call = ["analyze", "table.csv"] + options.split(separator: " ").map(String.init)
    let ending = try Program(call, in: place.path).end()
    #expect(ending.status == 1 && ending.output.isEmpty, "\(ending.errors)")
    #expect(ending.errors.contains(words), "\(ending.errors)")
  }
}
