internal import GovernanceModel

/// Six counties of three prefectures, in two rows, whose word goes up four hands: township, county,
/// prefecture, province, and so to the centre.
///
/// All ties of the vertical mode are open and none is digital; the other modes are closed and nobody
/// lives outside government, so that nothing comes to a superior but by the hands below.
enum ReportingWorld {
  /// The map with a storm or without.
  static func scenario(_ parameters: Parameters, storm: [StormCell] = []) -> Scenario {
    var territories = [
      Territory(code: "centre", tier: .centre, parent: nil, longitude: 116.4, latitude: 39.9),
      Territory(
        code: "province", tier: .province, parent: "centre", longitude: 113.6, latitude: 34.8),
    ]
    for column in 0..<3 {
      territories.append(
        Territory(
          code: "prefecture-\(column)", tier: .prefecture, parent: "province",
          longitude: longitude(column), latitude: 34.2))
    }
    for number in 0..<6 {
      territories.append(
        Territory(
          code: "county-\(number)", tier: .county, parent: "prefecture-\(number % 3)",
          longitude: longitude(number % 3), latitude: 34 + 0.36 * Double(number / 3), area: 1_200,
          population: 400_000, townships: 6))
    }
    return Scenario(
      title: "reporting", territories: territories, storm: storm, parameters: parameters)
  }

  /// Parameters with which this world is a chain of hands and nothing else.
  static func parameters(_ values: ParameterValues) -> Parameters {
    var parameters = values.parameters.opening(vertical: .open(1))
    parameters.set([
      "society.citizens": 0, "society.enterprises": 0, "society.organisations": 0,
    ])
    return parameters
  }

  /// The same with harm that lasts: in every domain something breaks all the time and is mended as
  /// fast, and nobody has anything with which to help.
  ///
  /// So severity comes to a level that no report changes and keeps it, as the air of a city does, and
  /// delays of reports do not show in them.
  ///
  /// - Parameters:
  ///   - values: those that all worlds share.
  ///   - blows: failures an hour, each of a fiftieth of what works; 0.3 leave severity near 0.2, 1.5
  ///     near 0.5, 10 near 0.7.
  /// - Returns: the parameters of that world.
  static func lasting(_ values: ParameterValues, blows: Double) -> Parameters {
    var parameters = parameters(values)
    parameters.set([
      "sectors.background": blows, "sectors.blow": 0.02, "sectors.repair": 0.05,
      "stocks.county": 0, "stocks.prefecture": 0, "stocks.province": 0, "stocks.centre": 0,
    ])
    return parameters
  }

  private static func longitude(_ column: Int) -> Double { 113 + 0.42 * Double(column) }
}
