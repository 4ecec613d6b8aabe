extension DoubleDouble {
  /// The sum of doubles in the order given; 0 for none, NaN where one is NaN or the sum overflows.
  ///
  /// Each addition keeps 106 bits: a sum that cancels to a millionth of its terms still has 25 digits.
  ///
  /// - Complexity: O(*n*) for *n* values.
  public static func sum(_ values: [Double]) -> DoubleDouble {
    var sum = zero
    for value in values { sum.add(DoubleDouble(value)) }
    return sum
  }

  /// The sum of the products of two lists of equal length; 0 for empty ones.
  public static func dot(_ a: [Double], _ b: [Double]) -> DoubleDouble {
    precondition(a.count == b.count, "each value is multiplied by its partner")
    var sum = zero
    for (x, y) in zip(a, b) { sum.add(DoubleDouble(product: x, y)) }
    return sum
  }

  /// The sum of the squares; 0 for no values.
  static func sumOfSquares(_ values: some Sequence<DoubleDouble>) -> DoubleDouble {
    var sum = zero
    for value in values { sum.add(value * value) }
    return sum
  }

  /// Adds a term to a long sum, at half the cost of `+`.
  ///
  /// The error is a small multiple of 2⁻¹⁰⁶ of the larger of sum and term (Dekker's sloppy addition),
  /// which is all that a running sum asks for.
  @inlinable mutating func add(_ term: DoubleDouble) {
    let highs = DoubleDouble(sum: high, term.high)
    self = DoubleDouble(large: highs.high, small: highs.low + (low + term.low))
  }

  /// The product with few operations, for inner loops; to a relative error below 8·2⁻¹⁰⁶.
  @inlinable func times(_ other: DoubleDouble) -> DoubleDouble {
    let product = DoubleDouble(product: high, other.high)
    return DoubleDouble(
      high: product.high, low: product.low + (high * other.low + low * other.high))
  }
}
