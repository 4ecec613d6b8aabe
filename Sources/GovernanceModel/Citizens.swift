internal import CIgraph
internal import Randomness
internal import Synchronization

/// Citizens, each standing for an equal share of residents, and whom they know.
package struct Citizens: Sendable {
  package var key: [UInt64] = []
  package var leaf: [Int] = []
  /// The domain that concerns them.
  package var domain: [Int] = []
  /// Draws of the tie to their county's department.
  package var open: [Double] = []
  package var digital: [Double] = []
  /// How many live in each territory.
  package var residents: [Int]
  /// Acquaintances of citizen c: `friends[first[c]..<first[c + 1]]`.
  package var first: [Int] = []
  package var friends: [Int32] = []

  package var count: Int { key.count }

  init(land: Land, parameters: SocietyParameters, chance: Chance) {
    residents = Array(repeating: 0, count: land.count)
    let total = land.population.reduce(0, +)
    let wanted = total > 0 ? Int(parameters.citizens) : 0
    var upTo = 0.0
    for r in land.byKey {
      upTo += land.population[r]
      let last = Int((upTo / total * Double(wanted)).rounded())
      while key.count < min(last, wanted) { settle(in: r, land: land, chance: chance) }
    }
    befriend(parameters, seed: chance.seed(phase: Stream.social.rawValue, tick: 0, entity: 0))
  }

  private mutating func settle(in r: Int, land: Land, chance: Chance) {
    let name = EntityKey.of(EntityKey.of("citizen") ^ land.key[r], residents[r])
    let (o, g) = chance.uniforms(.tieOpen, 0, name)
    key.append(name)
    leaf.append(r)
    domain.append(Int(chance.uniform(.domain, 0, name) * Double(Department.count)))
    open.append(o)
    digital.append(g)
    residents[r] += 1
  }

  /// Ties citizens into a small world (Watts & Strogatz 1998, doi:10.1038/30918), drawn by igraph.
  private mutating func befriend(_ parameters: SocietyParameters, seed: UInt64) {
    let edges = Citizens.smallWorld(
      count, reach: min(Int(parameters.reach), max(0, (count - 1) / 2)),
      rewiring: parameters.rewiring, seed: seed)
    var neighbours: [[Int32]] = Array(repeating: [], count: count)
    for (a, b) in edges {
      neighbours[a].append(Int32(b))
      neighbours[b].append(Int32(a))
    }
    first = [0]
    for list in neighbours {
      friends.append(contentsOf: list.sorted())
      first.append(friends.count)
    }
  }

  /// The version of igraph at hand.
  static var igraphVersion: String { unsafe String(cString: xt_igraph_version()) }

  private static func smallWorld(
    _ vertices: Int, reach: Int, rewiring: Double, seed: UInt64
  ) -> [(Int, Int)] {
    guard vertices > 2, reach > 0 else { return [] }
    let capacity = vertices * reach
    var ends = [Int64](repeating: 0, count: 2 * capacity)
    let made = GraphLibrary.turn.withLock { _ in
      unsafe ends.withUnsafeMutableBufferPointer { buffer in
        unsafe xt_watts_strogatz(
          Int64(vertices), Int64(reach), rewiring, seed & 0xffff_ffff, buffer.baseAddress,
          Int64(capacity))
      }
    }
    precondition(made >= 0, "igraph refused a Watts–Strogatz ring whose arguments were checked")
    return (0..<Int(made)).map { (Int(ends[2 * $0]), Int(ends[2 * $0 + 1])) }
  }
}
