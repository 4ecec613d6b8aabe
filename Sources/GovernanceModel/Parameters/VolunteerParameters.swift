/// Who helps without being sent: volunteers by threshold, and neighbours at once.
public struct VolunteerParameters: Sendable, Equatable {
  package var active = 0.0
  package var thresholds = 0.0
  package var mean = 0.25
  package var spread = 0.15
  package var secondRung = 1.0
  package var mixed = 0.0
  package var admission = 0.05
  package var units = 0.4
  package var fading = 0.02
  package var neighbours = 0.0

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "volunteers.active", \.volunteers.active, unit: "1", 0...1,
      "1: citizens who know of the crisis volunteer when enough of their circle do.",
      source: "switch: free, swept", whole: true),
    ParameterDefinition(
      "volunteers.thresholds", \.volunteers.thresholds,
      choices: Volunteers.Thresholds.allCases.map { "\($0)" },
      "How thresholds differ; a ladder counts heads, 0 for the first citizen, then one more each",
      source: "Granovetter 1978; free, swept"),
    ParameterDefinition(
      "volunteers.mean", \.volunteers.mean, unit: "1", -10...10,
      "Mean share of its circle that must have volunteered before a citizen does.",
      source: "form after Granovetter 1978 (normal with mean 0.25 there); free, swept"),
    ParameterDefinition(
      "volunteers.spread", \.volunteers.spread, unit: "1", 0...10,
      "Standard deviation of that share; who is at or below 0 needs no one.",
      source: "form after Granovetter 1978; free, swept"),
    ParameterDefinition(
      "volunteers.secondRung", \.volunteers.secondRung, unit: "citizens", 0...1_000,
      "Threshold of the second citizen of a ladder.", source: "example of Granovetter 1978",
      whole: true),
    ParameterDefinition(
      "volunteers.mixed", \.volunteers.mixed, unit: "1", 0...1,
      "1: everyone sees all citizens of the map instead of acquaintances.",
      source: "Granovetter 1978; free, swept", whole: true),
    ParameterDefinition(
      "volunteers.admission", \.volunteers.admission, unit: "1/h", 0...1,
      "Share of its citizens with an open tie, each counted as far as it is trusted, that an active county can assign in an hour.",
      source: "free, swept"),
    ParameterDefinition(
      "volunteers.units", \.volunteers.units, unit: "units", 0...100,
      "What 1,000 residents who volunteer and are assigned are worth at their site.",
      source: "free, swept"),
    ParameterDefinition(
      "volunteers.fading", \.volunteers.fading, unit: "1/h", 0...1,
      "Motivation, of at most 1, that an unassigned volunteer loses in an hour.",
      source: "form after Schulte et al. 2024; free, swept"),
    ParameterDefinition(
      "volunteers.neighbours", \.volunteers.neighbours, unit: "units", 0...100,
      "What 1,000 aware residents are worth at once in emergencies of their own territory, without any tie.",
      source: "free, calibrated to four fifths rescued by neighbours, Kobe 1995"),
  ]
}
