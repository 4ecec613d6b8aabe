/// A number of 64 bits that changes when any bit of what it was made from does, but for chance.
///
/// FNV-1a (Fowler, Noll and Vo) over words instead of bytes, each mixed once more, so that a bit turned
/// anywhere spreads. It guards against damage, not against forgery.
struct Digest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x0000_0100_0000_01B3
    value ^= value >> 32
  }

  mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  /// Every not-a-number counts as the same, and both zeros: a store keeps them as NULL and as 0.
  mutating func add(_ number: Double) { add(number.isNaN ? 0x7FF8 << 48 : (number + 0).bitPattern) }
}

extension RunRecord {
  /// The digest of a run with the levels of its point, its trajectories left aside.
  func digest(levels: [Double]?) -> Int64 {
    var digest = Digest()
    for number in [key.point, key.replication, Int(seed), ties] { digest.add(number) }
    for values in [levels ?? [], uncertainties, outcomes] {
      digest.add(values.count)
      for value in values { digest.add(value) }
    }
    for isCensored in censored { digest.add(isCensored ? 1 : 0) }
    return Int64(bitPattern: digest.value)
  }

  /// The digest of one of its trajectories.
  func digest(trajectory index: Int) -> Int64 {
    var digest = Digest()
    for number in [key.point, key.replication, index] { digest.add(number) }
    for value in trajectory[index] { digest.add(value) }
    return Int64(bitPattern: digest.value)
  }
}
