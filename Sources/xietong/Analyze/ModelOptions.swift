internal import ArgumentParser

/// What is said of a model beside its formula.
struct ModelOptions: ParsableArguments {
  @Option(
    help: "anova, regress, marginal, mixed: as R and patsy read it, \"y ~ a*b + I(x^2)\".")
  var formula: String?

  @Option(
    help: """
      The same: numeric columns that are factors; shapley: columns of two levels; sobol, morris, \
      shapley-effects of a CSV: all factors of its design.
      """)
  var factors: String?

  @Option(help: "anova: sums of squares of type 1, 2 or 3. (default: 2)")
  var type: Int?

  @Option(help: "regress: gaussian, binomial or poisson. (default: gaussian)")
  var family: String?

  @Option(help: "regress, marginal: robust errors, HC0 to HC3.")
  var robust: String?

  @Option(
    help: """
      regress, marginal, survival, surface: clusters, for robust errors; bootstrap, surface: \
      drawn whole.
      """)
  var cluster: String?

  @Flag(help: "regress: coefficients in standard deviations.")
  var standardized = false

  @Option(help: "regress: a point to predict at, \"x=1,a=open\"; may be given again.")
  var at: [String] = []

  @Option(help: "regress: ridge or lasso.")
  var penalty: String?

  @Option(help: "regress: the weight of the penalty. (default: by cross-validation)")
  var lambda: Double?

  @Flag(help: "anova, regress: p raised for the whole family by rearranging residuals.")
  var maxT = false

  @Option(help: "marginal: the factors whose means are told, a,b.")
  var of: String?

  @Option(help: "marginal: pairwise or interaction.")
  var contrast: String?

  @Option(help: "marginal: simple effects, contrasts at each level of these factors.")
  var within: String?

  @Option(help: "mixed: the column of blocks, each with an intercept of its own.")
  var random: String?

  /// The options given, by name.
  var values: [(String, Any?)] {
    [
      ("formula", formula), ("factors", factors), ("type", type), ("family", family),
      ("robust", robust), ("cluster", cluster), ("standardized", standardized ? true : nil),
      ("at", at.isEmpty ? nil : at), ("penalty", penalty), ("lambda", lambda),
      ("max-t", maxT ? true : nil), ("of", of), ("contrast", contrast), ("within", within),
      ("random", random),
    ]
  }
}
