/// An outcome in rising order, for distances between the distribution in a slice and that of all rows.
struct SlicedOutcome {
  /// The rows in rising order of the outcome.
  private let order: [Int]
  /// Where each run of equal values ends.
  private let ends: [Int]

  init(_ outcome: [Double]) {
    let order = outcome.indices.sorted { outcome[$0] < outcome[$1] }
    self.order = order
    ends = order.indices.filter {
      $0 + 1 == order.count || outcome[order[$0]] != outcome[order[$0 + 1]]
    }.map { $0 + 1 }
  }

  /// The Kolmogorov–Smirnov distance of each slice from the whole.
  ///
  /// Between two of its own values a slice's distribution stands still while the whole's rises, so that
  /// the distance is greatest just before one of them or at it.
  ///
  /// - Parameters:
  ///   - slices: the slices.
  ///   - labels: for each row, the row whose slice it takes; its own unless given.
  /// - Returns: one distance a slice.
  /// - Complexity: O(*n*) for *n* rows.
  func distances(_ slices: FactorSlices, _ labels: [Int]? = nil) -> [Double] {
    let total = Double(order.count)
    let sizes = slices.counts.map(Double.init)
    var distances = sizes.map { _ in 0.0 }
    var reached = sizes.map { _ in 0.0 }
    var start = 0
    for end in ends {
      let (below, here) = (Double(start) / total, Double(end) / total)
      let own = (start..<end).map { place in
        slices.ofRow[labels?[order[place]] ?? order[place]]
      }
      for slice in own {
        distances[slice] = max(distances[slice], (reached[slice] / sizes[slice] - below).magnitude)
      }
      for slice in own { reached[slice] += 1 }
      for slice in own {
        distances[slice] = max(distances[slice], (reached[slice] / sizes[slice] - here).magnitude)
      }
      start = end
    }
    return distances
  }
}
