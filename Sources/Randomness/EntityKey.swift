/// The 64-bit name under which an actor or a tie draws its luck, made from codes and never from
/// positions, so that a map read in another order has the same history.
public enum EntityKey {
  /// The key of a code such as `410105/health`: FNV-1a over its UTF-8, then a finalizer.
  public static func of(_ code: some StringProtocol) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in code.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return mixed(hash)
  }

  /// The key of something that belongs to `owner` and is told apart by a number.
  public static func of(_ owner: UInt64, _ number: Int) -> UInt64 {
    mixed(owner &+ 0x9e37_79b9_7f4a_7c15 &* (UInt64(truncatingIfNeeded: number) &+ 1))
  }

  /// The key of a tie from one actor to another; the direction counts.
  public static func tie(_ from: UInt64, _ to: UInt64) -> UInt64 {
    mixed(mixed(from) ^ (to &* 0x9e37_79b9_7f4a_7c15))
  }

  /// The finalizer of SplitMix64 (Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195).
  static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
