/// A method of `analyze`, with the options that are its own.
public enum AnalysisMethod: String, Sendable, Hashable, CaseIterable {
  /// Describes groups of rows.
  case describe
  /// Analysis of variance.
  case anova
  /// Regression: linear, logistic, Poisson, ridge or lasso.
  case regress
  /// Estimated marginal means of a linear model and their contrasts.
  case marginal
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
  /// An interval by resampling.
  case bootstrap
  /// Correlations of each two columns.
  case correlate
  /// Times until an event, some of them censored.
  case survival
  /// A linear model with a random intercept for each block.
  case mixed
  /// A second-order surface over doses, and the doses that are best.
  case surface
  /// Plays the game of a full factorial.
  case shapley
  /// Partial rank correlations of factors with an outcome.
  case prcc
  /// How far slices of a factor move the distribution of an outcome.
  case pawn
  /// How far classes of a factor move the density of an outcome.
  case delta
  /// How many replications are enough.
  case replications
  /// How many runs a test needs, or what it can find with those at hand.
  case power
  /// Shares of variance, by Sobol.
  case sobol
  /// Elementary effects, by Morris.
  case morris
  /// Shares of variance that add up to 1, by Shapley.
  case shapleyEffects = "shapley-effects"

  /// The options that this method takes and another may not.
  public var options: [String] {
    switch self {
    case .describe: ["outcome", "by"]
    case .anova:
      ["formula", "factors", "type", "max-t", "strata", "cluster", "resamples", "seed"]
    case .regress:
      [
        "formula", "factors", "family", "robust", "cluster", "standardized", "at", "penalty",
        "lambda", "max-t", "strata", "resamples", "seed",
      ]
    case .marginal:
      ["formula", "factors", "of", "contrast", "within", "adjust", "robust", "cluster"]
    case .compare: ["outcome", "group", "paired", "equivalence", "adjust", "resamples", "seed"]
    case .kruskal, .tukey, .gamesHowell: ["outcome", "group"]
    case .friedman: ["outcome", "group", "block"]
    case .bootstrap:
      ["outcome", "statistic", "interval", "strata", "cluster", "resamples", "seed"]
    case .correlate: ["columns"]
    case .survival:
      [
        "time", "event", "group", "covariates", "factors", "strata", "cluster", "horizon",
        "interval",
      ]
    case .prcc: ["outcome", "columns"]
    case .pawn, .delta: ["outcome", "columns", "resamples", "seed"]
    case .mixed: ["formula", "factors", "random"]
    case .surface: ["outcome", "columns", "lower-is-better", "cluster", "resamples", "seed"]
    case .shapley:
      ["outcome", "factors", "by", "lower-is-better", "floor", "paired", "resamples", "seed"]
    case .replications: ["outcome", "by", "half-width"]
    case .power: ["effect", "groups", "alpha", "power", "n"]
    case .sobol: ["outcome", "factors", "estimator", "scrambles", "resamples", "seed"]
    case .morris: ["outcome", "factors"]
    case .shapleyEffects: ["outcome", "factors", "scrambles", "resamples", "seed"]
    }
  }

  /// The options without which there is no question, with a value to show.
  public var needed: [(option: String, example: String)] {
    switch self {
    case .describe, .shapley, .bootstrap, .sobol, .morris, .shapleyEffects: [("outcome", "loss")]
    case .anova, .regress: [("formula", "\"loss ~ a*b\"")]
    case .marginal: [("formula", "\"loss ~ a*b\""), ("of", "a,b")]
    case .mixed: [("formula", "\"loss ~ a*b\""), ("random", "replication")]
    case .compare, .kruskal, .tukey, .gamesHowell: [("outcome", "loss"), ("group", "arm")]
    case .friedman: [("outcome", "loss"), ("group", "arm"), ("block", "replication")]
    case .correlate: [("columns", "loss,cost")]
    case .surface: [("outcome", "loss"), ("columns", "modes.digital,trust.initial")]
    case .survival: [("time", "detectionTime")]
    case .prcc, .pawn, .delta: [("outcome", "loss"), ("columns", "openness,trust")]
    case .replications: [("outcome", "loss"), ("half-width", "2%")]
    case .power: []
    }
  }

  /// Whether the question is put to a table; that of power is answered without.
  public var takesTable: Bool { self != .power }

  /// Whether its factors must be named where no run directory knows them.
  public var needsFactors: Bool {
    switch self {
    case .shapley, .sobol, .morris, .shapleyEffects: true
    default: false
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
