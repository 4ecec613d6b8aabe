/// Who carries what is sent, and how much of it at a time.
public struct CarrierParameters: Sendable, Equatable {
  package var capacity = 0.0
  package var enterprise = 0.0

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "carriers.capacity", \.carriers.capacity, unit: "units/h", 0...1_000,
      "Units that carriers load in an hour, per 1,000 residents of a territory, and at governments above by their share of all stock; 0 is no limit.",
      source: "free, swept"),
    ParameterDefinition(
      "carriers.enterprise", \.carriers.enterprise, unit: "1/h", 0...10,
      "What an enterprise with an open tie adds to that, as a share of its own stock.",
      source: "enterprises as 运输单位 (杨文萍 2023); free, swept"),
  ]
}
