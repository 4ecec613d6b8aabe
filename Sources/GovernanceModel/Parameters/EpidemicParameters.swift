/// An infection, how it spreads with contacts and travel, and the damage that it does.
public struct EpidemicParameters: Sendable, Equatable {
  package var reproduction = 0.0
  package var spread = 0.0
  package var latency = 72.0
  package var infectious = 120.0
  package var extinction = 0.0
  package var travel = 1.0
  package var commuting = 0.05
  package var fear = 0.0
  package var restriction = 0.0
  package var cordon = 0.0
  package var calendarClosed = 0.0
  package var calendarOpen = 672.0
  package var outOfStep = 0.0
  package var capacity = 0.001
  package var scale = 0.02
  package var exposure = DomainParameters(
    emergency: 0.1, health: 1, supplies: 0.3, lifelines: 0.1)

  static let definitions: [ParameterDefinition] =
    course + control
    + DomainParameters.definitions(
      "epidemic.exposure",
      [
        \.epidemic.exposure.emergency, \.epidemic.exposure.health, \.epidemic.exposure.supplies,
        \.epidemic.exposure.lifelines,
      ], unit: "1", 0...1, "Share of the epidemic's damage that falls directly on the domain of")

  private static let course: [ParameterDefinition] = [
    ParameterDefinition(
      "epidemic.reproduction", \.epidemic.reproduction, unit: "1", 0...20,
      "Persons whom one infectious person infects where all are susceptible (R₀); 0 is no epidemic.",
      source: "form of the model after Lai et al. 2020; free, swept"),
    ParameterDefinition(
      "epidemic.spread", \.epidemic.spread, unit: "1", 0...2,
      "Standard deviation of the logarithm of R₀ between replications (mean kept).",
      source: "free, swept"),
    ParameterDefinition(
      "epidemic.latency", \.epidemic.latency, unit: "h", 0...2_000,
      "Mean hours from infection to being infectious; below 1, none.", source: "free, calibrated"),
    ParameterDefinition(
      "epidemic.infectious", \.epidemic.infectious, unit: "h", 1...2_000,
      "Mean hours of being infectious.", source: "free, calibrated"),
    ParameterDefinition(
      "epidemic.extinction", \.epidemic.extinction, unit: "persons", 0...1_000,
      "Exposed and infectious residents of a territory below whom chance decides person by person.",
      source: "whole persons as in Ruktanonchai et al. 2020; where they begin is free, swept"),
    ParameterDefinition(
      "epidemic.travel", \.epidemic.travel, unit: "1", 0...1,
      "Factor on the shares of the scenario's travel table; 0 is no travel.",
      source: "travel matrix as in Lai et al. 2020; free, swept"),
    ParameterDefinition(
      "epidemic.commuting", \.epidemic.commuting, unit: "1", 0...1,
      "Share of residents who are in adjoining territories, where there is no travel table.",
      source: "free, swept"),
    ParameterDefinition(
      "epidemic.capacity", \.epidemic.capacity, unit: "1", 0...1,
      "Share of residents that may be infectious at once without damage.",
      source: "free, calibrated"),
    ParameterDefinition(
      "epidemic.scale", \.epidemic.scale, unit: "1", 0.000001...1,
      "Share infectious above capacity at which damage reaches 1 − 1/e.",
      source: "free, calibrated"),
  ]

  private static let control: [ParameterDefinition] = [
    ParameterDefinition(
      "epidemic.fear", \.epidemic.fear, unit: "1", 0...100_000,
      "Contacts are divided by 1 + fear × share aware × share infectious; 0 is no fear.",
      source: "saturating incidence after Capasso & Serio 1978; free, swept"),
    ParameterDefinition(
      "epidemic.restriction", \.epidemic.restriction, unit: "1", 0...1,
      "Share of contacts that an active health or emergency department forbids.",
      source: "free, swept"),
    ParameterDefinition(
      "epidemic.cordon", \.epidemic.cordon, unit: "1", 0...1,
      "Share of travel to and from a territory that restricts contacts which it forbids.",
      source: "free, swept"),
    ParameterDefinition(
      "epidemic.calendarClosed", \.epidemic.calendarClosed, unit: "h", 0...8_760,
      "Hours at a stretch in which all restrict by agreed dates while any has cause; 0: each for its own.",
      source: "form after Ruktanonchai et al. 2020; free, swept", whole: true),
    ParameterDefinition(
      "epidemic.calendarOpen", \.epidemic.calendarOpen, unit: "h", 0...8_760,
      "Hours between, in which they do not.",
      source: "four weeks in Ruktanonchai et al. 2020; free, swept", whole: true),
    ParameterDefinition(
      "epidemic.outOfStep", \.epidemic.outOfStep, unit: "1", 0...1,
      "Share of territories whose dates are late by one open time; 0 and 1: all have the same.",
      source: "form after Ruktanonchai et al. 2020; free, swept"),
  ]
}
