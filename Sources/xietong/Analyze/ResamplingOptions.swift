internal import ArgumentParser

/// What is resampled, how often and how it becomes an interval.
struct ResamplingOptions: ParsableArguments {
  @Option(help: "bootstrap: mean, median, sd or trimmed. (default: mean)")
  var statistic: String?

  @Option(
    help: "bootstrap: percentile, basic, studentized, bca (default); survival: plain, log-log.")
  var interval: String?

  @Option(
    help: "bootstrap: resampled within these; --max-t: exchanged; survival: compared.")
  var strata: String?

  @Option(
    help: """
      bootstrap (default: 10000), compare and --max-t (9999), shapley and surface (2000), \
      pawn (1000), delta (200): how many are drawn.
      """)
  var resamples: Int?

  @Option(help: "The seed of these and of cross-validation. (default: 0)")
  var seed: UInt64?

  /// The options given, by name.
  var values: [(String, Any?)] {
    [
      ("statistic", statistic), ("interval", interval), ("strata", strata),
      ("resamples", resamples), ("seed", seed),
    ]
  }
}
