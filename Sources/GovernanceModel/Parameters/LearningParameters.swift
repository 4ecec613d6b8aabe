/// How governments learn from one episode to the next.
public struct LearningParameters: Sendable, Equatable {
  package var rule = 0.0
  package var delta = 0.5
  package var phi = 0.9
  package var kappa = 0.0
  package var lambda = 4.0
  package var noise = 0.1

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "learning.rule", \.learning.rule,
      choices: ["none", "ewa", "rothErev", "belief", "imitation"],
      "How governments learn what to spend on",
      source: "Camerer & Ho 1999; Szabó & Tőke 1998; free, swept"),
    ParameterDefinition(
      "learning.delta", \.learning.delta, unit: "1", 0...1,
      "Weight δ of what was not played, under the rule ewa.",
      source: "about 0.5 (Camerer & Ho 1999)"),
    ParameterDefinition(
      "learning.phi", \.learning.phi, unit: "1", 0...1,
      "Share φ of past attractions that is kept from one episode to the next.",
      source: "0.8 to 1 (Camerer & Ho 1999)"),
    ParameterDefinition(
      "learning.kappa", \.learning.kappa, unit: "1", 0...1,
      "Attractions are means of payoffs at 0, sums at 1 (κ), under the rule ewa.",
      source: "form after Camerer & Ho 1999; free, swept"),
    ParameterDefinition(
      "learning.lambda", \.learning.lambda, unit: "1", 0.01...1_000,
      "Precision λ with which attractions are followed.", source: "free, swept"),
    ParameterDefinition(
      "learning.noise", \.learning.noise, unit: "1", 0.001...1_000,
      "Noise K of imitation, in losses for each resident over the map's mean.",
      source: "form after Szabó & Tőke 1998; free, swept"),
  ]
}

/// What is made of an episode by those who look back on it.
public struct ReviewParameters: Sendable, Equatable {
  package var step = 0.0

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "review.step", \.review.step, unit: "1", 0...1,
      "Share of the budget that the review moves to what answers the largest loss; 0 is no review.",
      source: "after-action review 原因…分析总结 (杨文萍 2023); free, swept")
  ]
}
