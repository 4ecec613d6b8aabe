internal import ArgumentParser

/// How sensitivity indices are estimated.
struct SensitivityOptions: ParsableArguments {
  @Option(help: "sobol: saltelli, martinez or azzini. (default: saltelli)")
  var estimator: String?

  @Option(
    help: """
      sobol, shapley-effects: how many scrambles a CSV holds one after the other; a run directory \
      knows. (default: 1)
      """)
  var scrambles: Int?

  /// The options given, by name.
  var values: [(String, Any?)] { [("estimator", estimator), ("scrambles", scrambles)] }
}
