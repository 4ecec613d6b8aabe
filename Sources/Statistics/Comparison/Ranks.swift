/// The ranks of values among one another, from 1; tied values share the mean of theirs.
struct Ranks {
  /// One rank a value, in the order of the values.
  let ranks: [Double]
  /// Σ(t³ − t) over the groups of *t* tied values; 0 where there are no ties.
  let tieSum: Double

  /// Ranks finite values.
  init(_ values: [Double]) {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var ties = 0.0
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
      let t = Double(end - start)
      ties += t * (t * t - 1)
      start = end
    }
    self.ranks = ranks
    tieSum = ties
  }

  var areTied: Bool { tieSum > 0 }
}
