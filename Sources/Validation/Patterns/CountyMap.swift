internal import GovernanceModel

/// Maps of like counties, 40 km apart, on which patterns play.
///
/// Counties have 400,000 residents on 1,600 km² each. Places follow from numbers alone; what differs
/// between replications is the luck of the society and of the storm.
enum CountyMap {
  /// Kilometres between neighbours.
  static let spacing = 40.0
  /// The middle of every map, in degrees.
  static let (longitude, latitude) = (113.5, 34.5)

  /// Counties in rows and columns, every row a prefecture, under one province and the centre.
  static func hierarchy(rows: Int, columns: Int, townships: Int) -> Scenario {
    let above = [
      Territory(code: "centre", tier: .centre, parent: nil, longitude: 116.4, latitude: 39.9),
      place("province", .province, under: "centre"),
    ]
    let prefectures = (0..<rows).map { row in
      place("prefecture-\(row)", .prefecture, under: "province", north: north(row, of: rows))
    }
    return grid(rows: rows, columns: columns, townships: townships, under: above + prefectures) {
      "prefecture-\($0)"
    }
  }

  /// Counties in rows and columns under the governments given, each row under that of a name.
  static func grid(
    rows: Int, columns: Int, townships: Int, under above: [Territory], parent: (Int) -> String
  ) -> Scenario {
    var (territories, borders) = (above, [Border]())
    for row in 0..<rows {
      for column in 0..<columns {
        let code = "county-\(row)-\(column)"
        let east = spacing * (Double(column) - Double(columns - 1) / 2)
        territories.append(
          county(
            code, under: parent(row), east: east, north: north(row, of: rows),
            townships: townships))
        if column > 0 { borders.append(border("county-\(row)-\(column - 1)", code)) }
        if row > 0 { borders.append(border("county-\(row - 1)-\(column)", code)) }
      }
    }
    return Scenario(title: "grid", territories: territories, borders: borders)
  }

  private static func north(_ row: Int, of rows: Int) -> Double {
    spacing * (Double(rows - 1) / 2 - Double(row))
  }

  /// A county, so many kilometres from the middle.
  static func county(
    _ code: String, under parent: String, east: Double, north: Double, townships: Int
  ) -> Territory {
    var unit = place(code, .county, under: parent, east: east, north: north)
    (unit.area, unit.population, unit.townships) = (spacing * spacing, 400_000, townships)
    return unit
  }

  /// A government that sits so many kilometres from the middle.
  static func place(
    _ code: String, _ tier: Tier, under parent: String?, east: Double = 0, north: Double = 0
  ) -> Territory {
    let (x, y) = degrees(east: east, north: north)
    return Territory(code: code, tier: tier, parent: parent, longitude: x, latitude: y)
  }

  /// A side of a county that two share.
  static func border(_ a: String, _ b: String) -> Border { Border(a, b, length: spacing) }

  /// Rain that falls for some hours, so many kilometres from the middle.
  static func storm(
    _ name: String = "storm", east: Double = 0, north: Double = 0, hours: ClosedRange<Double>,
    peak: Double, radius: Double, rainfall: Double
  ) -> StormCell {
    let (x, y) = degrees(east: east, north: north)
    return StormCell(
      name: name, longitude: x, latitude: y, start: hours.lowerBound, peak: peak,
      end: hours.upperBound, radius: radius, rainfall: rainfall)
  }

  /// Where a point lies that is so many kilometres from the middle.
  private static func degrees(east: Double, north: Double) -> (Double, Double) {
    let cosine = 0.8241261886220157  // of the middle's latitude
    return (longitude + east / (111.195 * cosine), latitude + north / 111.195)
  }
}

extension Parameters {
  /// These without citizens, enterprises and social organisations.
  func withoutSociety() -> Parameters {
    var changed = self
    changed.set(["society.citizens": 0, "society.enterprises": 0, "society.organisations": 0])
    return changed
  }
}

extension Parameters {
  /// Multiplies the parameter at a path that is known to be one, within its range.
  mutating func scale(_ path: String, by factor: Double) {
    guard let definition = Parameters.definition(of: path) else {
      preconditionFailure("no parameter `\(path)`")
    }
    let (value, range) = (self[keyPath: definition.keyPath] * factor, definition.range)
    self[keyPath: definition.keyPath] = min(range.upperBound, max(range.lowerBound, value))
  }
}
