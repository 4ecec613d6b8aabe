/// How damage becomes need in the domains of the four departments, and how response ends it.
public struct NeedParameters: Sendable, Equatable {
  package var onset = 0.04
  package var response = 0.08
  package var recovery = 0.015
  package var efficacy = 0.8
  package var units = 1.0
  package var exposure = DomainParameters(emergency: 1, health: 0.25, supplies: 0.4, lifelines: 0.7)
  package var demand = DomainParameters(emergency: 1, health: 0.6, supplies: 0.8, lifelines: 0.6)

  static let definitions: [ParameterDefinition] =
    [
      ParameterDefinition(
        "need.onset", \.need.onset, unit: "1/h", 0...0.4,
        "Rate at which full damage turns the unharmed part of a domain into severity.",
        source: "free, calibrated"),
      ParameterDefinition(
        "need.response", \.need.response, unit: "1/h", 0...0.4,
        "Rate at which severity falls where need is fully met (ρ).", source: "free, calibrated"),
      ParameterDefinition(
        "need.recovery", \.need.recovery, unit: "1/h", 0...0.1,
        "Rate at which severity falls by itself.", source: "free, calibrated"),
      ParameterDefinition(
        "need.efficacy", \.need.efficacy, unit: "1", 0...1,
        "Share of an hour's loss that a met need prevents.", source: "free, swept"),
      ParameterDefinition(
        "need.units", \.need.units, unit: "units", 0.001...1_000,
        "Factor on all needs: response units wanted by 1,000 residents at severity 1.",
        source: "unit of account; free, swept"),
    ]
    + DomainParameters.definitions(
      "need.exposure",
      [
        \.need.exposure.emergency, \.need.exposure.health, \.need.exposure.supplies,
        \.need.exposure.lifelines,
      ], unit: "1", 0...1,
      "Share of a territory's damage that falls directly on the domain of")
    + DomainParameters.definitions(
      "need.demand",
      [
        \.need.demand.emergency, \.need.demand.health, \.need.demand.supplies,
        \.need.demand.lifelines,
      ], unit: "1", 0...10,
      "Units wanted by 1,000 residents at severity 1 in the domain of")
}

/// One number for the domain of each department.
public struct DomainParameters: Sendable, Equatable {
  package var emergency: Double
  package var health: Double
  package var supplies: Double
  package var lifelines: Double

  /// The number of one department's domain.
  public subscript(department: Department) -> Double {
    switch department {
    case .emergency: emergency
    case .health: health
    case .supplies: supplies
    case .lifelines: lifelines
    }
  }

  /// The four numbers in the order of ``Department``.
  var all: [Double] { Department.allCases.map { self[$0] } }

  /// One definition a department; `paths` in the order of ``Department``.
  static func definitions(
    _ path: String, _ paths: [ParameterPath], unit: String, _ range: ClosedRange<Double>,
    _ meaning: String, source: String = "free, calibrated"
  ) -> [ParameterDefinition] {
    zip(Department.allCases, paths).map { department, keyPath in
      ParameterDefinition(
        "\(path).\(department.name)", keyPath, unit: unit, range,
        "\(meaning) \(department.name).", source: source)
    }
  }
}
