/// Failures in the four domains that bring about one another (Hawkes 1971).
public struct SectorParameters: Sendable, Equatable {
  package var background = 0.0
  package var strain = 0.0
  package var branching = 1.0
  package var memory = 6.0
  package var spill = 0.0
  package var blow = 0.05
  package var repair = 0.05

  /// Whether failures can happen at all.
  var isActive: Bool { background > 0 || strain > 0 }

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "sectors.background", \.sectors.background, unit: "1/h", 0...10,
      "Failures an hour in each domain of each territory that nothing brings about (μ).",
      source: "free, swept"),
    ParameterDefinition(
      "sectors.strain", \.sectors.strain, unit: "1/h", 0...10,
      "Failures an hour that full damage by other hazards adds to a domain's background.",
      source: "free, swept"),
    ParameterDefinition(
      "sectors.branching", \.sectors.branching, unit: "1", 0...10,
      "Factor on the scenario's branching matrix; 0 is no self-excitation.",
      source: "form after Hawkes 1971; free, swept"),
    ParameterDefinition(
      "sectors.memory", \.sectors.memory, unit: "h", 0...1_000,
      "Scale of the time in which a failure brings about others; 0: all in the next hour.",
      source: "free, calibrated"),
    ParameterDefinition(
      "sectors.spill", \.sectors.spill, unit: "1", 0...1,
      "Share of the failures brought about that fall in adjoining territories.",
      source: "free, swept"),
    ParameterDefinition(
      "sectors.blow", \.sectors.blow, unit: "1", 0...1,
      "Share of what still works in a domain that a failure puts out of order.",
      source: "free, calibrated"),
    ParameterDefinition(
      "sectors.repair", \.sectors.repair, unit: "1/h", 0...1,
      "Share of what is out of order that is repaired in an hour.", source: "free, calibrated"),
  ]
}
