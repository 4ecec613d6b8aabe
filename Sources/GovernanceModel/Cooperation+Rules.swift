internal import Randomness

extension Cooperation {
  /// A step of replicator dynamics, dx/dt = x (1 − x) Δ.
  ///
  /// - Parameters:
  ///   - x: the propensity, in [0, 1]; 0 and 1 stay.
  ///   - gain: Δ, what sharing gains over not sharing.
  ///   - step: the length of the step, at least 0.
  /// - Returns: the next propensity, held in [0, 1].
  package static func replicator(_ x: Double, gain: Double, step: Double) -> Double {
    min(1, max(0, x + step * x * (1 - x) * gain))
  }

  /// A step towards the logit response Λ(β Δ).
  ///
  /// - Parameters:
  ///   - x: the propensity, in [0, 1].
  ///   - gain: Δ, what sharing gains over not sharing.
  ///   - precision: β.
  ///   - step: the share of the way that is gone, in [0, 1].
  /// - Returns: the next propensity, in [0, 1].
  package static func logit(
    _ x: Double, gain: Double, precision: Double, step: Double
  ) -> Double { x + min(1, step) * (logistic(precision * gain) - x) }

  /// The probability that one who earns `mine` takes over what one does who earns `theirs`:
  /// 1/(1 + e^(−(theirs − mine)/K)) (Szabó & Tőke 1998).
  ///
  /// - Parameters:
  ///   - mine: the payoff of who may imitate.
  ///   - theirs: the payoff of who may be imitated.
  ///   - noise: K, above 0; the smaller, the surer the better one is taken for a model.
  /// - Returns: a probability in (0, 1).
  package static func imitation(mine: Double, theirs: Double, noise: Double) -> Double {
    logistic((theirs - mine) / noise)
  }
}
