internal import Randomness

/// The means of all terms in resamples of the rows.
struct RowBootstrap {
  /// By resample the mean of each term.
  let means: [[Double]]

  /// Draws as many rows as there are with replacement, so many times.
  ///
  /// A draw is 32 bits named by (seed, resample, place): a row is favoured by at most rows / 2³².
  ///
  /// - Complexity: O(*rows* · *width* · *resamples*) in time, O(*rows* · *width*) in memory.
  init(_ rows: PickFreezeRows, resamples: Int, seed: UInt64) {
    let lanes = (rows.width + 7) / 8
    var table = [SIMD8<Double>](repeating: .zero, count: rows.count * lanes)
    for row in 0..<rows.count {
      for term in 0..<rows.width {
        table[row * lanes + term / 8][term % 8] = rows.values[row * rows.width + term]
      }
    }
    let chance = Chance(seed: seed)
    var times = [UInt32](repeating: 0, count: rows.count)
    var sums = [SIMD8<Double>](repeating: .zero, count: lanes)
    means = (0..<resamples).map { resample in
      Self.draw(resample, by: chance, into: &times)
      Self.sum(table, times, into: &sums)
      return (0..<rows.width).map { sums[$0 / 8][$0 % 8] / Double(rows.count) }
    }
  }

  /// Counts how often each row is drawn.
  private static func draw(_ resample: Int, by chance: Chance, into times: inout [UInt32]) {
    let count = times.count
    for row in 0..<count { times[row] = 0 }
    for start in stride(from: 0, to: count, by: 4) {
      let words = chance.words(phase: phase, tick: resample, entity: UInt64(start))
      for lane in 0..<min(4, count - start) {
        times[Int((UInt64(count) * UInt64(words[lane])) >> 32)] += 1
      }
    }
  }

  private static func sum(
    _ table: [SIMD8<Double>], _ times: [UInt32], into sums: inout [SIMD8<Double>]
  ) {
    let lanes = sums.count
    for lane in 0..<lanes {
      var sum = SIMD8<Double>.zero
      for row in 0..<times.count { sum += table[row * lanes + lane] * Double(times[row]) }
      sums[lane] = sum
    }
  }

  /// The name of these draws among the phases of `Chance`.
  private static let phase: UInt32 = 0xB007_57A3
}
