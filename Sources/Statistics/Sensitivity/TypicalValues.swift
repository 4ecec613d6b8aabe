internal import Randomness

/// The interval of a centre of symmetry that holds whatever the shape of the distribution.
///
/// The means of all subsets of *n* values are typical values: independent values that are symmetric
/// about θ leave it between each two neighbours of their 2ⁿ − 1 ordered subset means with the same
/// probability (Hartigan 1969, Using subsample values as typical values, Journal of the American
/// Statistical Association 64, 1303–1317; without a DOI here). It is the test of all signs turned
/// around.
///
/// Scrambles of quasi-random points need it. Owen's scrambling shuffles which digits a function of
/// two points depends on, and only one in four or eight shuffles meets the net's weak projection: the
/// errors of an index are then mostly near 0 and now and then large, with a kurtosis up to 10, and
/// Student's interval of 95 % covers in up to 98 %.
enum TypicalValues {
  /// The interval around the centre.
  ///
  /// - Parameters:
  ///   - values: independent values, symmetric about the centre.
  ///   - confidence: the coverage asked for.
  ///   - seed: names the subsets drawn where there are too many.
  /// - Returns: the interval; `nil` where so few values allow none of this coverage.
  /// - Complexity: O(2ⁿ *n*), at most that of 2¹² subsets.
  static func interval(_ values: [Double], confidence: Double, seed: UInt64) -> Interval? {
    let count = 1 << min(values.count, most)
    let outside = Int(Double(count) * (1 - confidence) / 2 + 1e-9)
    guard outside >= 1 else { return nil }
    let centre = values.reduce(0, +) / Double(values.count)
    let means = subsets(values.map { $0 - centre }, count - 1, seed).sorted()
    return Interval(
      low: centre + means[outside - 1], high: centre + means[means.count - outside])
  }

  private static func subsets(_ values: [Double], _ count: Int, _ seed: UInt64) -> [Double] {
    let chance = Chance(seed: seed)
    let isAll = values.count <= most
    return (1...count).map { number in
      let words = (0...values.count / 64).map {
        isAll
          ? UInt64(number)
          : chance.seed(phase: phase, tick: number, entity: UInt64($0))
      }
      var (sum, size) = (0.0, 0)
      for place in values.indices where words[place / 64] >> UInt64(place % 64) & 1 == 1 {
        sum += values[place]
        size += 1
      }
      return size == 0 ? 0 : sum / Double(size)
    }
  }

  /// All subsets are taken of so many values; of more, as many drawn by lot as these have.
  private static let most = 12
  /// The name of these draws among the phases of `Chance`.
  private static let phase: UInt32 = 0xB007_57A4
}
