/// How the lead passes between departments in the course of a crisis.
public struct ProcessParameters: Sendable, Equatable {
  package var handoff = 0.0

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "process.handoff", \.process.handoff, unit: "1", 0...1,
      "Share of its belief that a department loses when the stage of the crisis changes, as far as it had not told emergency management.",
      source: "the split of 防 and 救 (杨文萍 2023); free, swept")
  ]
}
