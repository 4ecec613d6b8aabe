internal import Randomness

/// A permutation test of a difference of means: how often relabelling alone does as much.
///
/// ```swift
/// try PermutationTest.independent([1, 2, 3], [7, 8, 9], seed: 1).p  // 0.1, exactly 2 of 20
/// ```
///
/// Two-sided by the magnitude of the difference. With at most `exactLimit` relabellings all are
/// counted, the one observed among them; else *B* are drawn and p is (1 + b)/(1 + B) (Phipson &
/// Smyth 2010, doi:10.2202/1544-6115.1585), never 0. Sums that differ by less than 10⁻¹² of all
/// magnitudes count as tied. Each draw is named by (seed, resample, place): one seed, one p, on any
/// machine. Undefined for an empty sample and where all values are equal.
public struct PermutationTest: Sendable, Hashable {
  /// The two-sided p.
  public let p: Double?
  /// Whether all relabellings were counted.
  public let isExact: Bool
  /// Why p is undefined; `nil` where it is not.
  public let note: String?

  /// As many relabellings are counted one by one.
  public static let exactLimit = 200_000

  private init(p: Double?, isExact: Bool, note: String? = nil) {
    self.p = p
    self.isExact = isExact
    self.note = note
  }

  /// Compares two independent samples by moving values between them.
  ///
  /// - Parameters:
  ///   - first: the first sample.
  ///   - second: the second sample.
  ///   - resamples: how many relabellings to draw where there are too many to count.
  ///   - seed: names the draws.
  /// - Returns: p.
  /// - Throws: `StatisticsError` for a NaN, an infinity or numbers whose squares overflow.
  public static func independent(
    _ first: [Double], _ second: [Double], resamples: Int = 9_999, seed: UInt64
  ) throws(StatisticsError) -> PermutationTest {
    precondition(resamples > 0, "a permutation test needs resamples")
    try requireComparable([first, second])
    let isFirstSmaller = first.count <= second.count
    let small = isFirstSmaller ? first : second
    let all = small + (isFirstSmaller ? second : first)
    guard !small.isEmpty, all.contains(where: { $0 != all[0] }) else {
      return PermutationTest(p: nil, isExact: true, note: "no values, or all equal: no permutation")
    }
    // About their common mean the sum of one sample alone tells the difference of means.
    let mean = SampleSums(all).mean
    let centred = all.map { (DoubleDouble($0) - mean).value }
    let bound = extreme(centred.prefix(small.count).reduce(0, +), of: centred)
    let splits = choices(all.count, small.count)
    if splits <= exactLimit {
      let count = extremeSubsets(centred, of: small.count, atLeast: bound)
      return PermutationTest(p: Double(count) / Double(splits), isExact: true)
    }
    var shuffle = Shuffle(centred, seed: seed)
    let count = (0..<resamples).reduce(0) { count, resample in
      count + (shuffle.sum(of: small.count, resample: resample).magnitude >= bound ? 1 : 0)
    }
    return PermutationTest(p: Double(1 + count) / Double(1 + resamples), isExact: false)
  }

  /// Compares pairs by turning the signs of their differences.
  ///
  /// - Parameters:
  ///   - first: the first value of each pair.
  ///   - second: the value subtracted, in the same order.
  ///   - resamples: how many relabellings to draw where there are too many to count.
  ///   - seed: names the draws.
  /// - Returns: p; undefined where all differences are 0.
  /// - Throws: `StatisticsError` for a NaN, an infinity or numbers whose squares overflow.
  public static func paired(
    _ first: [Double], _ second: [Double], resamples: Int = 9_999, seed: UInt64
  ) throws(StatisticsError) -> PermutationTest {
    precondition(first.count == second.count, "each value has its partner")
    precondition(resamples > 0, "a permutation test needs resamples")
    try requireComparable([first, second])
    let differences = zip(first, second).map { $0 - $1 }.filter { $0 != 0 }
    guard !differences.isEmpty else {
      return PermutationTest(p: nil, isExact: true, note: "no difference other than 0")
    }
    let bound = extreme(differences.reduce(0, +), of: differences)
    if differences.count < 63, 1 << differences.count <= exactLimit {
      let patterns = 1 << differences.count
      let count = (0..<patterns).reduce(0) { count, pattern in
        let sum = differences.indices.reduce(0.0) {
          $0 + (pattern >> $1 & 1 == 0 ? differences[$1] : -differences[$1])
        }
        return count + (sum.magnitude >= bound ? 1 : 0)
      }
      return PermutationTest(p: Double(count) / Double(patterns), isExact: true)
    }
    let chance = Chance(seed: seed)
    let count = (0..<resamples).reduce(0) { count, resample in
      var (sum, word) = (0.0, UInt64(0))
      for (place, difference) in differences.enumerated() {
        if place % 64 == 0 {
          word = chance.seed(phase: phase, tick: resample, entity: UInt64(place / 64))
        }
        sum += word >> UInt64(place % 64) & 1 == 0 ? difference : -difference
      }
      return count + (sum.magnitude >= bound ? 1 : 0)
    }
    return PermutationTest(p: Double(1 + count) / Double(1 + resamples), isExact: false)
  }

  /// The magnitude from which a sum is as extreme as the one observed, rounding apart.
  private static func extreme(_ observed: Double, of values: [Double]) -> Double {
    observed.magnitude - 1e-12 * values.reduce(0) { $0 + $1.magnitude }
  }

  /// The name of relabelling among the phases of `Chance`.
  static let phase: UInt32 = 0x9E12_3A7E
}
