/// How the working of a domain breaks down and comes back.
public struct RecoveryParameters: Sendable, Equatable {
  package var rate = 0.0
  package var fall = 0.02

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "recovery.rate", \.recovery.rate, unit: "1/h", 0...1,
      "Rate at which what does not work comes back where need is fully met; 0: not followed.",
      source: "free, swept"),
    ParameterDefinition(
      "recovery.fall", \.recovery.fall, unit: "1/h", 0...1,
      "Rate at which severity 1 puts out of work what works.", source: "free, calibrated"),
  ]
}
