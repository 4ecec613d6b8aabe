public import Statistics

extension MarginalAnalysis {
  /// What a model expects in one cell of the factors named.
  public struct Mean: Sendable, Hashable {
    /// The cell: factors within first.
    public let levels: [Level]
    /// The mean with its error and interval.
    public let value: LinearContrast
  }

  /// A difference of means, or a difference of differences.
  public struct Contrast: Sendable, Hashable {
    /// In words: `closed − open`, or `(closed − open) × (high − low)`.
    public let name: String
    /// For each factor named, the level that counts and the one that is subtracted.
    public let levels: [Pair]
    /// The levels at which it is taken.
    public let within: [Level]
    /// The contrast with its error, test and interval.
    public let value: LinearContrast
    /// Its p, raised for the number of contrasts.
    public let adjustedP: Double?
  }

  /// Two levels of a factor that a contrast sets against each other.
  public struct Pair: Sendable, Hashable {
    /// The factor's column.
    public let factor: String
    /// The level that counts.
    public let level: String
    /// The level that is subtracted; the same one where the factor does not differ.
    public let other: String
  }

  /// The test that all contrasts at some levels are 0.
  public struct JointTest: Sendable, Hashable {
    /// The levels at which they are taken.
    public let within: [Level]
    /// How many of the contrasts are independent: the degrees of freedom of the numerator.
    public let degreesOfFreedom: Int
    /// The statistic *F*; `nil` where errors are unknown, 0, or of too few clusters.
    public let f: Double?
    /// P(F′ > F) if all were 0.
    public let p: Double?
    /// The natural logarithm of ``p``.
    public let logP: Double?
  }
}

/// Which contrasts of marginal means are taken.
enum MarginalContrasts: String, Sendable, CaseIterable {
  case pairwise, interaction

  /// Reads the option; within other factors, pairs go without saying.
  init?(_ text: String?, within: [String]) throws(AnalysisError) {
    guard let text = text ?? (within.isEmpty ? nil : Self.pairwise.rawValue) else { return nil }
    guard let kind = Self(rawValue: text) else {
      throw .badRequest("there are no contrasts `\(text)`; give pairwise or interaction")
    }
    self = kind
  }
}
