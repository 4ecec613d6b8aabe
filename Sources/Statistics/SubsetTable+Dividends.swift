extension SubsetTable {
  /// The Harsanyi dividend of each subset, its Möbius transform: d(T) = Σ_{S ⊆ T} (−1)^{|T|−|S|} v(S).
  ///
  /// What a coalition brings that no smaller part of it brings (Harsanyi 1963,
  /// doi:10.2307/2525487). Every value is the sum of the dividends of the subset's subsets;
  /// at mask 0 stands the value of none.
  ///
  /// - Complexity: O(*k* 2ᵏ).
  public var dividends: [Double] {
    values.transformed { low, high in (low, high - low) }
  }
}
