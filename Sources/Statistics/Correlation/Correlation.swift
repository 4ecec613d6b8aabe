internal import Foundation

/// How closely two columns go together, with the p of no association.
///
/// ```swift
/// let link = try Correlation.pearson([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])
/// link.coefficient  // 0.8
/// link.p            // 0.104
/// ```
///
/// The kind is named where it is made: `pearson`, `spearman`, `kendall`. Fewer than three pairs, or a
/// column without spread, leave everything undefined and `note` says why; nothing is ever NaN.
public struct Correlation: Sendable, Hashable {
  /// The number of pairs.
  public let n: Int
  /// The coefficient, from −1 to 1.
  public let coefficient: Double?
  /// The two-sided p of no association; 0 where it is too small for a number of 64 bits.
  public let p: Double?
  /// The natural logarithm of p, which has no such limit; `nil` where p is 0 exactly.
  public let logP: Double?
  /// Whether p counts all orders rather than approximating them.
  public let isExact: Bool
  /// Why something is undefined; `nil` where nothing is.
  public let note: String?

  init(n: Int, coefficient: Double, logP: Double, isExact: Bool = false) {
    self.n = n
    self.coefficient = min(max(coefficient, -1), 1)
    p = min(1, exp(logP))
    self.logP = min(0, logP).ifFinite
    self.isExact = isExact
    note = nil
  }

  private init(n: Int, note: String) {
    self.n = n
    coefficient = nil
    p = nil
    logP = nil
    isExact = false
    self.note = note
  }

  /// The correlation that two columns leave undefined, or nothing where they define one.
  ///
  /// - Throws: `StatisticsError` for a NaN or an infinity.
  static func undefined(
    _ first: [Double], _ second: [Double]
  ) throws(StatisticsError) -> Correlation? {
    precondition(first.count == second.count, "each value has its partner")
    try requireFinite(first)
    try requireFinite(second)
    let n = first.count
    if n < 3 { return Correlation(n: n, note: "fewer than three pairs: no correlation") }
    let varies = [first, second].allSatisfy { values in values.contains { $0 != values[0] } }
    return varies ? nil : Correlation(n: n, note: "a column without spread: no correlation")
  }

  /// ln p of a coefficient by Student's t on *n* − 2 degrees of freedom.
  ///
  /// The remainder is 1 − r², given on its own so that its digits are kept near r = ±1.
  static func logP(
    _ coefficient: Double, remainder: Double, n: Int
  ) throws(StatisticsError) -> Double {
    guard remainder > 0 else { return -.infinity }
    let freedom = Double(n - 2)
    let t = coefficient.magnitude * (freedom / remainder).squareRoot()
    return min(0, 0.6931471805599453 + (try StudentT(freedom).logUpperTail(t)))
  }
}
