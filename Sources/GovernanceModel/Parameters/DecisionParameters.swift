/// When governments act, and how far on their own authority.
public struct DecisionParameters: Sendable, Equatable {
  package var costLossRatio = 0.3
  package var threshold = 0.05
  package var thresholdSpread = 0.3
  package var autonomy = 0.6
  package var superiorApproval = 6.0
  package var standDown = 12.0
  package var escalation = 1.0
  package var warning = 0.05
  package var warningDigital = 0.3

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "decision.costLossRatio", \.decision.costLossRatio, unit: "1", 0.001...0.999,
      "A government acts when its probability of harm reaches C/L (Murphy 1977).",
      source: "free, swept"),
    ParameterDefinition(
      "decision.threshold", \.decision.threshold, unit: "1", 0...1,
      "Severity that counts as harm.", source: "free, calibrated"),
    ParameterDefinition(
      "decision.thresholdSpread", \.decision.thresholdSpread, unit: "1", 0...2,
      "Standard deviation of the logarithm of that threshold between governments: standards differ.",
      source: "free, swept"),
    ParameterDefinition(
      "decision.autonomy", \.decision.autonomy, unit: "1", 0...1,
      "Share of its stock that a government with an open tie to a superior may commit unasked.",
      source: "free, swept (after Rhodes et al. 2024)"),
    ParameterDefinition(
      "decision.superiorApproval", \.decision.superiorApproval, unit: "h", 0...240,
      "Hours until the superior releases the rest; the digital delay where the tie is digital.",
      source: "free, calibrated", whole: true),
    ParameterDefinition(
      "decision.standDown", \.decision.standDown, unit: "h", 1...240,
      "Hours below half the ratio after which a government stands down.", source: "free, swept",
      whole: true),
    ParameterDefinition(
      "decision.escalation", \.decision.escalation, unit: "1", 0...1,
      "1: superiors send what the tiers below them cannot meet; 0: they send nothing.",
      source: "free, swept", whole: true),
    ParameterDefinition(
      "decision.warning", \.decision.warning, unit: "1/h", 0...1,
      "Chance an hour that an active government's warning reaches a citizen who would trust it fully.",
      source: "free, calibrated"),
    ParameterDefinition(
      "decision.warningDigital", \.decision.warningDigital, unit: "1/h", 0...1,
      "The same over a digital tie.", source: "free, calibrated"),
  ]
}
