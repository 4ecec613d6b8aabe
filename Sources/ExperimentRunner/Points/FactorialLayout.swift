/// Every level of every free lever with every other; the first lever varies slowest.
struct FactorialLayout: PointLayout {
  let factors: [Factor]
  private let free: [Factor]
  let count: Int

  init(_ factors: [Factor]) {
    self.factors = factors
    free = factors.free
    count = free.reduce(1) { $0 * ($1.levels?.count ?? 1) }
  }

  func levels(_ index: Int) -> [Double] {
    var rest = index
    var positions: [Factor.Position] = []
    for factor in free.reversed() {
      let levels = factor.levels?.count ?? 1
      positions.append(factor.position(level: rest % levels))
      rest /= levels
    }
    return factors.values(at: positions.reversed())
  }
}
