internal import Randomness

/// Who is susceptible, infected, infectious and recovered, as shares of each territory's residents.
package struct Compartments: Sendable, Codable {
  package var susceptible: [Double]
  package var exposed: [Double]
  package var infectious: [Double]
  package var removed: [Double]

  init(territories: Int) {
    susceptible = Array(repeating: 1, count: territories)
    exposed = Array(repeating: 0, count: territories)
    infectious = exposed
    removed = exposed
  }

  /// The first hour of an infection that comes from outside.
  ///
  /// - Parameters:
  ///   - r: the territory.
  ///   - share: of its residents; no more than are susceptible.
  ///   - latent: whether there is a latent period.
  mutating func seed(_ r: Int, share: Double, latent: Bool) {
    let reached = min(share, susceptible[r])
    susceptible[r] -= reached
    if latent { exposed[r] += reached } else { infectious[r] += reached }
  }

  /// An hour of many under the force of infection λ: S loses S (1 − e^−λ), and E and I pass on a share.
  ///
  /// The exponential and the linear flows keep the final-size relation of Kermack & McKendrick (1927)
  /// exact whatever the length of the hour.
  mutating func advance(_ r: Int, force: Double, latency: Double, infectiousHours: Double) {
    let fresh = susceptible[r] * (1 - exponential(-force))
    let onset = latency >= 1 ? exposed[r] / latency : fresh
    let end = infectious[r] / infectiousHours
    susceptible[r] -= fresh
    exposed[r] += latency >= 1 ? fresh - onset : 0
    infectious[r] += onset - end
    removed[r] += end
  }
}

/// The epidemic, twice: as it goes, and the floor that it would follow under instant, complete, free
/// response.
///
/// A metapopulation of susceptible, exposed, infectious and removed, after Lai and others (2020).
/// All arrays are empty where the family is off.
package struct Epidemic: Sendable, Codable {
  package var floor: Compartments
  package var actual: Compartments
  /// Damage in [0, 1] of the floor's infectious above capacity, and of the greater of both.
  package var floorDamage: [Double]
  package var damage: [Double]
  /// Why each territory's contacts were last unrestricted: the ``Cause`` of what spreads beyond the
  /// floor.
  package var cause: [Int]
  /// Contacts that would infect, an hour and infectious person (β).
  package let transmission: Double
  /// Whether need has come of the floor anywhere, so that the benchmark restricts contacts.
  package var isMet = false
  /// Greatest share of all residents who were infectious at once.
  package var peak = 0.0

  init(_ society: Society, _ p: EpidemicParameters, _ legacy: Legacy) {
    let territories = p.reproduction > 0 ? society.land.count : 0
    floor = Compartments(territories: territories)
    actual = floor
    floorDamage = Array(repeating: 0, count: territories)
    damage = floorDamage
    cause = Array(repeating: Cause.undetected.rawValue, count: territories)
    let luck = p.reproduction > 0 ? legacy.chance.factor(.outbreak, 0, spread: p.spread) : 1
    transmission = p.reproduction * luck / p.infectious
  }
}
