/// What coordination, technology and deployment cost.
public struct CostParameters: Sendable, Equatable {
  package var message = 0.000_02
  package var active = 0.01
  package var technology = 0.000_5
  package var deployment = 0.000_5

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "cost.message", \.cost.message, unit: "million yuan", 0...100,
      "Staff time of a message passed over an open tie.", source: "free, swept"),
    ParameterDefinition(
      "cost.active", \.cost.active, unit: "million yuan/h", 0...100,
      "An active government's hour, false alarms included.", source: "free, swept"),
    ParameterDefinition(
      "cost.technology", \.cost.technology, unit: "million yuan/h", 0...100,
      "An office's digital hour in one mode at level 1, or of a technology that no mode carries, whether or not ties are open.",
      source: "free, swept"),
    ParameterDefinition(
      "cost.deployment", \.cost.deployment, unit: "million yuan/h", 0...100,
      "A unit's hour under way or on site.", source: "free, swept"),
  ]
}
