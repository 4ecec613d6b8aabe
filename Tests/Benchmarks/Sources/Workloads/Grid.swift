public import GovernanceModel

extension Scenario {
  /// A country of so many actors, made of equal parts, so that everything grows alike.
  ///
  /// A part is twenty counties on a grid of four by five, with a storm over its middle; ten counties make
  /// a prefecture, six parts a province. Counties adjoin their neighbours east, south and south-east,
  /// across parts too. Each has 14 townships, five enterprises, two organisations and 492 citizens with
  /// fourteen acquaintances, as in the scenario of the whole country.
  ///
  /// - Parameter actors: townships, departments, enterprises, organisations and citizens, to the
  ///   nearest part, of which there is at least one: about 10,350.
  /// - Returns: the scenario, to run for some 48 hours.
  public static func grid(actors: Int) -> Scenario {
    let parts = max(1, (actors + 5_175) / 10_350)
    let width = Int(Double(parts).squareRoot().rounded(.up))
    let counties = (0..<parts * 20).map { Square(part: $0 / 20, within: $0 % 20, width: width) }
    let rows = Dictionary(
      uniqueKeysWithValues: counties.enumerated().map { ([$1.row, $1.column], $0) })
    var scenario = Scenario(title: "\(parts) equal parts", territories: upper(parts))
    for (c, square) in counties.enumerated() {
      scenario.territories.append(
        Territory(
          code: "C\(c)", tier: .county, parent: "F\(c / 10)",
          longitude: square.longitude, latitude: square.latitude, area: 2_800, population: 490_000,
          townships: 14))
      for (down, right) in [(0, 1), (1, 0), (1, 1)] {
        guard let other = rows[[square.row + down, square.column + right]] else { continue }
        scenario.borders.append(Border("C\(c)", "C\(other)", length: 40))
      }
      if square.isMiddle { scenario.storm.append(square.storm) }
    }
    scenario.parameters.set([
      "society.citizens": 492 * Double(counties.count), "society.reach": 7,
      "society.enterprises": 5 * Double(counties.count),
      "society.organisations": 2 * Double(counties.count),
      "modes.vertical.openness": 0.8, "modes.horizontal.openness": 0.5,
      "modes.crossDepartment.openness": 0.5, "modes.insideOutside.openness": 0.5,
    ])
    for mode in ["vertical", "horizontal", "crossDepartment", "insideOutside"] {
      scenario.parameters.set(["modes.\(mode).digital": 0.3])
    }
    return scenario
  }

  private static func upper(_ parts: Int) -> [Territory] {
    [Territory(code: "Z", tier: .centre, parent: nil)]
      + (0..<(parts + 5) / 6).map { Territory(code: "P\($0)", tier: .province, parent: "Z") }
      + (0..<2 * parts).map { Territory(code: "F\($0)", tier: .prefecture, parent: "P\($0 / 12)") }
  }
}

/// The place of a county on the grid.
private struct Square {
  let row: Int
  let column: Int
  let isMiddle: Bool

  init(part: Int, within: Int, width: Int) {
    (row, column) = (part / width * 5 + within / 4, part % width * 4 + within % 4)
    isMiddle = within == 9
  }

  // Half a degree from one to the next.
  var longitude: Double { 80 + 0.5 * Double(column) }
  var latitude: Double { 20 + 0.5 * Double(row) }

  var storm: StormCell {
    StormCell(
      name: "S\(row)-\(column)", longitude: longitude, latitude: latitude, start: 6, peak: 18,
      end: 36, radius: 30, rainfall: 500)
  }
}

extension Parameters {
  /// Sets parameters by their paths, as a scenario's file does.
  mutating func set(_ values: [String: Double]) {
    for (path, value) in values {
      guard let definition = Parameters.definition(of: path) else {
        preconditionFailure("\(path) is no parameter")
      }
      self[keyPath: definition.keyPath] = value
    }
  }
}
