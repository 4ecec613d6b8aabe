internal import Randomness

/// The governments of the map, one a territory, in the scenario's order, each with four departments.
///
/// Office `g * 4 + d` is department `d` of government `g`.
package struct Governments: Sendable {
  package var key: [UInt64] = []
  package var tier: [Tier] = []
  /// The government above, −1 at the top.
  package var parent: [Int] = []
  /// The position on the land, −1 where a government has others below.
  package var leaf: [Int] = []
  /// Draws of the tie from each office to the same department one tier up (条), `g * 4 + d`.
  package var open: [Double] = []
  package var digital: [Double] = []
  /// Draw of the tie from each office to its own government (块).
  package var ownOpen: [Double] = []
  /// Draws of the tie by which departments sign together what one of them asks for.
  package var reviewOpen: [Double] = []
  package var reviewDigital: [Double] = []
  /// Draw that decides whether an office is an honest one.
  package var honesty: [Double] = []
  /// Whether one body masters all its domains, by the scenario's table of departments.
  package var isOneBody: [Bool] = []
  /// Standard normal luck of the threshold of each government.
  package var threshold: [Double] = []

  package var count: Int { key.count }

  init(_ scenario: Scenario, land: Land, chance: Chance) {
    var position: [String: Int] = [:]
    for (index, unit) in scenario.territories.enumerated() { position[unit.code] = index }
    let single = scenario.singleBodies
    for unit in scenario.territories {
      isOneBody.append(single.contains(unit.code))
      key.append(unit.key)
      tier.append(unit.tier)
      parent.append(unit.parent.flatMap { position[$0] } ?? -1)
    }
    leaf = Array(repeating: -1, count: key.count)
    for (position, territory) in land.territory.enumerated() { leaf[territory] = position }
    for government in key {
      threshold.append(chance.normal(.threshold, 0, government))
      for d in 0..<Department.count { draw(EntityKey.of(government, d), chance) }
    }
  }

  private mutating func draw(_ office: UInt64, _ chance: Chance) {
    let up = chance.uniforms(.tieOpen, 0, EntityKey.of(office, 100))
    open.append(up.0)
    digital.append(up.1)
    ownOpen.append(chance.uniform(.tieOpen, 0, EntityKey.of(office, 101)))
    let review = chance.uniforms(.tieOpen, 0, EntityKey.of(office, 102))
    reviewOpen.append(review.0)
    reviewDigital.append(review.1)
    honesty.append(chance.uniform(.honesty, 0, office))
  }

  /// The governments above `g`, nearest first.
  func superiors(of g: Int) -> [Int] {
    var chain: [Int] = []
    var next = parent[g]
    while next >= 0 {
      chain.append(next)
      next = parent[next]
    }
    return chain
  }
}
