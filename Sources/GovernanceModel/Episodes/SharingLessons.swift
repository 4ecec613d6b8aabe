internal import Randomness

/// What the two ends of lines have learnt, over episodes, of sharing with each other.
///
/// Of the two strategies not sharing earns nothing, so the difference of their attractions tells all.
package struct SharingLessons: Sendable, Codable {
  /// By how much sharing attracts more than not sharing, one a line of ``Lines/mutual``; empty before
  /// anything is learnt.
  package private(set) var attraction: [Double] = []
  /// N, the weight of what was experienced.
  private var experience = 1.0
  private var lambda = 1.0

  /// One round of the rule of learning, on what sharing gained at the end of an episode or would have.
  mutating func learn(from simulation: Simulation) {
    let cooperation = simulation.cooperation
    guard cooperation.isOn, !simulation.isBenchmark, let rule = EWA(simulation.parameters.learning)
    else { return }
    lambda = rule.lambda
    let lines = simulation.society.lines.mutual
    if attraction.isEmpty {
      attraction = lines.map { e in
        let x = min(1 - 1e-6, max(1e-6, cooperation[e]))
        return logarithm(x / (1 - x)) / lambda
      }
    }
    for (n, e) in lines.enumerated() where simulation.opening.line[e] {
      attraction[n] = rule.attraction(
        attraction[n], experience: experience, payoff: simulation.gainOfSharing(over: e),
        played: cooperation[e])
    }
    experience = rule.experience(after: experience)
  }

  /// The propensity to share over the n-th of the lines.
  func propensity(_ n: Int) -> Double { logistic(lambda * attraction[n]) }
}

extension Simulation {
  /// The ends of open lines begin an episode with the propensity to share that they have learnt.
  mutating func shareAsLearnt() {
    guard !legacy.sharing.attraction.isEmpty else { return }
    for (n, e) in society.lines.mutual.enumerated() where opening.line[e] {
      cooperation[e] = legacy.sharing.propensity(n)
    }
  }
}
