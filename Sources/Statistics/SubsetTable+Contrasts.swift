extension SubsetTable {
  /// The mean at the high level of a factor minus the mean at its low level.
  ///
  /// - Parameter factor: the factor's position, from 0.
  /// - Returns: the effect, in the unit of the values.
  /// - Complexity: O(2ᵏ).
  public func mainEffect(of factor: Int) -> Double {
    precondition(0..<factorCount ~= factor, "no such factor")
    return contrasts[1 << factor]
  }

  /// The standard contrast of each subset of factors: Σ ± values / 2ᵏ⁻¹, by the subset's mask.
  ///
  /// The sign is the product of +1 (high) and −1 (low) over the factors in the subset (Box, Hunter &
  /// Hunter 2005, ISBN 978-0-471-71813-0, chapter 5). For one factor it is the main effect; for two
  /// it is half the difference between the effects of the one at the two levels of the other.
  /// At mask 0 stands twice the grand mean. Computed by Yates' algorithm.
  ///
  /// - Complexity: O(*k* 2ᵏ).
  public var contrasts: [Double] {
    let divisor = Double(values.count) / 2
    return values.transformed { low, high in (low + high, high - low) }.map { $0 / divisor }
  }
}

extension [Double] {
  /// Applies a butterfly to every pair of subsets that differ in one factor, factor after factor.
  func transformed(_ butterfly: (Double, Double) -> (Double, Double)) -> [Double] {
    var table = self
    var bit = 1
    while bit < table.count {
      for mask in table.indices where mask & bit == 0 {
        (table[mask], table[mask | bit]) = butterfly(table[mask], table[mask | bit])
      }
      bit <<= 1
    }
    return table
  }
}
