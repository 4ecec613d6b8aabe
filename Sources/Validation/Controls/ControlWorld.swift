package import GovernanceModel

/// Small worlds for the negative controls.
package enum ControlWorld {
  /// How many hours a control watches: the storm, its flood, and most of what follows.
  package static let hours = 96

  /// Nine counties of three prefectures on a grid of 40 km, unlike one another, under two cells of
  /// rain, with every kind of actor.
  package static func busy() -> Scenario {
    var territories = upper(prefectures: 3)
    var borders: [Border] = []
    for row in 0..<3 {
      for column in 0..<3 {
        let number = 3 * row + column
        territories.append(
          Territory(
            code: "county-\(number)", tier: .county, parent: "prefecture-\(row)",
            longitude: 113 + 0.42 * Double(column), latitude: 34 + 0.36 * Double(row),
            area: 1_200 + 90 * Double(number), population: 300_000 + 70_000 * Double(number % 4),
            townships: 4 + number % 3))
        if column > 0 {
          borders.append(Border("county-\(number - 1)", "county-\(number)", length: 30))
        }
        if row > 0 {
          borders.append(Border("county-\(number - 3)", "county-\(number)", length: 35))
        }
        if number != 4 { borders.append(Border("county-\(number)", nil, length: 25)) }
      }
    }
    let storm = [
      StormCell(
        name: "first", longitude: 113.2, latitude: 34.2, start: 4, peak: 14, end: 26, radius: 40,
        rainfall: 420),
      StormCell(
        name: "second", longitude: 113.7, latitude: 34.6, start: 16, peak: 28, end: 40, radius: 35,
        rainfall: 300),
    ]
    return Scenario(
      title: "busy", territories: territories, borders: borders, storm: storm,
      parameters: parameters())
  }

  /// Eight counties in a ring, of two prefectures, that are copies of one another down to their luck:
  /// they stand at one place and draw under one key, so that a county's hour is every county's hour.
  package static func copies() -> Scenario {
    let count = 8
    var territories = upper(prefectures: 2)
    var borders: [Border] = []
    for number in 0..<count {
      territories.append(
        Territory(
          code: "county-\(number)", tier: .county, parent: "prefecture-\(number % 2)",
          longitude: 113.4, latitude: 34.4, area: 1_500, population: 400_000, townships: 5,
          key: 20_210_720))
      borders.append(Border("county-\(number)", "county-\((number + 1) % count)", length: 30))
    }
    for index in territories.indices where territories[index].tier == .prefecture {
      territories[index].key = 410_000
    }
    let storm = [
      StormCell(
        name: "one", longitude: 113.4, latitude: 34.4, start: 4, peak: 14, end: 30, radius: 60,
        rainfall: 330)
    ]
    var parameters = parameters()
    parameters.hazard.conductance = 0
    parameters.society.enterprises = 16
    parameters.society.organisations = 8
    parameters.society.partners = Double(count)
    return Scenario(
      title: "copies", territories: territories, borders: borders, storm: storm,
      parameters: parameters)
  }

  /// The centre, a province and its prefectures.
  private static func upper(prefectures: Int) -> [Territory] {
    var territories = [
      Territory(code: "centre", tier: .centre, parent: nil, longitude: 116.4, latitude: 39.9),
      Territory(
        code: "province", tier: .province, parent: "centre", longitude: 113.6, latitude: 34.8),
    ]
    for number in 0..<prefectures {
      territories.append(
        Territory(
          code: "prefecture-\(number)", tier: .prefecture, parent: "province", longitude: 113.4,
          latitude: 34 + 0.36 * Double(number)))
    }
    return territories
  }

  private static func parameters() -> Parameters {
    var parameters = Parameters()
    parameters.society.citizens = 180
    parameters.society.enterprises = 18
    parameters.society.organisations = 12
    return parameters
  }
}

extension Parameters {
  /// These with other settings of the modes; a mode that is not named is closed and not digital.
  package func opening(
    vertical: ModeSetting = .open(0), horizontal: ModeSetting = .open(0),
    crossDepartment: ModeSetting = .open(0), insideOutside: ModeSetting = .open(0)
  ) -> Parameters {
    var changed = self
    changed.modes.vertical = vertical
    changed.modes.horizontal = horizontal
    changed.modes.crossDepartment = crossDepartment
    changed.modes.insideOutside = insideOutside
    return changed
  }

  /// These with another openness of one mode.
  package func opening(_ mode: Mode, to openness: Double) -> Parameters {
    var changed = self
    switch mode {
    case .vertical: changed.modes.vertical.openness = openness
    case .horizontal: changed.modes.horizontal.openness = openness
    case .crossDepartment: changed.modes.crossDepartment.openness = openness
    case .insideOutside: changed.modes.insideOutside.openness = openness
    }
    return changed
  }
}

extension ModeSetting {
  /// A mode open to this share, and digital to that.
  package static func open(_ openness: Double, digital: Double = 0) -> ModeSetting {
    var setting = Parameters().modes.vertical
    setting.openness = openness
    setting.digital = digital
    return setting
  }
}
