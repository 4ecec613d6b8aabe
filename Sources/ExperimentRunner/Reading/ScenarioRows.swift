internal import GovernanceModel

private let anyPositive = 0.0 ... .greatestFiniteMagnitude

/// What a row of a table of a scenario is read into.
protocol ScenarioRow {
  /// The columns of the table, whose name is its key in the scenario file.
  static var columns: TableColumns { get }
  init(_ row: TableRow) throws(ConfigurationError)
}

extension Territory: ScenarioRow {
  static let columns = TableColumns(
    name: "territories", required: ["code", "tier"],
    optional: [
      "name", "parent", "longitude", "latitude", "area_km2", "population", "townships", "opinion",
      "social_vulnerability", "physical_vulnerability",
    ])

  init(_ row: TableRow) throws(ConfigurationError) {
    let word = try row.requiredText("tier")
    let tiers = Tier.allCases.filter { $0 != .township }.map(\.rawValue)
    guard let tier = Tier(rawValue: word), tiers.contains(word) else {
      throw ConfigurationError(
        row.place(of: "tier"), "`\(word)` is no tier",
        remedy(for: word, among: tiers, seeing: "choose among \(tiers.joined(separator: ", "))"))
    }
    self.init(
      code: try row.requiredText("code"), name: row.text("name"), tier: tier,
      parent: row.text("parent"), longitude: try row.number("longitude", -180...180) ?? 0,
      latitude: try row.number("latitude", -90...90) ?? 0,
      area: try row.number("area_km2", anyPositive) ?? 1_000,
      population: try row.number("population", anyPositive) ?? 0,
      townships: try row.whole("townships", 0...1_000_000) ?? 0)
    opinion = try row.number("opinion", 0...1) ?? 0
    socialVulnerability = try row.number("social_vulnerability", anyPositive) ?? 1
    physicalVulnerability = try row.number("physical_vulnerability", anyPositive) ?? 1
  }
}

extension Border: ScenarioRow {
  static let columns = TableColumns(
    name: "borders", required: ["a", "length_km"], optional: ["b"])

  init(_ row: TableRow) throws(ConfigurationError) {
    self.init(
      try row.requiredText("a"), row.text("b"),
      length: try row.requiredNumber("length_km", anyPositive))
  }
}

extension StormCell: ScenarioRow {
  static let columns = TableColumns(
    name: "storm",
    required: ["longitude", "latitude", "start", "peak", "end", "radius_km", "rainfall_mm"],
    optional: ["name"])

  init(_ row: TableRow) throws(ConfigurationError) {
    self.init(
      name: row.text("name") ?? "storm", longitude: try row.requiredNumber("longitude", -180...180),
      latitude: try row.requiredNumber("latitude", -90...90),
      start: try row.requiredNumber("start"), peak: try row.requiredNumber("peak"),
      end: try row.requiredNumber("end"), radius: try row.requiredNumber("radius_km", anyPositive),
      rainfall: try row.requiredNumber("rainfall_mm", anyPositive))
  }
}

extension DomainBody: ScenarioRow {
  static let columns = TableColumns(
    name: "departments", required: ["government", "department", "name"], optional: [])

  init(_ row: TableRow) throws(ConfigurationError) {
    self.init(
      government: try row.requiredText("government"), department: try row.department("department"),
      name: try row.requiredText("name"))
  }
}

extension TableRow {
  /// The whole number in a cell, nil where it is empty.
  func whole(_ column: String, _ range: ClosedRange<Double>) throws(ConfigurationError) -> Int? {
    guard let value = try number(column, range) else { return nil }
    guard value == value.rounded() else {
      throw ConfigurationError(
        place(of: column), "`\(column)` is not whole", "write a whole number")
    }
    return Int(value)
  }

  /// The department that a cell names.
  func department(_ column: String) throws(ConfigurationError) -> Department {
    let word = try requiredText(column)
    let names = Department.allCases.map(\.name)
    guard let department = Department.allCases.first(where: { $0.name == word }) else {
      throw ConfigurationError(
        place(of: column), "`\(word)` is no department",
        remedy(for: word, among: names, seeing: "choose among \(names.joined(separator: ", "))"))
    }
    return department
  }
}
