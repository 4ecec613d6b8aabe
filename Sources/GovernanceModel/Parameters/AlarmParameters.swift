/// Sensors that ring by themselves: how many there are, and how far they can be relied on.
public struct AlarmParameters: Sendable, Equatable {
  package var coverage = 0.0
  package var sensors = 0.0
  package var threshold = 0.1
  package var sensitivity = 0.9
  package var falseRate = 0.01
  package var look = 3.0

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "alarms.coverage", \.alarms.coverage, unit: "1", 0...1,
      "Share of sites at which an alarm stands, by a fixed draw, whatever technology brings.",
      source: "free, swept"),
    ParameterDefinition(
      "alarms.sensors", \.alarms.sensors, unit: "1", 0...1,
      "1: the sensors of technology ring as well, while they work; 0: they only help to look.",
      source: "free, swept", whole: true),
    ParameterDefinition(
      "alarms.threshold", \.alarms.threshold, unit: "1", 0...1,
      "Severity from which on a sensor ought to ring.", source: "free, calibrated"),
    ParameterDefinition(
      "alarms.sensitivity", \.alarms.sensitivity, unit: "1", 0...1,
      "Probability an hour that a sensor rings at or above its threshold.", source: "free, swept"),
    ParameterDefinition(
      "alarms.falseRate", \.alarms.falseRate, unit: "1/h", 0...10,
      "Rate of false alarms below it: P = 1 − exp(−rate) an hour.", source: "free, swept"),
    ParameterDefinition(
      "alarms.look", \.alarms.look, unit: "1/h", 0...100,
      "What an alarm adds to the county department's hazard of looking in the same hour.",
      source: "free, calibrated"),
  ]
}
