extension SignificanceTest {
  /// The Mann–Whitney test that neither of two independent samples tends to be larger (Mann &
  /// Whitney 1947, doi:10.1214/aoms/1177730491).
  ///
  /// ```swift
  /// try SignificanceTest.mannWhitney([1, 2, 4], [3, 5, 6]).p  // 0.2, with U = 1
  /// ```
  ///
  /// U counts the pairs in which the first sample's value is the greater, ties half. Without ties
  /// and with fewer than 50 values in each sample, p is exact, twice the smaller tail and at most 1;
  /// otherwise it comes from the normal distribution with corrections for ties and continuity.
  /// Where all values are equal p is undefined.
  ///
  /// - Parameters:
  ///   - first: the first sample.
  ///   - second: the second sample.
  ///   - exact: whether p may be exact; `false` for the normal distribution at any size.
  /// - Returns: U and p.
  /// - Throws: `StatisticsError` for a NaN or an infinity.
  /// - Complexity: O(*N* log *N*), and O(*n*²*m*²) where p is exact.
  public static func mannWhitney(
    _ first: [Double], _ second: [Double], exact: Bool = true
  ) throws(StatisticsError) -> SignificanceTest {
    try requireFinite(first)
    try requireFinite(second)
    guard !first.isEmpty, !second.isEmpty else { return .undefined("a group without values") }
    let ranked = Ranks(first + second)
    let (n, m) = (Double(first.count), Double(second.count))
    let u = ranked.ranks.prefix(first.count).reduce(0, +) - n * (n + 1) / 2
    let larger = max(u, n * m - u)
    if exact, !ranked.areTied, max(n, m) < exactSizeLimit {
      let table = try RankSumDistribution(first.count, second.count)
      let p = min(1, 2 * table.probability(atLeast: Int(larger)))
      return SignificanceTest(statistic: u, p: p)
    }
    let total = n + m
    let variance = n * m / 12 * (total + 1 - ranked.tieSum / (total * (total - 1)))
    // The tie sum of equal values is exact up to 2⁵³; beyond, compare in relative terms.
    guard variance > 1e-12 * n * m * total else {
      return .undefined("all values are equal: p is undefined", statistic: u)
    }
    let p = try normalP(distance: larger - n * m / 2, deviation: variance.squareRoot())
    return SignificanceTest(statistic: u, p: p)
  }

  /// Samples of fewer values are compared by exact rank distributions, as R does.
  static let exactSizeLimit = 50.0
}
