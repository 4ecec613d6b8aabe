/// What is remembered from one episode to the next, and how long a disaster is.
public struct MemoryParameters: Sendable, Equatable {
  package var carry = 1.0
  package var salience = 0.0
  package var decay = 0.0
  package var scale = 1.0

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "memory.carry", \.memory.carry, unit: "1", 0...1,
      "Share of trust, experience, propensities and fear that is kept from one episode to the next; at 0 budgets start anew, too.",
      source: "two clocks; free, swept"),
    ParameterDefinition(
      "memory.salience", \.memory.salience, unit: "1", 0...1,
      "How far remembered disaster lifts the credit for prevention to that for response.",
      source: "free, swept (after Healy & Malhotra 2009)"),
    ParameterDefinition(
      "memory.decay", \.memory.decay, unit: "1", 0...1,
      "Share of the memory of disaster that fades from one episode to the next.",
      source: "free, swept"),
    ParameterDefinition(
      "memory.scale", \.memory.scale, unit: "person-equivalents", 0.000001...1_000,
      "Loss among 1,000 residents from which a disaster is fully remembered.",
      source: "free, swept"),
  ]
}
