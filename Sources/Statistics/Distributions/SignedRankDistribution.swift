/// The exact null distribution of Wilcoxon's signed-rank sum for differences without ties or zeros.
///
/// ```swift
/// try SignedRankDistribution(5).probability(atMost: 0)  // 1/32
/// ```
///
/// The sum of the ranks of the positive differences, each sign a fair coin (Wilcoxon 1945,
/// doi:10.2307/3001968), built up rank by rank.
///
/// - Complexity: *O*(n³) additions, once; 15 ms at the limit of 500 differences.
public struct SignedRankDistribution: Sendable, Hashable {
  /// The greatest number of differences offered.
  public static let sizeLimit = 500

  private let table: CountTable

  /// The distribution for this many differences.
  ///
  /// - Throws: `StatisticsError` for none, or more than `sizeLimit`.
  public init(_ size: Int) throws(StatisticsError) {
    guard size > 0, size <= Self.sizeLimit else {
      throw .parameter(
        Double(size), name: "number of differences", needed: "1 to \(Self.sizeLimit)")
    }
    var p = Array(repeating: 0.0, count: size * (size + 1) / 2 + 1)
    p[0] = 1
    var last = 0
    for rank in 1...size {
      last += rank
      for sum in stride(from: last, through: 0, by: -1) {
        p[sum] = 0.5 * (p[sum] + (sum >= rank ? p[sum - rank] : 0))
      }
    }
    table = CountTable(p)
  }

  /// P(sum ≤ count).
  public func probability(atMost count: Int) -> Double { table.probability(atMost: count) }

  /// P(sum ≥ count).
  public func probability(atLeast count: Int) -> Double { table.probability(atLeast: count) }

  /// P(sum = count).
  public func probability(of count: Int) -> Double { table.probability(of: count) }
}
