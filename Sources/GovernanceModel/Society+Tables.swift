extension Society {
  /// A share of residents on the way between two territories, by positions on the land.
  package struct Trip: Sendable {
    package let from: Int
    package let to: Int
    package let share: Double
  }

  /// The seed of an epidemic, by a position on the land.
  package struct Seed: Sendable {
    package let leaf: Int
    package let hour: Int
    package let infected: Double
  }

  /// The rows of the table of travel between two territories, in its order.
  static func trips(_ scenario: Scenario, _ land: Land) -> [Trip] {
    if scenario.travel.isEmpty { return [] }
    let position = positions(scenario, land)
    return scenario.travel.compactMap { row in
      guard row.from != row.to, row.share > 0, let a = position[row.from],
        let b = position[row.to]
      else { return nil }
      return Trip(from: a, to: b, share: row.share)
    }
  }

  /// The seeds of the epidemic, in the scenario's order.
  static func seeds(_ scenario: Scenario, _ land: Land) -> [Seed] {
    if scenario.outbreak.isEmpty { return [] }
    let position = positions(scenario, land)
    return scenario.outbreak.compactMap { row in
      position[row.territory].map { Seed(leaf: $0, hour: row.hour, infected: row.infected) }
    }
  }

  private static func positions(_ scenario: Scenario, _ land: Land) -> [String: Int] {
    var position: [String: Int] = [:]
    for r in 0..<land.count { position[scenario.territories[land.territory[r]].code] = r }
    return position
  }
}
