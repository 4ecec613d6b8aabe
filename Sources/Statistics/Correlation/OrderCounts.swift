/// How the orders of two columns agree, pair by pair.
struct OrderCounts {
  let n: Int
  /// The number of pairs of rows.
  let total: Int
  /// The pairs in the same order in both columns.
  let concordant: Int
  /// The pairs in opposite order.
  let discordant: Int
  /// The ties of the first column.
  let x: Ties
  /// The ties of the second column.
  let y: Ties

  /// Counts by sorting: the exchanges of a merge sort are the discordant pairs (Knight 1966).
  init(_ first: [Double], _ second: [Double]) {
    let order = first.indices.sorted { (first[$0], second[$0]) < (first[$1], second[$1]) }
    var values = order.map { second[$0] }
    n = first.count
    total = n * (n - 1) / 2
    x = Ties(order.map { first[$0] })
    // Rows tied in both columns, by runs of equal pairs.
    var (both, run) = (0, 1)
    for (one, next) in zip(order, order.dropFirst()) {
      run = first[one] == first[next] && second[one] == second[next] ? run + 1 : 1
      both += run - 1
    }
    var scratch = values
    discordant = Self.exchanges(&values, &scratch, 0..<n)
    y = Ties(values)
    concordant = total - x.pairs - y.pairs + both - discordant
  }

  /// The variance of concordant less discordant pairs, were the columns unrelated (Kendall 1970,
  /// Rank Correlation Methods, chapter 4).
  var variance: Double {
    let size = Double(n)
    let pairs = size * (size - 1)
    let untied = (pairs * (2 * size + 5) - x.fifths - y.fifths) / 18
    return untied + 2 * Double(x.pairs) * Double(y.pairs) / pairs + x.triples * y.triples
      / (9 * pairs * (size - 2))
  }

  /// Sorts a range by merging; the number of pairs that stood in falling order.
  private static func exchanges(
    _ values: inout [Double], _ scratch: inout [Double], _ range: Range<Int>
  ) -> Int {
    guard range.count > 1 else { return 0 }
    let middle = (range.lowerBound + range.upperBound) / 2
    var count =
      exchanges(&values, &scratch, range.lowerBound..<middle)
      + exchanges(&values, &scratch, middle..<range.upperBound)
    var (left, right) = (range.lowerBound, middle)
    for place in range {
      if right == range.upperBound || (left < middle && values[left] <= values[right]) {
        scratch[place] = values[left]
        left += 1
      } else {
        scratch[place] = values[right]
        count += middle - left
        right += 1
      }
    }
    for place in range { values[place] = scratch[place] }
    return count
  }
}

/// The sums over groups of *t* tied values that the variance of τ needs.
struct Ties {
  /// Σ t(t − 1)/2, the tied pairs.
  private(set) var pairs = 0
  /// Σ t(t − 1)(t − 2).
  private(set) var triples = 0.0
  /// Σ t(t − 1)(2t + 5).
  private(set) var fifths = 0.0

  /// Counts the ties of sorted values.
  init(_ sorted: [Double]) {
    var start = 0
    for place in 1...sorted.count where place == sorted.count || sorted[place] != sorted[start] {
      let t = Double(place - start)
      pairs += (place - start) * (place - start - 1) / 2
      triples += t * (t - 1) * (t - 2)
      fifths += t * (t - 1) * (2 * t + 5)
      start = place
    }
  }
}
