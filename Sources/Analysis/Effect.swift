internal import Results
public import Statistics

/// The kinds of effect in `effects.csv`, in the order of its rows.
public enum Effect: String, Sendable, Hashable, CaseIterable {
  /// The mean at the high level minus the mean at the low level.
  case main
  /// The ±1 contrast of two or more factors, divided by 2ᵏ⁻¹.
  case interaction
  /// The exact Shapley value of a factor in the game v(S).
  case shapley
  /// The Shapley interaction index of two or more factors.
  case shapleyInteraction
  /// The Harsanyi dividend of one or more factors.
  case mobius
  /// e(all) − Σ eᵢ.
  case additiveExcess
  /// e(all) − (1 − Π(1 − eᵢ)).
  case blissExcess
  /// 1 − Σ eᵢ.
  case headroom
}

/// One row of `effects.csv`.
public struct EffectRow: Sendable, Hashable {
  /// The outcome's column.
  public let outcome: String
  /// The lever held (`modes.digital=0.9`) or differenced (`modes.digital=0.9-0`); else empty.
  public let slice: String
  /// The kind of effect.
  public let effect: Effect
  /// The factors concerned, in the order of the levers.
  public let terms: [String]
  /// The effect and its interval.
  ///
  /// `main` and `interaction` keep the outcome's own sign; in the game's effects above 0 is better;
  /// the excesses and the headroom are shares of the avoidable loss.
  public let estimate: Estimate
  /// On the rows of an excess, what both excesses say together.
  public let verdict: Verdict?
  /// How the interval was made.
  public let method: String
  /// The number of replications used.
  public let n: Int

  var fields: [String] {
    [
      outcome, slice, effect.rawValue, terms.joined(separator: ":"),
      CSV.optional(estimate.value), CSV.optional(estimate.interval?.low),
      CSV.optional(estimate.interval?.high), verdict?.rawValue ?? "", method, String(n),
    ]
  }
}
