internal import Randomness

/// Where a belief about a territory is held: first its own government, then each of its superiors.
///
/// Post `p` holds four beliefs, `p * 4 + d`, one a domain.
package struct Posts: Sendable {
  /// The government that holds it.
  package var government: [Int] = []
  /// The territory that it is about, by its position on the land.
  package var leaf: [Int] = []
  /// The post one tier down from which reports come, −1 for a territory's own.
  package var below: [Int] = []
  /// Draws of the direct channel from a territory's townships to the post, `p * 4 + d`.
  package var open: [Double] = []
  package var digital: [Double] = []
  /// The posts above each territory: `above[r]`.
  package var above: [[Int]]

  package var count: Int { leaf.count }

  init(land: Land, governments: Governments, chance: Chance) {
    government = land.territory
    leaf = Array(0..<land.count)
    below = Array(repeating: -1, count: land.count)
    above = Array(repeating: [], count: land.count)
    var last = leaf
    var level = 0
    let chains = land.territory.map { governments.superiors(of: $0) }
    while chains.contains(where: { $0.count > level }) {
      for r in 0..<land.count where chains[r].count > level {
        government.append(chains[r][level])
        leaf.append(r)
        below.append(last[r])
        last[r] = leaf.count - 1
        above[r].append(last[r])
      }
      level += 1
    }
    for p in 0..<count {
      let name = EntityKey.tie(governments.key[government[p]], land.key[leaf[p]])
      for d in 0..<Department.count {
        let (o, g) = chance.uniforms(.tieOpen, 0, EntityKey.of(name, d))
        open.append(o)
        digital.append(g)
      }
    }
  }
}
