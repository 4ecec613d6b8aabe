internal import Randomness

/// One path over the grid that changes every factor once.
struct MorrisTrajectory: Sendable {
  /// The level of each factor at the first point.
  let start: [Int]
  /// The change of each factor's level when its turn comes; negative for a step down.
  let steps: [Int]
  /// The factors in the order in which they change.
  let order: [Int]

  /// Draws a path: the lower level of each step, its sense and the order of the factors, uniformly.
  init(levels: [Int], candidate: Int, seed: UInt64) {
    let chance = Chance(seed: seed)
    var start: [Int] = []
    var steps: [Int] = []
    for (factor, count) in levels.enumerated() {
      let words = chance.words(
        phase: PointPhase.morrisStart, tick: candidate, entity: UInt64(factor))
      let step = max(1, count / 2)
      let lower = Int((UInt64(count - step) * UInt64(words.x)) >> 32)
      let isUp = words.y >> 31 == 1
      start.append(isUp ? lower : lower + step)
      steps.append(isUp ? step : -step)
    }
    self.start = start
    self.steps = steps
    order = Self.order(of: levels.count, candidate: candidate, chance: chance)
  }

  /// The levels after this many steps.
  func gridLevels(after count: Int) -> [Int] {
    var levels = start
    for factor in order.prefix(count) { levels[factor] += steps[factor] }
    return levels
  }

  private static func order(of factors: Int, candidate: Int, chance: Chance) -> [Int] {
    var order = Array(0..<factors)
    for place in order.indices {
      let word = chance.seed(
        phase: PointPhase.morrisOrder, tick: candidate, entity: UInt64(place))
      order.swapAt(place, Int(UInt64(place + 1).multipliedFullWidth(by: word).high))
    }
    return order
  }
}
