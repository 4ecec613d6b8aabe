/// The public document in which citizens write what they need, and public opinion (舆情) with it.
public struct DocumentParameters: Sendable, Equatable {
  package var rate = 0.0
  package var opens = 0.0
  package var noise = 0.1
  package var weight = 1.0

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "document.rate", \.document.rate, unit: "1/h", 0...10,
      "Hazard at severity 1 that a citizen who is aware and hit writes an entry; 0: nobody writes.",
      source: "free, swept"),
    ParameterDefinition(
      "document.opens", \.document.opens, unit: "h", 0...10_000,
      "Hour from which on there is a document to write in.", source: "free, swept", whole: true),
    ParameterDefinition(
      "document.noise", \.document.noise, unit: "1", 0.001...10,
      "Standard deviation of what a single entry tells at severity 1.", source: "free, calibrated"),
    ParameterDefinition(
      "document.weight", \.document.weight, unit: "1", 0...100,
      "Factor on the precision that governments give to it, beside trust; 0: they do not read it.",
      source: "free, swept"),
  ]
}
