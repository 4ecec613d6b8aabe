/// Orders and guidance that pass down the tiers (自上而下).
public struct OrderParameters: Sendable, Equatable {
  package var active = 0.0
  package var province = 2.0
  package var prefecture = 2.0
  package var county = 2.0
  package var noise = 0.1

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "orders.active", \.orders.active, unit: "1", 0...1,
      "1: active superiors order the tier below to act on what they believe; 0: nobody orders.",
      source: "free, swept", whole: true),
    delay("province", \.orders.province, "province"),
    delay("prefecture", \.orders.prefecture, "prefecture"),
    delay("county", \.orders.county, "county"),
    ParameterDefinition(
      "orders.noise", \.orders.noise, unit: "1", 0...2,
      "Standard deviation σ of a tier's factor e^ε on what it orders, ε ~ N(−σ²/2, σ²).",
      source: "form after Williamson 1967; free, swept"),
  ]

  private static func delay(
    _ name: String, _ path: ParameterPath, _ who: String
  ) -> ParameterDefinition {
    ParameterDefinition(
      "orders.\(name)", path, unit: "h", 0...15,
      "Hours that an order to a \(who) takes from the tier above; 0: within the tick.",
      source: "free, calibrated", whole: true)
  }

  /// Hours of an order to an office of a tier.
  func delay(to tier: Tier) -> Int {
    switch tier {
    case .centre, .province: Int(province)
    case .prefecture: Int(prefecture)
    case .county, .township: Int(county)
    }
  }
}
