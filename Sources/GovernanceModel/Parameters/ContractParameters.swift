/// What governments buy from enterprises and social organisations.
public struct ContractParameters: Sendable, Equatable {
  package var rate = 0.0
  package var lead = 24.0
  package var cap = 2.0
  package var price = 0.01
  package var services = 0.0
  package var servicePrice = 0.01

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "contracts.rate", \.contracts.rate, unit: "1/h", 0...1,
      "Units that an enterprise under contract makes in an hour, as a share of its first stock.",
      source: "free, swept"),
    ParameterDefinition(
      "contracts.lead", \.contracts.lead, unit: "h", 0...240,
      "Hours from the contract to the first unit made.", source: "free, swept", whole: true),
    ParameterDefinition(
      "contracts.cap", \.contracts.cap, unit: "1", 0...100,
      "Most that an enterprise makes in all, in its first stocks.", source: "free, swept"),
    ParameterDefinition(
      "contracts.price", \.contracts.price, unit: "million yuan", 0...100,
      "Paid for a unit made.", source: "free, swept"),
    ParameterDefinition(
      "contracts.services", \.contracts.services, unit: "1", 0...1,
      "Share of each social organisation's offer that is bought, and so made willingly, while the department is active.",
      source: "services bought from social organisations (杨文萍 2023); free, swept"),
    ParameterDefinition(
      "contracts.servicePrice", \.contracts.servicePrice, unit: "million yuan", 0...100,
      "Paid for a unit of bought service that arrives.", source: "free, swept"),
  ]
}
