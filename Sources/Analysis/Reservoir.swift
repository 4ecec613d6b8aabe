/// A sample of fixed size from a stream of unknown length, each value as likely in it as any other.
///
/// Up to its size it holds all values, in their order. Vitter 1985, doi:10.1145/3147.3165, algorithm
/// R, with the numbers of SplitMix64 (Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195) from a
/// fixed seed: the same stream leaves the same sample.
struct Reservoir {
  private(set) var values: [Double] = []
  /// How many values have passed.
  private(set) var count = 0
  private let size: Int
  private var state: UInt64 = 0

  init(size: Int) { self.size = size }

  mutating func add(_ value: Double) {
    count += 1
    if values.count < size {
      values.append(value)
    } else {
      let place = Int(UInt64(count).multipliedFullWidth(by: next()).high)
      if place < size { values[place] = value }
    }
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }
}
