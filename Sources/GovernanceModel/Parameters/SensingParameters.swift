/// How actors see what happens in their mandate.
public struct SensingParameters: Sendable, Equatable {
  package var township = 0.9
  package var office = 0.5
  package var citizen = 1.0
  package var routine = 0.02
  package var alert = 0.7
  package var townshipNoise = 0.12
  package var officeNoise = 0.15
  package var citizenNoise = 0.25
  package var drift = 0.0006
  package var calmVariance = 0.0004
  package var maximalVariance = 0.002
  package var townshipSpread = 0.25
  package var floor = 0.02
  package var kalman = 1.0
  package var retrodiction = 0.0

  static let definitions: [ParameterDefinition] = [
    rate("township", \.sensing.township, "a township's staff"),
    rate("office", \.sensing.office, "a county department's own staff"),
    rate(
      "citizen", \.sensing.citizen,
      "a citizen, in the domain that concerns them, times trust in the county"),
    ParameterDefinition(
      "sensing.routine", \.sensing.routine, unit: "1/h", 0...100,
      "Hazard of a routine look that needs no cause; the source of false alarms.",
      source: "free, swept"),
    ParameterDefinition(
      "sensing.alert", \.sensing.alert, unit: "1/h", 0...10,
      "What is added to it while the county department is active: staff go and look.",
      source: "free, calibrated"),
    noise("townshipNoise", \.sensing.townshipNoise, "a township's reading"),
    noise("officeNoise", \.sensing.officeNoise, "a county department's own reading"),
    noise("citizenNoise", \.sensing.citizenNoise, "a citizen's reading"),
    ParameterDefinition(
      "sensing.drift", \.sensing.drift, unit: "1/h", 0...0.1,
      "Variance that a belief gains in an hour (Q).", source: "free, calibrated"),
    ParameterDefinition(
      "sensing.calmVariance", \.sensing.calmVariance, unit: "1", 0...1,
      "Variance of every belief before the first tick, about severity 0.", source: "free, swept"),
    ParameterDefinition(
      "sensing.maximalVariance", \.sensing.maximalVariance, unit: "1", 0.0001...1,
      "Variance beyond which a belief does not age: what is known of a calm hour.",
      source: "free, calibrated"),
    ParameterDefinition(
      "sensing.townshipSpread", \.sensing.townshipSpread, unit: "1", 0...2,
      "Standard deviation of the logarithm of a township's severity over its county's (mean 1).",
      source: "free, calibrated"),
    ParameterDefinition(
      "sensing.floor", \.sensing.floor, unit: "1", 0.0001...1_000,
      "Severity below which a reading's variance falls no further; above 1 it is constant.",
      source: "free, swept"),
    ParameterDefinition(
      "sensing.kalman", \.sensing.kalman, unit: "1", 0...1,
      "1: an observation moves a belief by Kalman's gain; 0: it is believed outright.",
      source: "form after Kalman 1960; free, swept", whole: true),
    ParameterDefinition(
      "sensing.retrodiction", \.sensing.retrodiction, unit: "1", 0...1,
      "1: word that comes late is put in the hour of which it tells; 0: it is set against the belief of now.",
      source: "form after Bar-Shalom 2002; switch: free, swept", whole: true),
  ]

  private static func rate(
    _ name: String, _ path: ParameterPath, _ who: String
  ) -> ParameterDefinition {
    ParameterDefinition(
      "sensing.\(name)", path, unit: "1/h", 0...100,
      "Detection hazard at severity 1 of \(who): P(T ≤ t) = 1 − exp(−∫κS).",
      source: "free, calibrated")
  }

  private static func noise(
    _ name: String, _ path: ParameterPath, _ what: String
  ) -> ParameterDefinition {
    ParameterDefinition(
      "sensing.\(name)", path, unit: "1", 0.001...10,
      "Standard deviation of \(what) at severity 1; it grows with the root, as a count's does.",
      source: "free, calibrated")
  }
}
