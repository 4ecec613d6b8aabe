internal import Randomness

/// Where a belief about a territory is held: first the territory's own government, then each of its
/// superiors. Post `p` holds four beliefs, `p * 4 + d`, one a domain.
struct Posts: Sendable {
  /// The government that holds it.
  var government: [Int] = []
  /// The territory that it is about, by its position on the land.
  var leaf: [Int] = []
  /// The post one tier down from which reports come, −1 for a territory's own.
  var below: [Int] = []
  /// Draws of the direct channel from a territory's townships to the post, `p * 4 + d`.
  var open: [Double] = []
  var digital: [Double] = []
  /// The posts above each territory: `above[r]`.
  var above: [[Int]]

  var count: Int { leaf.count }

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
