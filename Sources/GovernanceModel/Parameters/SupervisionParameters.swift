/// How superiors find what is concealed from them, and what they do about it.
public struct SupervisionParameters: Sendable, Equatable {
  package var rule = 0.0
  package var rate = 0.1
  package var hours = 24.0
  package var penalty = 3.0
  package var fear = 1.0
  package var fading = 0.05
  package var pressureHour = 0.0
  package var pressure = 1.0

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "supervision.rule", \.supervision.rule, choices: ["none", "static", "dynamic"],
      "Whether concealment is found, and whether its penalty is fixed or grows with what is concealed",
      source: "forms after Xu et al. 2017; free, swept"),
    ParameterDefinition(
      "supervision.rate", \.supervision.rate, unit: "1/h", 0...1,
      "Share of the probability of being found that an hour of concealment runs.",
      source: "free, swept"),
    ParameterDefinition(
      "supervision.hours", \.supervision.hours, unit: "h", 0...10_000,
      "Hours for which the reports of a unit that was found are corrected.",
      source: "free, swept", whole: true),
    ParameterDefinition(
      "supervision.penalty", \.supervision.penalty, unit: "1", 0...100,
      "Penalty F0 that supervision adds for a unit of severity found concealed.",
      source: "free, swept"),
    ParameterDefinition(
      "supervision.fear", \.supervision.fear, unit: "1", 0...100,
      "Fear of being found that comes up, as a probability, for the share of units under a superior found in an hour.",
      source: "free, swept"),
    ParameterDefinition(
      "supervision.fading", \.supervision.fading, unit: "1/h", 0...1,
      "Share of that fear lost in an hour; and step of the concealed share that superiors reckon with.",
      source: "free, swept"),
    ParameterDefinition(
      "supervision.pressureHour", \.supervision.pressureHour, unit: "h", 0...1_000_000,
      "Hour from which pressure from outside uncovers what is withheld; 0: never.",
      source: "form after the State Council's investigation of 2022; free, swept", whole: true),
    ParameterDefinition(
      "supervision.pressure", \.supervision.pressure, unit: "1", 0...1,
      "Share of what is withheld that this pressure uncovers (0.79 takes a report from 0.255 to 0.847).",
      source: "free, swept"),
  ]
}
