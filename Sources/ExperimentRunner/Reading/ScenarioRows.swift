internal import GovernanceModel

private let anyPositive = 0.0 ... .greatestFiniteMagnitude

extension Territory {
  static let columns = TableColumns(
    name: "territories", required: ["code", "tier"],
    optional: [
      "name", "parent", "longitude", "latitude", "area_km2", "population", "townships",
    ])

  init(_ row: TableRow) throws(ConfigurationError) {
    let word = try row.requiredText("tier")
    let tiers = Tier.allCases.filter { $0 != .township }.map(\.rawValue)
    guard let tier = Tier(rawValue: word), tiers.contains(word) else {
      throw ConfigurationError(
        row.place(of: "tier"), "`\(word)` is no tier",
        remedy(for: word, among: tiers, seeing: "choose among \(tiers.joined(separator: ", "))"))
    }
    let townships = try row.number("townships", 0...1_000_000) ?? 0
    guard townships == townships.rounded() else {
      throw ConfigurationError(
        row.place(of: "townships"), "`townships` is not whole", "write a whole number")
    }
    self.init(
      code: try row.requiredText("code"), name: row.text("name"), tier: tier,
      parent: row.text("parent"), longitude: try row.number("longitude", -180...180) ?? 0,
      latitude: try row.number("latitude", -90...90) ?? 0,
      area: try row.number("area_km2", anyPositive) ?? 1_000,
      population: try row.number("population", anyPositive) ?? 0, townships: Int(townships))
  }
}

extension Border {
  static let columns = TableColumns(
    name: "borders", required: ["a", "length_km"], optional: ["b"])

  init(_ row: TableRow) throws(ConfigurationError) {
    self.init(
      try row.requiredText("a"), row.text("b"),
      length: try row.requiredNumber("length_km", anyPositive))
  }
}

extension StormCell {
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
