/// The rows of a sample sorted into slices of one factor.
struct FactorSlices {
  /// The slice of each row.
  let ofRow: [Int]
  /// How many rows each slice holds, all of them some.
  let counts: [Int]

  /// Slices between quantiles of type 7, their lower ends included, the greatest value in the last; or
  /// one slice a value where a factor takes no more values than slices.
  static func byQuantiles(_ factor: [Double], count: Int) -> FactorSlices {
    if let slices = byValues(factor, atMost: count) { return slices }
    let sorted = factor.sorted()
    let edges = (1..<count).compactMap { edge -> Double? in
      // Whole numbers as long as possible: a share such as 3/10 would put a value beside its edge.
      let place = edge * (sorted.count - 1)
      let (whole, rest) = place.quotientAndRemainder(dividingBy: count)
      guard rest > 0 else { return sorted[whole] }
      let share = Double(rest) / Double(count)
      return sorted[whole] + share * (sorted[whole + 1] - sorted[whole])
    }
    return FactorSlices(factor.map { value in edges.prefix { $0 <= value }.count })
  }

  /// As many slices of as nearly equal size as can be, by rank; equal values stand in the order of rows.
  ///
  /// One slice a value where `limit` values at most are there.
  static func byRanks(_ factor: [Double], count: Int) -> FactorSlices {
    let order = factor.indices.sorted { (factor[$0], $0) < (factor[$1], $1) }
    var ofRow = [Int](repeating: 0, count: factor.count)
    for (place, row) in order.enumerated() {
      // The slice whose ends, m·n/count, lie about the rank.
      ofRow[row] = ((place + 1) * count - 1) / factor.count
    }
    return FactorSlices(ofRow)
  }

  /// One slice a value; nothing where there are more values than slices.
  static func byValues(_ factor: [Double], atMost count: Int) -> FactorSlices? {
    var values = Set<Double>()
    for value in factor {
      values.insert(value)
      if values.count > count { return nil }
    }
    let rising = values.sorted()
    return FactorSlices(factor.map { value in rising.firstIndex(of: value) ?? 0 })
  }

  /// Numbers the slices anew so that none is empty.
  private init(_ slices: [Int]) {
    let most = (slices.max() ?? 0) + 1
    var counts = [Int](repeating: 0, count: most)
    for slice in slices { counts[slice] += 1 }
    var numbers = [Int](repeating: 0, count: most)
    var next = 0
    for slice in counts.indices where counts[slice] > 0 {
      numbers[slice] = next
      next += 1
    }
    ofRow = slices.map { numbers[$0] }
    self.counts = counts.filter { $0 > 0 }
  }
}
