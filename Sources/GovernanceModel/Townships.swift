internal import Randomness

/// The townships that look and report, synthetic, in the order of the land.
package struct Townships: Sendable {
  package var key: [UInt64] = []
  package var leaf: [Int] = []
  /// The same for all a territory's townships: `first[r]..<first[r + 1]`.
  package var first: [Int] = [0]
  /// Standard normal luck of a township's severity over its county's.
  package var exposure: [Double] = []
  /// Draws of the tie to each department of the county, `j * 4 + d`.
  package var open: [Double] = []
  package var digital: [Double] = []
  /// Draw that decides whether the office is an honest one.
  package var honesty: [Double] = []

  package var count: Int { key.count }

  /// By what the severity of each one's ground goes beyond that of its territory: mean 1, log-normal.
  func factors(spread: Double) -> [Double] {
    exposure.map { exponential(spread * $0 - spread * spread / 2) }
  }

  init(land: Land, chance: Chance) {
    let salt = EntityKey.of("township")
    for r in 0..<land.count {
      for number in 0..<land.townships[r] {
        let name = EntityKey.of(salt ^ land.key[r], number)
        key.append(name)
        leaf.append(r)
        exposure.append(chance.normal(.township, 0, name))
        honesty.append(chance.uniform(.honesty, 0, name))
        for d in 0..<Department.count {
          let (o, g) = chance.uniforms(.tieOpen, 0, EntityKey.of(name, d))
          open.append(o)
          digital.append(g)
        }
      }
      first.append(key.count)
    }
  }
}
