internal import Foundation

extension Correlation {
  /// Spearman's rank correlation: Pearson's of the ranks, tied values sharing the mean of theirs
  /// (Spearman 1904, doi:10.2307/1412159).
  ///
  /// ```swift
  /// try Correlation.spearman([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]).p  // 0.1333: 16 of 120 orders
  /// ```
  ///
  /// Up to nine pairs without ties p counts all orders, as R does; otherwise it is that of
  /// t = ρ√((n − 2)/(1 − ρ²)), as scipy has it at any size.
  ///
  /// - Parameters:
  ///   - first: the first value of each pair.
  ///   - second: its partner.
  ///   - exact: whether p may be exact; `false` for t at any size.
  /// - Returns: ρ with its p; undefined for fewer than three pairs or a column without spread.
  /// - Throws: `StatisticsError` for a NaN or an infinity.
  /// - Complexity: O(*n* log *n*) for *n* pairs.
  public static func spearman(
    _ first: [Double], _ second: [Double], exact: Bool = true
  ) throws(StatisticsError) -> Correlation {
    if let undefined = try undefined(first, second) { return undefined }
    let (x, y) = (Ranks(first), Ranks(second))
    let n = first.count
    let rho = try pearson(x.ranks, y.ranks)
    guard exact, n <= RankDistances.limit, !x.areTied, !y.areTied, let value = rho.coefficient
    else { return rho }
    let sum = zip(x.ranks, y.ranks).reduce(0.0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let p = RankDistances.probability(n, asExtremeAs: Int(sum))
    return Correlation(n: n, coefficient: value, logP: log(p), isExact: true)
  }
}

/// The sum of squared differences between two orders, over all orders of a few things.
enum RankDistances {
  /// As many things at most.
  static let limit = 9

  /// The share of orders of *n* things whose sum lies as far from its mean as this one.
  static func probability(_ n: Int, asExtremeAs sum: Int) -> Double {
    let counts = tables[n]
    let most = counts.count - 1
    let nearer = min(sum, most - sum)
    // Sums are even; the distribution is symmetric about half of the greatest.
    return min(1, 2 * counts[...nearer].reduce(0, +) / counts.reduce(0, +))
  }

  /// How many orders have each sum, for 0 to `limit` things; made once.
  private static let tables = (0...limit).map(counts)

  /// The counts by dynamic programming over which places are taken.
  private static func counts(_ n: Int) -> [Double] {
    let most = n * (n * n - 1) / 3
    var table = [[Double]](
      repeating: [Double](repeating: 0, count: most + 1), count: 1 << n)
    table[0][0] = 1
    for taken in table.indices where taken + 1 < table.count {
      let next = taken.nonzeroBitCount
      for place in 0..<n where taken >> place & 1 == 0 {
        let square = (place - next) * (place - next)
        let target = taken | 1 << place
        for sum in 0...(most - square) where table[taken][sum] > 0 {
          table[target][sum + square] += table[taken][sum]
        }
      }
    }
    return table[table.count - 1]
  }
}
