internal import ArgumentParser

/// How groups are told apart and compared.
struct GroupOptions: ParsableArguments {
  @Option(help: "compare, kruskal, friedman, tukey, games-howell, survival: the column of groups.")
  var group: String?

  @Option(help: "friedman: the column of blocks.")
  var block: String?

  @Option(help: "compare: the column that pairs; shapley: that of replications, resampled whole.")
  var paired: String?

  @Option(help: "compare: a difference that would not matter, for a test of equivalence.")
  var equivalence: Double?

  @Option(help: "compare, marginal: holm, hochberg, bh, bonferroni or sidak. (default: holm)")
  var adjust: String?

  /// The options given, by name.
  var values: [(String, Any?)] {
    [
      ("group", group), ("block", block), ("paired", paired), ("equivalence", equivalence),
      ("adjust", adjust),
    ]
  }
}
