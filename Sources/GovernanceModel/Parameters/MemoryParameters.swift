/// What is remembered from one episode to the next, and how long a disaster is.
public struct MemoryParameters: Sendable, Equatable {
  package var carry = 1.0

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "memory.carry", \.memory.carry, unit: "1", 0...1,
      "Share of the evidence of trust and of experience of help that is kept from one episode to the next; 0 starts anew.",
      source: "two clocks; free, swept")
  ]
}
