internal import Randomness

/// Nested uniform scrambling of binary digits (Owen 1995, doi:10.1007/978-1-4612-2552-2_19).
///
/// Each digit is flipped or kept by a coin that belongs to the digits above it, so points that share
/// *d* digits share them afterwards, and a scrambled point is uniform on the cube. Coins are named
/// by (seed, dimension, scramble, digits above); one block of 128 random bits holds the 127 coins
/// of the seven digits below one prefix.
struct OwenScrambling: Sendable {
  private let chance: Chance
  private let scramble: Int

  init(seed: UInt64, scramble: Int) {
    chance = Chance(seed: seed)
    self.scramble = scramble
  }

  /// The scrambled coordinate, in the open interval (0, 1) on a grid of 2⁵² cells.
  func coordinate(_ digits: UInt32, dimension: Int) -> Double {
    let flipped = UInt64(flip(digits, dimension: dimension)) << 20
    let tail = words(PointPhase.owenTail, dimension: dimension, group: 0, prefix: digits).x >> 12
    return (Double(flipped | UInt64(tail)) + 0.5) * 0x1p-52
  }

  /// All 32 digits after their flips.
  private func flip(_ digits: UInt32, dimension: Int) -> UInt32 {
    var flips: UInt32 = 0
    for (group, above) in stride(from: 0, to: 32, by: Self.groupLength).enumerated() {
      let prefix = above == 0 ? 0 : digits >> UInt32(32 - above)
      let coins = words(PointPhase.owenFlips, dimension: dimension, group: group, prefix: prefix)
      // Node 1 is the root of the group's tree; its children are 2 and 3, and so on to 127.
      var node = 1
      for place in above..<min(above + Self.groupLength, 32) {
        let shift = UInt32(31 - place)
        flips |= (coins[node >> 5] >> UInt32(node & 31) & 1) << shift
        node = node << 1 | Int(digits >> shift & 1)
      }
    }
    return digits ^ flips
  }

  private func words(_ phase: UInt32, dimension: Int, group: Int, prefix: UInt32) -> SIMD4<UInt32> {
    let name = UInt64(dimension << 3 | group) << 32 | UInt64(prefix)
    return chance.words(phase: phase, tick: scramble, entity: name)
  }

  /// How many digits share one block of coins: 2⁷ − 1 coins fit into 128 bits.
  private static let groupLength = 7
}
