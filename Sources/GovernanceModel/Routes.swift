internal import Randomness

/// Who travels where: from each territory of the land to others, by the scenario's table or, without
/// one, over borders.
///
/// Two territories between which anybody travels are a *pair*, whatever the direction.
package struct Routes: Sendable {
  package var from: [Int] = []
  package var to: [Int] = []
  /// With a table the share of the residents of `from` who are in `to`; else the share of those who
  /// leave, by length of border.
  package var weight: [Double] = []
  /// The pair of each route.
  package var pair: [Int] = []
  /// Whether weights are shares of residents, from a table.
  package let hasTable: Bool
  /// The two ends of each pair.
  package var ends: [(a: Int, b: Int)] = []
  /// Draws of the agreement of each pair to recognise each other's codes.
  package var agreement: [Double] = []
  /// Draws of the tie of each territory to a hub of codes, and of its technology.
  package var hubOpen: [Double] = []
  package var hubDigital: [Double] = []

  package var count: Int { from.count }

  init(_ scenario: Scenario, land: Land, chance: Chance) {
    hasTable = !scenario.travel.isEmpty
    var pairs: [[Int]: Int] = [:]
    if hasTable {
      var position: [String: Int] = [:]
      for r in 0..<land.count { position[scenario.territories[land.territory[r]].code] = r }
      for row in scenario.travel where row.from != row.to && row.share > 0 {
        guard let a = position[row.from], let b = position[row.to] else { continue }
        append(a, b, row.share, &pairs)
      }
    } else {
      var lengths = [Double](repeating: 0, count: land.count)
      for border in land.borders {
        lengths[border.a] += border.length
        lengths[border.b] += border.length
      }
      for border in land.borders {
        append(border.a, border.b, border.length / lengths[border.a], &pairs)
        append(border.b, border.a, border.length / lengths[border.b], &pairs)
      }
    }
    draw(land, chance)
  }

  private mutating func append(_ a: Int, _ b: Int, _ weight: Double, _ pairs: inout [[Int]: Int]) {
    let name = [min(a, b), max(a, b)]
    let number = pairs[name] ?? ends.count
    if number == ends.count {
      pairs[name] = number
      ends.append((name[0], name[1]))
    }
    from.append(a)
    to.append(b)
    self.weight.append(weight)
    pair.append(number)
  }

  private mutating func draw(_ land: Land, _ chance: Chance) {
    for (a, b) in ends {
      let (low, high) = (min(land.key[a], land.key[b]), max(land.key[a], land.key[b]))
      agreement.append(chance.uniform(.recognition, 0, EntityKey.tie(low, high)))
    }
    for key in land.key {
      let (open, digital) = chance.uniforms(.recognition, 0, key)
      hubOpen.append(open)
      hubDigital.append(digital)
    }
  }

  /// These without any tie by which codes are recognised.
  func closed() -> Routes {
    var rest = self
    rest.agreement = agreement.map { _ in .infinity }
    rest.hubOpen = hubOpen.map { _ in .infinity }
    return rest
  }
}
