/// A number held as the unevaluated sum of two doubles, with about 31 decimal digits.
///
/// ```swift
/// let third = DoubleDouble(1) / DoubleDouble(3)
/// (third * DoubleDouble(3) - DoubleDouble(1)).value  // 0 to 32 digits
/// ```
///
/// `high` is the number rounded to a double, `low` what that leaves out. Sum and product are those of
/// Joldes, Muller & Popescu (2017, doi:10.1145/3121432), who prove their errors, on the ground of
/// Dekker (1971, doi:10.1007/BF01397083); the error of a product comes from one fused multiplication
/// and addition. They use IEEE 754 operations alone, each rounded as the standard says, so every
/// machine gets the same bits. The exponent is a double's: what overflows becomes infinite or NaN,
/// and products below 2⁻⁹⁶⁹ lose their low part.
public struct DoubleDouble: Sendable, Hashable {
  /// The number rounded to the nearest double.
  public let high: Double
  /// The rest, at most half a unit in the last place of `high`.
  public let low: Double

  /// A double, exactly.
  @inlinable public init(_ value: Double) {
    high = value
    low = 0
  }

  /// The sum of two doubles, exactly (Knuth's two-sum).
  @inlinable public init(sum a: Double, _ b: Double) {
    let sum = a + b
    let part = sum - a
    high = sum
    low = (a - (sum - part)) + (b - part)
  }

  /// The product of two doubles, exactly.
  @inlinable public init(product a: Double, _ b: Double) {
    let product = a * b
    high = product
    low = (-product).addingProduct(a, b)
  }

  /// The sum of two doubles of which the first is no smaller in magnitude (Dekker's fast two-sum).
  @inlinable init(large: Double, small: Double) {
    let sum = large + small
    high = sum
    low = small - (sum - large)
  }

  /// Zero.
  public static let zero = DoubleDouble(0)

  /// The number rounded to the nearest double.
  @inlinable public var value: Double { high }

  /// Whether the number is neither infinite nor NaN.
  @inlinable public var isFinite: Bool { high.isFinite && low.isFinite }
}

extension DoubleDouble: Comparable {
  /// Whether the first number is the smaller; always false where one is NaN.
  @inlinable public static func < (a: DoubleDouble, b: DoubleDouble) -> Bool {
    a.high < b.high || (a.high == b.high && a.low < b.low)
  }
}
