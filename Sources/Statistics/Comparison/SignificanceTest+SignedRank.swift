extension SignificanceTest {
  /// Wilcoxon's signed-rank test that paired differences lie about 0 (Wilcoxon 1945,
  /// doi:10.2307/3001968).
  ///
  /// The statistic is the sum of the ranks of the positive differences, first minus second.
  /// Differences of 0 are left out. Without ties among fewer than 50 differences p is exact; otherwise it
  /// comes from the normal distribution with corrections for ties and continuity.
  ///
  /// - Parameters:
  ///   - first: the first value of each pair.
  ///   - second: the value subtracted, in the same order.
  ///   - exact: whether p may be exact; `false` for the normal distribution at any size.
  /// - Returns: the sum of ranks and p; undefined where all differences are 0.
  /// - Throws: `StatisticsError` for a NaN or an infinity.
  public static func signedRank(
    _ first: [Double], _ second: [Double], exact: Bool = true
  ) throws(StatisticsError) -> SignificanceTest {
    precondition(first.count == second.count, "each value has its partner")
    try requireFinite(first)
    try requireFinite(second)
    let differences = zip(first, second).map { $0 - $1 }.filter { $0 != 0 }
    try requireFinite(differences)
    guard !differences.isEmpty else {
      return .undefined("no difference other than 0: Wilcoxon's p is undefined")
    }
    let ranked = Ranks(differences.map(\.magnitude))
    let sum = zip(differences, ranked.ranks).reduce(0.0) { $1.0 > 0 ? $0 + $1.1 : $0 }
    let n = Double(differences.count)
    let larger = max(sum, n * (n + 1) / 2 - sum)
    if exact, !ranked.areTied, n < exactSizeLimit {
      let table = try SignedRankDistribution(differences.count)
      return SignificanceTest(
        statistic: sum, p: min(1, 2 * table.probability(atLeast: Int(larger))))
    }
    let variance = n * (n + 1) * (2 * n + 1) / 24 - ranked.tieSum / 48
    let p = try normalP(distance: larger - n * (n + 1) / 4, deviation: variance.squareRoot())
    return SignificanceTest(statistic: sum, p: p)
  }
}
