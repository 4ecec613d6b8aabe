/// The two inner loops of a factorisation.
enum LongVectors {
  /// The sum of products from a position on, in four partial sums that do not wait for each other.
  ///
  /// The order of the additions is fixed by the positions, so the bits are the same everywhere.
  static func dot(_ a: [DoubleDouble], _ b: [DoubleDouble], from start: Int) -> DoubleDouble {
    precondition(a.count == b.count, "each value is multiplied by its partner")
    var sums = (DoubleDouble.zero, DoubleDouble.zero, DoubleDouble.zero, DoubleDouble.zero)
    var i = start
    while i + 3 < a.count {
      sums.0.add(a[i].times(b[i]))
      sums.1.add(a[i + 1].times(b[i + 1]))
      sums.2.add(a[i + 2].times(b[i + 2]))
      sums.3.add(a[i + 3].times(b[i + 3]))
      i += 4
    }
    while i < a.count {
      sums.0.add(a[i].times(b[i]))
      i += 1
    }
    return (sums.0 + sums.1) + (sums.2 + sums.3)
  }

  /// Subtracts a multiple of one vector from another, from a position on.
  static func subtract(
    _ factor: DoubleDouble, times a: [DoubleDouble], from b: inout [DoubleDouble], after start: Int
  ) {
    precondition(a.count == b.count, "each value is subtracted from its partner")
    let factor = -factor
    for i in start..<a.count { b[i].add(factor.times(a[i])) }
  }
}
