/// The probabilities of the counts 0, 1, …, symmetric about the middle.
struct CountTable: Sendable, Hashable {
  private let probabilities: [Double]
  private let sums: [Double]

  init(_ probabilities: [Double]) {
    self.probabilities = probabilities
    var sum = 0.0
    sums = probabilities.map { p in
      sum += p
      return sum
    }
  }

  func probability(of count: Int) -> Double {
    probabilities.indices.contains(count) ? probabilities[count] : 0
  }

  func probability(atMost count: Int) -> Double {
    if count < 0 { return 0 }
    let last = probabilities.count - 1
    if count >= last { return 1 }
    // Sums from below are accurate; the upper half follows by symmetry.
    return 2 * count < last ? sums[count] : 1 - sums[last - count - 1]
  }

  func probability(atLeast count: Int) -> Double {
    probability(atMost: probabilities.count - 1 - count)
  }
}
