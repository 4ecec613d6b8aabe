/// Who holds how many response units.
public struct StockParameters: Sendable, Equatable {
  package var county = 0.25
  package var prefecture = 0.06
  package var province = 0.04
  package var centre = 0.05
  package var enterprises = 0.06
  package var organisations = 0.04
  package var spread = 0.5
  package var substitution = 0.5
  package var handBack = 0.25
  package var duplication = 0.0
  package var prepositioned = 0.0
  package var siting = 0.0

  static let definitions: [ParameterDefinition] = [
    stock("county", \.stocks.county, "county departments, per 1,000 of their residents"),
    stock("prefecture", \.stocks.prefecture, "prefecture departments, per 1,000 of theirs"),
    stock("province", \.stocks.province, "province departments, per 1,000 of theirs"),
    stock("centre", \.stocks.centre, "the centre's departments, per 1,000 of the map"),
    stock("enterprises", \.stocks.enterprises, "enterprises, per 1,000 residents of the map"),
    stock("organisations", \.stocks.organisations, "social organisations, likewise"),
    ParameterDefinition(
      "stocks.spread", \.stocks.spread, unit: "1", 0...2,
      "Standard deviation of the logarithm of a holder's stock (mean kept).", source: "free, swept"),
    ParameterDefinition(
      "stocks.substitution", \.stocks.substitution, unit: "1", 0...1,
      "What a unit of another department is worth in a domain that is not its own.",
      source: "free, swept"),
    ParameterDefinition(
      "stocks.handBack", \.stocks.handBack, unit: "1/h", 0...1,
      "Share of the units beyond believed need that a territory sends home in an hour.",
      source: "free, calibrated"),
    ParameterDefinition(
      "stocks.duplication", \.stocks.duplication, unit: "1", 0...1,
      "Share of a department's budget for stock that buys what other departments hold already, a third of each kind.",
      source: "为驱动和扩大部门利益而重复 (杨文萍 2023); free, swept"),
    ParameterDefinition(
      "stocks.prepositioned", \.stocks.prepositioned, unit: "1", 0...1,
      "Share of the stocks of prefectures, provinces and the centre that stands in the counties before the crisis, over open ties.",
      source: "free, swept"),
    ParameterDefinition(
      "stocks.siting", \.stocks.siting, choices: Siting.allCases.map { "\($0)" },
      "By what a superior divides that share among its counties", source: "free, swept"),
  ]

  private static func stock(
    _ name: String, _ path: ParameterPath, _ who: String
  ) -> ParameterDefinition {
    ParameterDefinition(
      "stocks.\(name)", path, unit: "units", 0...1_000,
      "Response units held by \(who), all domains.",
      source: "free, calibrated so that governance matters (ratios of scarcity in the scenario)")
  }
}
