internal import Foundation

extension Correlation {
  /// Kendall's τ-b: how many more pairs of pairs agree in order than disagree, of those untied
  /// (Kendall 1938, doi:10.1093/biomet/30.1-2.81; computed as by Knight 1966,
  /// doi:10.1080/01621459.1966.10480879).
  ///
  /// ```swift
  /// try Correlation.kendall([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]).p  // 0.2333
  /// ```
  ///
  /// Without ties and up to 33 pairs, or where at most one comparison goes against the others, p
  /// counts all orders; otherwise it is normal with the variance corrected for ties. Both are what
  /// scipy does.
  ///
  /// - Parameters:
  ///   - first: the first value of each pair.
  ///   - second: its partner.
  ///   - exact: whether p may be exact; `false` for the normal distribution at any size.
  /// - Returns: τ with its p; undefined for fewer than three pairs or a column without spread.
  /// - Throws: `StatisticsError` for a NaN or an infinity.
  /// - Complexity: O(*n* log *n*) for *n* pairs.
  public static func kendall(
    _ first: [Double], _ second: [Double], exact: Bool = true
  ) throws(StatisticsError) -> Correlation {
    if let undefined = try undefined(first, second) { return undefined }
    let counts = OrderCounts(first, second)
    let excess = Double(counts.concordant - counts.discordant)
    let tau =
      excess / Double(counts.total - counts.x.pairs).squareRoot()
      / Double(counts.total - counts.y.pairs).squareRoot()
    let fewer = min(counts.concordant, counts.discordant)
    if exact, counts.x.pairs == 0, counts.y.pairs == 0, counts.n <= 33 || fewer <= 1 {
      let logP = Inversions.logTwoSided(counts.n, atMost: fewer)
      return Correlation(n: counts.n, coefficient: tau, logP: logP, isExact: true)
    }
    let z = excess.magnitude / counts.variance.squareRoot()
    let logP = 0.6931471805599453 + (try NormalDistribution().logUpperTail(z))
    return Correlation(n: counts.n, coefficient: tau, logP: logP)
  }
}

/// The number of inversions in a random order.
enum Inversions {
  /// ln of twice the share of orders of *n* things with at most so many inversions, at most 0.
  ///
  /// - Complexity: O(*n*³); O(1) for at most one inversion.
  static func logTwoSided(_ n: Int, atMost count: Int) -> Double {
    if count <= 1 {
      // One order without inversions, n − 1 with one.
      return 0.6931471805599453 - lgamma(Double(count == 0 ? n + 1 : n))
    }
    var shares = [1.0]
    for size in 2...n {
      // A new thing may stand behind any number of the others.
      var next = [Double](repeating: 0, count: min(size * (size - 1) / 2, count) + 1)
      for (inversions, share) in shares.enumerated() {
        for behind in 0..<size where inversions + behind < next.count {
          next[inversions + behind] += share / Double(size)
        }
      }
      shares = next
    }
    return min(0, log(2 * shares.reduce(0, +)))
  }
}
