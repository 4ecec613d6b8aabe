/// How what is scarce is divided.
public struct AllocationParameters: Sendable, Equatable {
  package var rule = 0.0

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "allocation.rule", \.allocation.rule,
      choices: AllocationRule.allCases.map { "\($0)" },
      "Rule by which a holder that is asked for more than it has divides it",
      source: "free, swept")
  ]
}
