internal import Randomness

/// The draws of the measures that take any sample: rows with replacement, and relabellings.
///
/// Each is named by (seed, resample, place), so that the first are the same however many are made.
struct GivenDraws {
  private let chance: Chance
  private let n: Int

  init(seed: UInt64, n: Int) {
    chance = Chance(seed: seed)
    self.n = n
  }

  /// Throws unless so many resamples can be drawn and have a spread.
  static func requireResamples(_ resamples: Int) throws(StatisticsError) {
    try Resampling.requireResamples(resamples)
    guard resamples > 1 else {
      throw .parameter(Double(resamples), name: "number of resamples", needed: "2 or more")
    }
  }

  /// The rows of a resample, drawn with replacement.
  func resample(_ resample: Int) -> [Int] {
    (0..<n).map { pick(n, Self.rows, resample, $0) }
  }

  /// The rows in random order (Fisher & Yates, as Durstenfeld 1964 has it).
  func permutation(_ resample: Int) -> [Int] {
    var order = Array(0..<n)
    for place in order.indices.dropLast() {
      order.swapAt(place, place + pick(n - place, Self.relabelling, resample, place))
    }
    return order
  }

  private func pick(_ count: Int, _ phase: UInt32, _ resample: Int, _ place: Int) -> Int {
    let word = chance.seed(phase: phase, tick: resample, entity: UInt64(place))
    return Int(UInt64(count).multipliedFullWidth(by: word).high)
  }

  private static let rows: UInt32 = 0x6D47_A001
  private static let relabelling: UInt32 = 0x6D47_A002
}
