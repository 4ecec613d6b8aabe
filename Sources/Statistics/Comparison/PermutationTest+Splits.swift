internal import Randomness

/// The number of ways to choose so many of a number of things; `Int.max` where it is beyond 2³¹.
func choices(_ count: Int, _ chosen: Int) -> Int {
  var ways = 1
  for step in 0..<min(chosen, count - chosen) {
    ways = ways * (count - step) / (step + 1)
    if ways > 1 << 31 { return .max }
  }
  return ways
}

/// How many choices of so many values have a sum of at least this magnitude.
///
/// - Complexity: O(C(*n*, *chosen*)) for *n* values.
func extremeSubsets(_ values: [Double], of chosen: Int, atLeast bound: Double) -> Int {
  func count(from start: Int, left: Int, sum: Double) -> Int {
    if left == 0 { return sum.magnitude >= bound ? 1 : 0 }
    return (start...(values.count - left)).reduce(0) { total, place in
      total + count(from: place + 1, left: left - 1, sum: sum + values[place])
    }
  }
  return count(from: 0, left: chosen, sum: 0)
}

/// Values from which samples are drawn without replacement, in place.
struct Shuffle {
  private var values: [Double]
  private let chance: Chance

  init(_ values: [Double], seed: UInt64) {
    self.values = values
    chance = Chance(seed: seed)
  }

  /// The sum of so many values drawn without replacement.
  ///
  /// The order left by the draw before does not matter to the distribution, since every draw is
  /// uniform whatever the order.
  mutating func sum(of count: Int, resample: Int) -> Double {
    var sum = 0.0
    for place in 0..<count {
      let word = chance.seed(
        phase: PermutationTest.phase, tick: resample, entity: UInt64(place))
      let left = UInt64(values.count - place)
      values.swapAt(place, place + Int(left.multipliedFullWidth(by: word).high))
      sum += values[place]
    }
    return sum
  }
}
