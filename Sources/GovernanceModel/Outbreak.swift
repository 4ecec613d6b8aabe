/// The seeds of an epidemic, by positions on the land.
package struct Outbreak: Sendable {
  package let leaf: Int
  package let hour: Int
  package let infected: Double

  /// The seeds of a scenario, in its order.
  static func all(_ scenario: Scenario, land: Land) -> [Outbreak] {
    var position: [String: Int] = [:]
    for r in 0..<land.count { position[scenario.territories[land.territory[r]].code] = r }
    return scenario.outbreak.compactMap { seed in
      position[seed.territory].map {
        Outbreak(leaf: $0, hour: seed.hour, infected: seed.infected)
      }
    }
  }
}
