/// How long units are under way.
public struct TransportParameters: Sendable, Equatable {
  package var loading = 1.0
  package var speed = 35.0
  package var central = 24.0
  package var border = 0.0

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "transport.loading", \.transport.loading, unit: "h", 0...48,
      "Hours to muster and load, whatever the distance.", source: "free, calibrated"),
    ParameterDefinition(
      "transport.speed", \.transport.speed, unit: "km/h", 1...1_000,
      "Speed over the straight line between points of territories.", source: "free, calibrated"),
    ParameterDefinition(
      "transport.central", \.transport.central, unit: "h", 1...48,
      "Hours from the centre's stores, wherever they stand.", source: "free, calibrated"),
    ParameterDefinition(
      "transport.border", \.transport.border, unit: "h", 0...48,
      "Hours that a load waits at the border of the territory in need; none on the green channel.",
      source: "free, swept"),
  ]
}
