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

  /// Steps as even as whole numbers allow: as many as divide the range, unless it is so long that
  /// rounding hardly matters.
  private static func wholeSteps(_ length: Int) -> Int {
    guard length < 100 else { return stepsOfInterval }
    return [stepsOfInterval, 6, 3, 8, 5].first { length % ($0 - 1) == 0 } ?? 2
  }

  /// A list has as many steps as levels.
  private static func steps(_ factor: Factor) -> Int {
    switch factor.domain {
    case .levels(let levels): levels.count
    case .interval(let range) where factor.isWhole:
      wholeSteps(Int(range.upperBound - range.lowerBound))
    case .interval, .listed: stepsOfInterval
    }
  }
}
