internal import Randomness

/// Who can hold response units: departments of governments, enterprises, social organisations.
///
/// The departments of territories come first, so that holder `r * 4 + d` stands at the site
/// `r * 4 + d`; then the departments of governments above; then those outside government.
package struct Holders: Sendable {
  package enum Kind: Sendable, Equatable {
    case office(Tier)
    case enterprise, organisation
  }

  package var kind: [Kind] = []
  package var key: [UInt64] = []
  /// The domain in which its units are at home.
  package var domain: [Int] = []
  /// The government of an office, −1 outside government.
  package var government: [Int] = []
  /// Where it stands on the land, −1 for governments above.
  package var leaf: [Int] = []
  /// Standard normal luck of its stock.
  package var luck: [Double] = []

  package var count: Int { key.count }

  init(land: Land, governments: Governments, parameters: SocietyParameters, chance: Chance) {
    for r in 0..<land.count { offices(of: land.territory[r], at: r, governments, chance) }
    for g in 0..<governments.count where governments.leaf[g] < 0 {
      offices(of: g, at: -1, governments, chance)
    }
    settle(.enterprise, Int(parameters.enterprises), land: land, chance: chance)
    settle(.organisation, Int(parameters.organisations), land: land, chance: chance)
  }

  /// The holder that is the first department of each government above, −1 for the territories' own.
  func firstOffices(of governments: Governments, land: Land) -> [Int] {
    var next = land.count * Department.count
    return governments.leaf.map { leaf in
      guard leaf < 0 else { return -1 }
      defer { next += Department.count }
      return next
    }
  }

  private mutating func offices(
    of g: Int, at r: Int, _ governments: Governments, _ chance: Chance
  ) {
    for d in 0..<Department.count {
      append(
        .office(governments.tier[g]), EntityKey.of(governments.key[g], d), domain: d,
        government: g, leaf: r, chance)
    }
  }

  /// Places outsiders where people live: the n-th at the n-th quantile of the residents.
  private mutating func settle(_ kind: Kind, _ wanted: Int, land: Land, chance: Chance) {
    let total = land.population.reduce(0, +)
    guard total > 0 else { return }
    let salt = EntityKey.of(kind == .enterprise ? "enterprise" : "organisation")
    var upTo = 0.0
    var settled = 0
    for r in land.byKey {
      upTo += land.population[r]
      let last = min(wanted, Int((upTo / total * Double(wanted)).rounded()))
      var number = 0
      while settled < last {
        let name = EntityKey.of(salt ^ land.key[r], number)
        let d = Int(chance.uniform(.domain, 0, name) * Double(Department.count))
        append(kind, name, domain: d, government: -1, leaf: r, chance)
        settled += 1
        number += 1
      }
    }
  }

  private mutating func append(
    _ kind: Kind, _ key: UInt64, domain: Int, government: Int, leaf: Int, _ chance: Chance
  ) {
    self.kind.append(kind)
    self.key.append(key)
    self.domain.append(domain)
    self.government.append(government)
    self.leaf.append(leaf)
    luck.append(chance.normal(.holder, 0, key))
  }
}
