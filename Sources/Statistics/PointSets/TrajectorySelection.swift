/// Chooses, out of many Morris trajectories, some that lie far from one another.
enum TrajectorySelection {
  /// How many candidates can be compared within ``budget``, from `trajectories` to 1,000.
  static func candidates(for trajectories: Int, factors: Int) -> Int {
    let (cost, overflow) = ((factors + 1) * (factors + 1))
      .multipliedReportingOverflow(by: trajectories)
    return max(trajectories, overflow ? 0 : min(1_000, budget / cost))
  }

  /// The first candidate, then again and again the one farthest from those taken.
  ///
  /// Farthest is the largest sum of squared distances to them; of equals the earliest candidate.
  static func farApart(
    _ count: Int, of candidates: [MorrisTrajectory], levels: [Int]
  ) -> [MorrisTrajectory] {
    guard count < candidates.count else { return candidates }
    var scores = [Double](repeating: 0, count: candidates.count)
    var taken = [0]
    scores[0] = -.infinity
    while taken.count < count {
      let last = candidates[taken[taken.count - 1]]
      var farthest = -1
      for place in candidates.indices where scores[place] >= 0 {
        let distance = distance(last, candidates[place], levels: levels)
        scores[place] += distance * distance
        if farthest < 0 || scores[place] > scores[farthest] { farthest = place }
      }
      taken.append(farthest)
      scores[farthest] = -.infinity
    }
    return taken.map { candidates[$0] }
  }

  /// The sum of the distances between every point of one trajectory and every point of another.
  ///
  /// - Complexity: O(*k*²): a step changes one coordinate, so a square follows from its neighbour.
  static func distance(
    _ one: MorrisTrajectory, _ other: MorrisTrajectory, levels: [Int]
  ) -> Double {
    let units = levels.map { 1 / Double($0 - 1) }
    var here = one.start
    var sum = 0.0
    for steps in 0...one.order.count {
      if steps > 0 { here[one.order[steps - 1]] += one.steps[one.order[steps - 1]] }
      sum += distance(from: here, to: other, units: units)
    }
    return sum
  }

  private static func distance(
    from point: [Int], to trajectory: MorrisTrajectory, units: [Double]
  ) -> Double {
    var square = 0.0
    for factor in point.indices {
      square += squaredGap(point[factor], trajectory.start[factor], units[factor])
    }
    var sum = square.squareRoot()
    for factor in trajectory.order {
      let before = trajectory.start[factor]
      square -= squaredGap(point[factor], before, units[factor])
      square += squaredGap(point[factor], before + trajectory.steps[factor], units[factor])
      sum += max(0, square).squareRoot()
    }
    return sum
  }

  private static func squaredGap(_ one: Int, _ other: Int, _ unit: Double) -> Double {
    let gap = Double(one - other) * unit
    return gap * gap
  }

  /// How many pairs of points one selection may compare.
  private static let budget = 20_000_000
}
