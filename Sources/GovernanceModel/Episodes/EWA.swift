internal import Randomness

/// Learning by experience-weighted attraction, and what it has as special cases (Camerer & Ho 1999).
///
/// Each strategy j has an attraction A_j, and what has been experienced a weight N. After each round
///
///     N ← φ (1 − κ) N + 1
///     A_j ← (φ N_before A_j + (δ + (1 − δ) played_j) π_j) / N
///
/// where π_j is what the strategy earned or would have earned, and played_j says whether it was played.
/// Strategies are then chosen by logit, P_j = e^{λ A_j} / Σ_i e^{λ A_i}.
///
/// ```swift
/// let rule = EWA(delta: 0, phi: 0.9, kappa: 1, lambda: 1)  // Roth–Erev
/// rule.attraction(2, experience: 1, payoff: 3, played: 1)  // 0.9 · 2 + 3
/// ```
package struct EWA: Sendable, Equatable {
  /// Weight in [0, 1] of what strategies that were not played would have earned.
  package let delta: Double
  /// Share in [0, 1] of past attractions that is kept.
  package let phi: Double
  /// Attractions are sums of payoffs at 1, their means at 0.
  package let kappa: Double
  /// Precision of the choice, above 0.
  package let lambda: Double

  /// Creates a rule.
  package init(delta: Double, phi: Double, kappa: Double, lambda: Double) {
    (self.delta, self.phi, self.kappa, self.lambda) = (delta, phi, kappa, lambda)
  }

  /// The rule that `learning.rule` names, nil where it names one without attractions.
  init?(_ p: LearningParameters) {
    switch LearningRule(rawValue: Int(p.rule)) {
    case .ewa: self.init(delta: p.delta, phi: p.phi, kappa: p.kappa, lambda: p.lambda)
    case .rothErev: self.init(delta: 0, phi: p.phi, kappa: 1, lambda: p.lambda)
    case .belief: self.init(delta: 1, phi: p.phi, kappa: 0, lambda: p.lambda)
    case .noLearning, .imitation, nil: return nil
    }
  }

  /// N after one more round.
  package func experience(after n: Double) -> Double { phi * (1 - kappa) * n + 1 }

  /// A strategy's attraction after one more round.
  ///
  /// - Parameters:
  ///   - a: the attraction before.
  ///   - n: N before.
  ///   - payoff: what the strategy earned or would have earned.
  ///   - played: 1 for the strategy played, 0 for another; of a budget, the share spent on it.
  /// - Returns: A after the round.
  package func attraction(
    _ a: Double, experience n: Double, payoff: Double, played: Double
  ) -> Double {
    (phi * n * a + (delta + (1 - delta) * played) * payoff) / experience(after: n)
  }

  /// The probabilities with which strategies are chosen; they sum to 1.
  package func choices(_ attractions: [Double]) -> [Double] {
    let best = attractions.max() ?? 0
    let weights = attractions.map { exponential(lambda * ($0 - best)) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }
}

/// How units learn between episodes, as `learning.rule` counts them.
package enum LearningRule: Int, Sendable {
  /// Nothing is learnt.
  case noLearning
  /// Experience-weighted attraction with all its parameters.
  case ewa
  /// Reinforcement of what was played, summed (Roth & Erev 1995): δ = 0, κ = 1.
  case rothErev
  /// Weighted fictitious play: δ = 1, κ = 0.
  case belief
  /// Imitation of a neighbour who does better (Szabó & Tőke 1998).
  case imitation
}
