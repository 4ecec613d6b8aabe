/// A number for every subset of *k* two-level factors: the cells of a 2ᵏ design, or a game.
///
/// A subset is a bit mask: bit *i* is set where factor *i* is at its high level, or player *i* has
/// joined. Mask 0 is "none", the last mask is "all".
///
/// ```swift
/// let both = try SubsetTable([0, 1, 2, 5])  // none, {0}, {1}, {0, 1}
/// both.mainEffect(of: 0)                    // 2: ((1 − 0) + (5 − 2)) / 2
/// both.shapleyValue(of: 0)                  // 2
/// both.dividends[3]                         // 2: what the two bring beyond their sum
/// ```
///
/// Every method is linear in the values, and a factor that changes nothing gets exactly 0: all are
/// computed from differences, so equal cells cancel without rounding.
public struct SubsetTable: Sendable, Hashable {
  /// The value of each subset, by its mask.
  public let values: [Double]

  /// Creates a table from the values in the order of their masks.
  ///
  /// - Parameter values: 2ᵏ finite numbers with *k* ≥ 0.
  /// - Throws: `StatisticsError` where the count is no power of two or a value is not finite.
  public init(_ values: [Double]) throws(StatisticsError) {
    guard values.count.nonzeroBitCount == 1 else { throw .notAPowerOfTwo(count: values.count) }
    try requireFinite(values)
    self.values = values
  }

  /// The number of factors, *k*.
  public var factorCount: Int { values.count.trailingZeroBitCount }

  /// The mask of all factors.
  public var all: Int { values.count - 1 }

  /// The game played for this table: what each subset changes against none, v(S) = y(S) − y(∅).
  ///
  /// - Parameter lowerIsBetter: turns the sign, so that a gain is positive: v(S) = y(∅) − y(S).
  /// - Returns: a table whose value at none is 0.
  public func game(lowerIsBetter: Bool) -> SubsetTable {
    let none = values[0]
    return SubsetTable(unchecked: values.map { lowerIsBetter ? none - $0 : $0 - none })
  }

  init(unchecked values: [Double]) { self.values = values }
}
