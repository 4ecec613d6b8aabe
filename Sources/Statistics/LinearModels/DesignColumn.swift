/// A column of a design matrix, in double-double so that powers and products lose nothing.
///
/// ```swift
/// let x = DesignColumn([0.1, 0.2, 0.3])
/// let parabola = [x, x.raised(to: 2)]
/// ```
///
/// A product of two measured doubles is exact; the *k*-th power is good to about 31 digits.
public struct DesignColumn: Sendable, Hashable {
  /// The entries, one a row.
  public let values: [DoubleDouble]

  /// Whether the entries were rounded to doubles, rather than computed from such with more digits.
  let isMeasured: Bool

  /// A column of measured numbers.
  public init(_ values: [Double]) {
    self.values = values.map { DoubleDouble($0) }
    isMeasured = true
  }

  /// A column of numbers known to more digits than a double holds.
  public init(_ values: [DoubleDouble]) {
    self.values = values
    isMeasured = false
  }

  /// Every entry raised to a whole power from 0.
  public func raised(to power: Int) -> DesignColumn {
    DesignColumn(values.map { $0.raised(to: power) })
  }

  /// The products entry by entry, as of an interaction.
  public static func * (a: DesignColumn, b: DesignColumn) -> DesignColumn {
    precondition(a.values.count == b.values.count, "each row is multiplied by its partner")
    return DesignColumn(zip(a.values, b.values).map { $0 * $1 })
  }

  /// The sum of squared deviations from the mean, or from zero.
  func sumOfSquares(centred: Bool) -> DoubleDouble {
    let total = values.reduce(into: DoubleDouble.zero) { $0.add($1) }
    let centre = centred ? total / DoubleDouble(Double(values.count)) : DoubleDouble.zero
    return DoubleDouble.sumOfSquares(values.lazy.map { $0 - centre })
  }
}
