extension DoubleDouble {
  /// The sum, to a relative error below 3·2⁻¹⁰⁶.
  @inlinable public static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let highs = DoubleDouble(sum: a.high, b.high)
    let lows = DoubleDouble(sum: a.low, b.low)
    let sum = DoubleDouble(large: highs.high, small: highs.low + lows.high)
    return DoubleDouble(large: sum.high, small: lows.low + sum.low)
  }

  /// The difference, to a relative error below 3·2⁻¹⁰⁶.
  @inlinable public static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + -b }

  /// The number with its sign turned.
  @inlinable public static prefix func - (a: DoubleDouble) -> DoubleDouble {
    DoubleDouble(high: -a.high, low: -a.low)
  }

  /// The product, to a relative error below 5·2⁻¹⁰⁶.
  @inlinable public static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = DoubleDouble(product: a.high, b.high)
    let cross = (a.low * b.low).addingProduct(a.high, b.low).addingProduct(a.low, b.high)
    return DoubleDouble(large: product.high, small: product.low + cross)
  }

  /// The quotient by long division, three doubles deep; NaN or infinite where the divisor is zero.
  @inlinable public static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let first = a.high / b.high
    let rest = a - b * DoubleDouble(first)
    let second = rest.high / b.high
    let last = rest - b * DoubleDouble(second)
    let sum = DoubleDouble(large: first, small: second)
    return sum + DoubleDouble(last.high / b.high)
  }

  /// Adds in place.
  @inlinable public static func += (a: inout DoubleDouble, b: DoubleDouble) { a = a + b }

  /// Subtracts in place.
  @inlinable public static func -= (a: inout DoubleDouble, b: DoubleDouble) { a = a - b }

  /// The distance from zero.
  @inlinable public var magnitude: DoubleDouble { high < 0 ? -self : self }

  /// The square root by one step of Newton's method in double-double; 0 of 0, NaN below 0.
  @inlinable public func squareRoot() -> DoubleDouble {
    guard high > 0, isFinite else { return DoubleDouble(high.squareRoot()) }
    let root = high.squareRoot()
    let rest = self - DoubleDouble(product: root, root)
    return DoubleDouble(large: root, small: rest.high / (2 * root))
  }

  /// The number raised to a whole power from 0, by repeated squaring; 1 for the power 0.
  ///
  /// The powers of a measured *x* are no doubles: x¹⁰ rounded to one differs from x¹⁰ by more than a
  /// polynomial of degree 10 can bear.
  public func raised(to power: Int) -> DoubleDouble {
    precondition(power >= 0, "a power counts factors")
    guard power > 0 else { return DoubleDouble(1) }
    let half = raised(to: power / 2)
    return power.isMultiple(of: 2) ? half * half : half * half * self
  }

  @inlinable init(high: Double, low: Double) {
    self.high = high
    self.low = low
  }
}
