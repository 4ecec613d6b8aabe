internal import ArgumentParser

/// What is known of an outcome when the game of a factorial is played.
struct GameOptions: ParsableArguments {
  @Flag(help: "shapley: turn the sign, so that a gain is positive; surface: seek the lowest point.")
  var lowerIsBetter = false

  @Option(help: "shapley: the floor that none can pass, a column or a number.")
  var floor: String?

  /// The options given, by name.
  var values: [(String, Any?)] {
    [("lower-is-better", lowerIsBetter ? true : nil), ("floor", floor)]
  }
}
