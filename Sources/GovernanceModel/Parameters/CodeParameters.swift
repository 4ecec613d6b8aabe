/// Health codes, which travellers must show, and how territories come to recognise each other's.
public struct CodeParameters: Sendable, Equatable {
  package var required = 0.0
  package var pairwiseHours = 336.0
  package var pace = 0.0
  package var hubHours = 720.0

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "codes.required", \.codes.required, unit: "1", 0...1,
      "1: who travels needs a code that both territories recognise; 0: nobody asks.",
      source: "free, swept", whole: true),
    ParameterDefinition(
      "codes.pairwiseHours", \.codes.pairwiseHours, unit: "h", 0...100_000,
      "Hours until two territories that agree recognise each other's code.",
      source: "free, calibrated"),
    ParameterDefinition(
      "codes.pace", \.codes.pace, unit: "h", 0...10_000,
      "Hours more for each pair that one of the two has to settle first; 0: all at once.",
      source: "free, swept"),
    ParameterDefinition(
      "codes.hubHours", \.codes.hubHours, unit: "h", 0...100_000,
      "Hours until codes of territories that joined a hub are recognised through it.",
      source: "free, calibrated: the month from local codes to the national platform of 2020"),
  ]
}
