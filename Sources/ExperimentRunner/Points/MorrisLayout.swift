internal import Statistics

/// Paths on a grid whose ends are the ends of the levers' domains.
struct MorrisLayout: PointLayout {
  /// Steps of the grid on an interval, as Morris (1991) has them.
  static let stepsOfInterval = 4

  let factors: [Factor]
  let trajectories: MorrisTrajectories
  private let free: [Factor]
  private let steps: [Int]

  init(_ factors: [Factor], trajectories: Int, seed: UInt64) {
    self.factors = factors
    free = factors.free
    steps = free.map(Self.steps)
    self.trajectories = MorrisTrajectories(
      levels: steps, trajectories: trajectories, seed: seed)
  }

  var count: Int { trajectories.count }

  func levels(_ index: Int) -> [Double] {
    let grid = trajectories.gridLevels(index)
    return factors.values(
      at: free.indices.map { free[$0].position(step: grid[$0], of: steps[$0]) })
  }

  /// A list has as many steps as levels; whole numbers no more than there are.
  private static func steps(_ factor: Factor) -> Int {
    switch factor.domain {
    case .levels(let levels): levels.count
    case .interval(let range) where factor.isWhole:
      min(stepsOfInterval, Int(range.upperBound - range.lowerBound) + 1)
    case .interval, .listed: stepsOfInterval
    }
  }
}
