/// Planning with information (优先制定): whoever knows more has a plan sooner.
public struct PlanningParameters: Sendable, Equatable {
  package var hours = 0.0

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "planning.hours", \.planning.hours, unit: "h", 0...240,
      "Hours that a plan takes at the greatest doubt; less by the root of its variance; 0: none is needed.",
      source: "free, swept")
  ]
}
