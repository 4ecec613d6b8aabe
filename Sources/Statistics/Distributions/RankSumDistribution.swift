/// The exact null distribution of the Mann–Whitney U, equivalently of Wilcoxon's rank sum, for two
/// samples without ties.
///
/// ```swift
/// try RankSumDistribution(3, 4).probability(atMost: 1)  // 2/35
/// ```
///
/// U counts the pairs in which the first sample's value is the greater (Mann and Whitney 1947,
/// doi:10.1214/aoms/1177730491). Their recursion is run on probabilities, so that nothing
/// overflows and every term is positive: 14 digits in the farthest tail. Ties are deliberately
/// missing: with them the distribution depends on the data, and a permutation test is exact.
///
/// - Complexity: *O*(n²m²) additions, once; 20 ms at the limit of 10,000 pairs.
public struct RankSumDistribution: Sendable, Hashable {
  /// The greatest number of pairs offered.
  public static let pairLimit = 10_000

  private let table: CountTable

  /// The distribution for samples of these sizes.
  ///
  /// - Throws: `StatisticsError` for an empty sample or more than `pairLimit` pairs.
  public init(_ first: Int, _ second: Int) throws(StatisticsError) {
    for size in [first, second] {
      guard size > 0, size <= Self.pairLimit else {
        throw .parameter(Double(size), name: "sample size", needed: "1 to \(Self.pairLimit)")
      }
    }
    guard first * second <= Self.pairLimit else {
      throw .parameter(
        Double(first * second), name: "number of pairs", needed: "at most \(Self.pairLimit)")
    }
    table = CountTable(Self.probabilities(min(first, second), max(first, second)))
  }

  /// P(U ≤ count).
  public func probability(atMost count: Int) -> Double { table.probability(atMost: count) }

  /// P(U ≥ count).
  public func probability(atLeast count: Int) -> Double { table.probability(atLeast: count) }

  /// P(U = count).
  public func probability(of count: Int) -> Double { table.probability(of: count) }

  /// The largest of all values belongs to the first sample with probability n/(n + m), and is then
  /// above all *m* of the second.
  private static func probabilities(_ n: Int, _ m: Int) -> [Double] {
    var rows = Array(repeating: [1.0], count: n + 1)  // for a second sample of size 0
    for size in 1...m {
      for i in 1...n {
        var next = Array(repeating: 0.0, count: i * size + 1)
        let share = Double(i) / Double(i + size)
        for (u, p) in rows[i].enumerated() { next[u] = (1 - share) * p }
        for (u, p) in rows[i - 1].enumerated() { next[u + size] += share * p }
        rows[i] = next
      }
    }
    return rows[n]
  }
}
