/// Rain, the water it leaves standing, where that flows, and the damage it does.
public struct HazardParameters: Sendable, Equatable {
  package var rainfall = 1.0
  package var rainfallSpread = 0.2
  package var centreSpread = 15.0
  package var drainage = 0.04
  package var conductance = 0.5
  package var boundary = 1.0
  package var capacity = 60.0
  package var scale = 120.0
  package var cascade = 0.012
  package var stageLow = 0.01
  package var stageHigh = 0.1
  package var recurrence = 1.0

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "hazard.rainfall", \.hazard.rainfall, unit: "1", 0...10,
      "Factor on the storm's rainfall; 0 is no storm.", source: "free, swept"),
    ParameterDefinition(
      "hazard.rainfallSpread", \.hazard.rainfallSpread, unit: "1", 0...2,
      "Standard deviation of the logarithm of a cell's rainfall between replications (mean kept).",
      source: "free, calibrated"),
    ParameterDefinition(
      "hazard.centreSpread", \.hazard.centreSpread, unit: "km", 0...500,
      "Standard deviation of a cell's place, north and east, between replications.",
      source: "free, calibrated"),
    ParameterDefinition(
      "hazard.drainage", \.hazard.drainage, unit: "1/h", 0...0.5,
      "Share of standing water that drains or seeps away in an hour (δ).",
      source: "free, calibrated"),
    ParameterDefinition(
      "hazard.conductance", \.hazard.conductance, unit: "km/h", 0...10,
      "Flow per km of border and mm of difference in level, in km² mm an hour; 0 is no spill-over.",
      source: "free, calibrated"),
    ParameterDefinition(
      "hazard.boundary", \.hazard.boundary, unit: "1", 0...1,
      "Borders that leave the map: 1, open to dry land outside; 0, closed; between, a share open.",
      source: "stated boundary condition; free, swept"),
    ParameterDefinition(
      "hazard.capacity", \.hazard.capacity, unit: "mm", 0...10_000,
      "Standing water that a territory bears without damage; prevention raises it.",
      source: "free, calibrated"),
    ParameterDefinition(
      "hazard.scale", \.hazard.scale, unit: "mm", 1...10_000,
      "Water above capacity at which damage reaches 1 − 1/e.",
      source: "form after Di Baldassarre et al. 2013; free, calibrated"),
    ParameterDefinition(
      "hazard.cascade", \.hazard.cascade, unit: "1/h", 0...0.1,
      "Rate at which severity in one department's domain raises that of a dependent domain.",
      source: "free, swept"),
    ParameterDefinition(
      "hazard.stageLow", \.hazard.stageLow, unit: "1", 0...1,
      "Mean damage by residents below which a crisis that does not rise is 潜伏 (latent).",
      source: "free, swept"),
    ParameterDefinition(
      "hazard.stageHigh", \.hazard.stageHigh, unit: "1", 0...1,
      "Mean damage by residents from which it is 爆发 (outbreak), whatever its slope.",
      source: "free, swept"),
    ParameterDefinition(
      "hazard.recurrence", \.hazard.recurrence, unit: "1", 0...1,
      "Probability that an episode after the first has its storm and outbreak; else it is quiet.",
      source: "free, swept"),
  ]
}
