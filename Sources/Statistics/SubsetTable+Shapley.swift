extension SubsetTable {
  /// The exact Shapley value of a player: its mean contribution over all orders of joining.
  ///
  /// φᵢ = Σ_{S ∌ i} |S|! (k − |S| − 1)! / k! · (v(S ∪ i) − v(S)) (Shapley 1953,
  /// doi:10.1515/9781400881970-018). The values of all players add up to v(all) − v(none).
  ///
  /// - Parameter player: the player's position, from 0.
  /// - Returns: φᵢ, in the unit of the values.
  /// - Complexity: O(2ᵏ).
  public func shapleyValue(of player: Int) -> Double {
    precondition(0..<factorCount ~= player, "no such player")
    return shapleyInteraction(of: 1 << player)
  }

  /// The Shapley values of all players, in their order.
  public var shapleyValues: [Double] {
    (0..<factorCount).map(shapleyValue)
  }

  /// The Shapley interaction index of a coalition, given by its mask.
  ///
  /// I(T) = Σ_{S ⊆ N∖T} |S|! (k − |S| − |T|)! / (k − |T| + 1)! · Σ_{L ⊆ T} (−1)^{|T|−|L|} v(S ∪ L)
  /// (Grabisch & Roubens 1999, doi:10.1007/s001820050125). Above 0 the members gain from one
  /// another, below 0 they stand in for one another; for one player it is the Shapley value.
  ///
  /// - Parameter coalition: the mask of one or more players.
  /// - Returns: I(T), in the unit of the values.
  /// - Complexity: O(*k* 2ᵏ).
  public func shapleyInteraction(of coalition: Int) -> Double {
    precondition(coalition > 0 && coalition <= all, "no such coalition")
    let size = coalition.nonzeroBitCount
    let others = factorCount - size
    let weights = (0...others).map { 1 / (Double(others + 1) * binomial(others, $0)) }
    var sum = 0.0
    for (mask, change) in derivative(by: coalition).enumerated() where mask & coalition == 0 {
      sum += weights[mask.nonzeroBitCount] * change
    }
    return sum
  }

  /// At each subset without the coalition, what its members change by joining, as differences of
  /// differences.
  private func derivative(by coalition: Int) -> [Double] {
    var table = values
    for factor in 0..<factorCount where coalition & (1 << factor) != 0 {
      for mask in table.indices where mask & (1 << factor) == 0 {
        table[mask] = table[mask | (1 << factor)] - table[mask]
      }
    }
    return table
  }
}

/// The number of ways to choose `k` of `n`; exact while it is below 2⁵³.
private func binomial(_ n: Int, _ k: Int) -> Double {
  var product = 1.0
  for step in 0..<k { product = product * Double(n - step) / Double(step + 1) }
  return product
}
