extension Simulation {
  /// A department keeps a share of its stock from all other departments of its government, whatever
  /// they need: what it lends to them in all stays below the rest.
  ///
  /// Wishes over its lines to other departments shrink in proportion.
  mutating func monopolise() {
    let lines = society.lines
    let kept = parameters.sharing.monopoly
    var lent = [Double](repeating: 0, count: society.sites)
    var wished = lent
    for e in lines.crossDepartment {
      lent[lines.holder[e]] += supply.asked[e] + supply.underWay[e] + supply.onSite[e]
      wished[lines.holder[e]] += supply.wish[e]
    }
    for e in lines.crossDepartment where supply.wish[e] > 0 {
      let h = lines.holder[e]
      let left = max(0, (1 - kept) * supply.initial[h] - lent[h])
      if wished[h] <= left { continue }
      let refused = supply.wish[e] * (1 - left / wished[h])
      supply.wish[e] -= refused
      supply.wanted[h] -= refused
    }
    tiesVisited += lines.crossDepartment.count
  }
}
