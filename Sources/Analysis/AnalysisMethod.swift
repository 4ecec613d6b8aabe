/// A method of `analyze`, with the options that are its own.
public enum AnalysisMethod: String, Sendable, Hashable, CaseIterable {
  /// Describes groups of rows.
  case describe
  /// Analysis of variance.
  case anova
  /// Linear regression.
  case regress
  /// Two groups against one another, for every pair.
  case compare
  /// Kruskal and Wallis's test of ranks between groups.
  case kruskal
  /// Friedman's test of ranks within blocks.
  case friedman
  /// Tukey's honest differences of all pairs.
  case tukey
  /// Games and Howell's differences of all pairs, with unequal variances.
  case gamesHowell = "games-howell"
  /// Plays the game of a full factorial.
  case shapley

  /// The options that this method takes and another may not.
  public var options: [String] {
    switch self {
    case .describe: ["outcome", "by"]
    case .anova: ["formula", "factors", "type"]
    case .regress: ["formula", "factors", "family", "robust", "cluster", "standardized"]
    case .compare: ["outcome", "group", "paired", "equivalence", "adjust", "resamples", "seed"]
    case .kruskal, .tukey, .gamesHowell: ["outcome", "group"]
    case .friedman: ["outcome", "group", "block"]
    case .shapley:
      ["outcome", "factors", "lower-is-better", "floor", "paired", "resamples", "seed"]
    }
  }

  /// The options without which there is no question, with a value to show.
  public var needed: [(option: String, example: String)] {
    switch self {
    case .describe, .shapley: [("outcome", "loss")]
    case .anova, .regress: [("formula", "\"loss ~ a*b\"")]
    case .compare, .kruskal, .tukey, .gamesHowell: [("outcome", "loss"), ("group", "arm")]
    case .friedman: [("outcome", "loss"), ("group", "arm"), ("block", "replication")]
    }
  }

  /// Why some options cannot be given to this method.
  ///
  /// - Parameter options: names without dashes.
  /// - Returns: a sentence on the first that belongs to other methods only; nothing where all fit.
  public func refusal(of options: [String]) -> String? {
    for option in options where !self.options.contains(option) {
      let owners = Self.allCases.filter { $0.options.contains(option) }.map(\.rawValue)
      if !owners.isEmpty {
        return "--\(option) belongs to --method \(owners.joined(separator: " or "))."
      }
    }
    for (option, example) in needed where !options.contains(option) {
      return "--method \(rawValue) needs --\(option), as in --\(option) \(example)."
    }
    return nil
  }
}
