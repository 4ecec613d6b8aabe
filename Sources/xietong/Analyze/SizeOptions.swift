internal import ArgumentParser

/// What decides how many runs there should be.
struct SizeOptions: ParsableArguments {
  @Option(help: "replications: in the unit of the outcome, or 2% of its mean.")
  var halfWidth: String?

  @Option(help: "power: Cohen's d of one or two groups, f of more.")
  var effect: Double?

  @Option(name: .customLong("groups"), help: "power: how many groups. (default: 2)")
  var count: Int?

  @Option(help: "power: the error of the first kind. (default: 0.05)")
  var alpha: Double?

  @Option(help: "power: the probability of finding the effect. (default: 0.8)")
  var power: Double?

  @Option(name: .customLong("n"), help: "power: runs in each group.")
  var n: Int?

  /// The options given, by name.
  var values: [(String, Any?)] {
    [
      ("half-width", halfWidth), ("effect", effect), ("groups", count), ("alpha", alpha),
      ("power", power), ("n", n),
    ]
  }
}
