/// How badly the effects of a two-level fraction are mixed up: its moments, the third first.
///
/// The *t*-th moment is Σ *S*ᵗ over all runs, where *S* is the sum of a run's levels as ±1; it counts
/// the *t*-tuples of columns whose product is constant. To compare the moments one after the other is
/// to compare the numbers of words of 3, 4, … letters one after the other (after Xu 2003, Statistica
/// Sinica 13, 691–708), and costs no words. Here the moments end with the eighth: fractions that
/// differ only in words of nine letters and more count as equal.
struct Aberration: Comparable {
  private let moments: [Int]

  /// The aberration of runs with these sums of levels, each within ±64.
  init(_ sums: [Int]) {
    var moments = [Int](repeating: 0, count: 6)
    for sum in sums {
      let square = sum * sum
      let cube = square * sum
      let fourth = square * square
      moments[0] += cube
      moments[1] += fourth
      moments[2] += cube * square
      moments[3] += fourth * square
      moments[4] += fourth * cube
      moments[5] += fourth * fourth
    }
    self.moments = moments
  }

  static func < (one: Aberration, other: Aberration) -> Bool {
    one.moments.lexicographicallyPrecedes(other.moments)
  }

  /// The sum of levels of every run, over these columns.
  static func sums(of columns: [Int], basicFactors: Int) -> [Int] {
    (0..<(1 << basicFactors)).map { run in
      columns.reduce(0) { $0 + level(of: $1, run) }
    }
  }

  /// The level of a column in a run, ±1: +1 where it multiplies an even number of low levels.
  static func level(of column: Int, _ run: Int) -> Int {
    1 - 2 * ((column & run).nonzeroBitCount & 1)
  }
}
