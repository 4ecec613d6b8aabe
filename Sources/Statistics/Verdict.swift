/// What the two excesses of a ``Synergy`` say, taking their intervals into account.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// Both intervals lie above 0: the factors strengthen one another by either standard.
  case amplify
  /// Both intervals lie below 0: the factors stand in for one another by either standard.
  case replace
  /// The intervals lie on opposite sides of 0: the answer depends on the scale chosen.
  case scaleDependent = "scale-dependent"
  /// At least one interval holds 0 or is not known, or a verdict has no meaning.
  case undecided

  /// Judges two intervals; an end within 10⁻⁹ of 0, rounding on a scale of shares, excludes nothing.
  ///
  /// - Parameters:
  ///   - additive: the interval of the additive excess, `nil` where there is none.
  ///   - bliss: the interval of the Bliss excess, `nil` where there is none.
  public init(additive: Interval?, bliss: Interval?) {
    switch (Self.side(additive), Self.side(bliss)) {
    case (1, 1): self = .amplify
    case (-1, -1): self = .replace
    case (1, -1), (-1, 1): self = .scaleDependent
    default: self = .undecided
    }
  }

  /// The least number of replications behind a verdict: percentile intervals of fewer are too narrow.
  public static let fewestReplications = 10

  /// Judges two intervals of a comparison, unless an obstacle or too few replications forbid it.
  ///
  /// - Parameters:
  ///   - synergy: the comparison; one with ``Synergy/obstacles`` stays undecided.
  ///   - additive: the interval of the additive excess, `nil` where there is none.
  ///   - bliss: the interval of the Bliss excess, `nil` where there is none.
  ///   - replications: how many are behind the intervals; below ``fewestReplications`` the verdict
  ///     stays undecided.
  public init(of synergy: Synergy, additive: Interval?, bliss: Interval?, replications: Int) {
    let mayJudge = synergy.obstacles.isEmpty && replications >= Self.fewestReplications
    self = mayJudge ? Verdict(additive: additive, bliss: bliss) : .undecided
  }

  private static func side(_ interval: Interval?) -> Int {
    guard let interval else { return 0 }
    return interval.low > 1e-9 ? 1 : interval.high < -1e-9 ? -1 : 0
  }
}
