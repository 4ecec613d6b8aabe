/// Citizens, enterprises and social organisations: how many there are, and what they do by themselves.
public struct SocietyParameters: Sendable, Equatable {
  package var citizens = 3_000.0
  package var enterprises = 300.0
  package var organisations = 200.0
  package var partners = 4.0
  package var reach = 3.0
  package var rewiring = 0.1
  package var protection = 0.4
  package var experience = 0.3
  package var contagion = 0.05

  static let definitions: [ParameterDefinition] = [
    count(
      "citizens", \.society.citizens, "Citizens, each standing for an equal share of residents.",
      most: 10_000_000),
    count("enterprises", \.society.enterprises, "Enterprises that can lend units."),
    count("organisations", \.society.organisations, "Social organisations that can lend units."),
    ParameterDefinition(
      "society.partners", \.society.partners, unit: "1", 1...50,
      "County departments with which an enterprise or organisation has a tie.",
      source: "free, swept",
      whole: true, shapesSociety: true),
    ParameterDefinition(
      "society.reach", \.society.reach, unit: "1", 1...20,
      "Neighbours on either side of a citizen on the ring before rewiring (Watts & Strogatz 1998).",
      source: "free, swept", whole: true, shapesSociety: true),
    ParameterDefinition(
      "society.rewiring", \.society.rewiring, unit: "1", 0...1,
      "Probability that a tie between citizens is rewired.", source: "free, swept",
      shapesSociety: true),
    ParameterDefinition(
      "society.protection", \.society.protection, unit: "1", 0...1,
      "Share of the onset of severity that a warned household averts by itself.",
      source: "free, calibrated"),
    ParameterDefinition(
      "society.experience", \.society.experience, unit: "1/h", 0...10,
      "Hazard at severity 1 that a citizen who is hit becomes aware.", source: "free, calibrated"),
    ParameterDefinition(
      "society.contagion", \.society.contagion, unit: "1/h", 0...1,
      "Chance an hour that awareness passes from a fully aware circle of acquaintances.",
      source: "free, calibrated"),
  ]

  /// Ten million citizens are one in 140 of the largest nation, and take 4 GiB while they are set up.
  private static func count(
    _ name: String, _ path: ParameterPath, _ meaning: String, most: Double = 1_000_000
  ) -> ParameterDefinition {
    ParameterDefinition(
      "society.\(name)", path, unit: "actors", 0...most, meaning,
      source: "free, swept: a compromise between grain and time", whole: true, shapesSociety: true)
  }
}
