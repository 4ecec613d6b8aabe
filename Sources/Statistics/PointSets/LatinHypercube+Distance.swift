extension LatinHypercube {
  /// The distance between the two points that are closest, the higher the better spread.
  ///
  /// The criterion of maximin designs (Johnson, Moore & Ylvisaker 1990,
  /// doi:10.1016/0378-3758(90)90122-B).
  ///
  /// - Returns: the Euclidean distance in the unit cube; `nil` for fewer than two points.
  /// - Complexity: at worst O(*N*²·*k*): seconds for ten thousand points, too long for a million.
  public func minimumDistance() -> Double? {
    guard count > 1 else { return nil }
    let rows = (0..<count)
      .map { index in (0..<dimensions).map { cell(index, dimension: $0) } }
      .sorted { $0[0] < $1[0] }
    var least = Int.max
    for first in rows.indices {
      // Rows stand in the order of their first cell, so a row far enough ahead ends the search.
      for second in (first + 1)..<max(first + 1, count) {
        if (second - first) * (second - first) >= least { break }
        least = min(least, squaredDistance(rows[first], rows[second]))
      }
    }
    return Double(least).squareRoot() / Double(count)
  }

  private func squaredDistance(_ x: [Int], _ y: [Int]) -> Int {
    var sum = 0
    for i in x.indices { sum += (x[i] - y[i]) * (x[i] - y[i]) }
    return sum
  }
}
