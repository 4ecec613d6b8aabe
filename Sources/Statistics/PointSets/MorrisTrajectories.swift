/// Trajectories for Morris's elementary effects: one factor a step, every factor once a trajectory.
///
/// ```swift
/// let design = MorrisTrajectories(levels: [4, 4, 2], trajectories: 10, seed: 1)
/// design.count            // 40: ten trajectories of four points
/// design.gridLevels(0)    // where the first starts, such as [3, 0, 1]
/// design.step(of: 1)      // trajectory 0 and the factor that changed on the way to point 1
/// ```
///
/// Each factor stands on a grid of its own number of levels and moves by half of them, rounded
/// down and at least one: between levels 0 ↔ 2 and 1 ↔ 3 of 4, once up or down (Morris 1991,
/// doi:10.1080/00401706.1991.10484804, with Δ = p / 2(p − 1); four levels suit a continuous factor,
/// a factor with a few values takes them as levels). Out of many candidates those trajectories are
/// taken that lie far from one another (Campolongo, Cariboni & Saltelli 2007,
/// doi:10.1016/j.envsoft.2006.10.004), one after the other as each is the farthest from those
/// already taken (after Ruano et al. 2012, doi:10.1016/j.envsoft.2012.03.008, who build the set up
/// likewise): quick, and not sure to find the farthest set of all.
///
/// An elementary effect is the change of the outcome over a step divided by the change of
/// `gridLevels` over (levels − 1).
public struct MorrisTrajectories: UnitPoints {
  /// How many levels each factor has, at least 2.
  public let levels: [Int]
  /// How many trajectories there are, at least 1.
  public let trajectories: Int
  /// From how many candidates the trajectories were taken.
  public let candidates: Int
  let chosen: [MorrisTrajectory]

  /// Draws candidates and keeps those that are far apart.
  ///
  /// - Parameters:
  ///   - levels: the number of grid levels of each factor, at least 2 each.
  ///   - trajectories: how many to keep, at least 1.
  ///   - seed: names the draws.
  ///   - candidates: how many to draw, at least `trajectories`; `nil` for as many as can be compared
  ///     in a fraction of a second, at most 1,000. As many as trajectories means no selection.
  public init(levels: [Int], trajectories: Int, seed: UInt64, candidates: Int? = nil) {
    precondition(!levels.isEmpty, "a trajectory needs a factor")
    precondition(
      levels.allSatisfy { $0 >= 2 }, "a factor needs at least two levels to move between")
    precondition(trajectories >= 1, "a design needs a trajectory")
    let drawn =
      candidates ?? TrajectorySelection.candidates(for: trajectories, factors: levels.count)
    precondition(drawn >= trajectories, "there must be at least as many candidates as trajectories")
    self.levels = levels
    self.trajectories = trajectories
    self.candidates = drawn
    let all = (0..<drawn).map { MorrisTrajectory(levels: levels, candidate: $0, seed: seed) }
    chosen = TrajectorySelection.farApart(trajectories, of: all, levels: levels)
  }

  /// How many factors there are, *k*.
  public var dimensions: Int { levels.count }

  /// How many points there are: trajectories × (*k* + 1).
  public var count: Int { trajectories * (dimensions + 1) }

  /// The level at which each factor stands in a point, from 0 to its number of levels − 1.
  ///
  /// - Parameter index: from 0 to `count` − 1.
  /// - Returns: one level a factor.
  public func gridLevels(_ index: Int) -> [Int] {
    let (trajectory, steps) = place(of: index)
    return chosen[trajectory].gridLevels(after: steps)
  }

  /// One point: each factor at (level + ½) / levels, so that ⌊coordinate × levels⌋ is the level.
  ///
  /// The coordinate tells a level to whoever reads every design alike; it is not the position on
  /// Morris's grid, level / (levels − 1), which includes 0 and 1.
  ///
  /// - Parameter index: from 0 to `count` − 1.
  /// - Returns: coordinates in (0, 1), one a factor.
  public func point(_ index: Int) -> [Double] {
    zip(gridLevels(index), levels).map { (Double($0) + 0.5) / Double($1) }
  }

  /// The trajectory of a point, and the factor that changed on the way to it.
  ///
  /// - Parameter index: from 0 to `count` − 1.
  /// - Returns: both from 0; no factor for the first point of a trajectory.
  public func step(of index: Int) -> (trajectory: Int, factor: Int?) {
    let (trajectory, steps) = place(of: index)
    return (trajectory, steps == 0 ? nil : chosen[trajectory].order[steps - 1])
  }

  /// How far the trajectories lie apart: √Σ *d*² over all pairs of trajectories.
  ///
  /// The distance *d* of two trajectories is the sum of the Euclidean distances between every point
  /// of one and every point of the other, each factor's grid scaled to [0, 1] (Campolongo et al.
  /// 2007). It is comparable only between designs of as many trajectories over the same levels.
  public var spread: Double {
    var sum = 0.0
    for (place, one) in chosen.enumerated() {
      for other in chosen[..<place] {
        let distance = TrajectorySelection.distance(one, other, levels: levels)
        sum += distance * distance
      }
    }
    return sum.squareRoot()
  }

  private func place(of index: Int) -> (trajectory: Int, steps: Int) {
    precondition((0..<count).contains(index), "there are \(count) points")
    let (trajectory, steps) = index.quotientAndRemainder(dividingBy: dimensions + 1)
    return (trajectory, steps)
  }
}
