/// The steps of Morris's trajectories, sorted by the factor that moved.
struct TrajectorySteps {
  /// A step from a point to the next.
  struct Step {
    let from: Int
    let change: Double

    func effect(on outcomes: [Double]) -> Double { (outcomes[from + 1] - outcomes[from]) / change }
  }

  /// By factor its step on each trajectory.
  let ofFactor: [[Step]]
  let trajectories: Int

  /// Finds the steps.
  ///
  /// - Throws: `StatisticsError.unidentified` naming the first point that breaks the pattern.
  init(_ points: [[Double]]) throws(StatisticsError) {
    let k = points.first?.count ?? 0
    let (count, rest) = points.count.quotientAndRemainder(dividingBy: k + 1)
    guard k > 0, rest == 0, count > 0 else {
      throw .unidentified(
        "\(points.count) points are no whole trajectories of \(k + 1) points each for \(k) factors; "
          + "give all points of a morris design")
    }
    var ofFactor = [[Step]](repeating: [], count: k)
    for trajectory in 0..<count {
      for step in 0..<k {
        let from = trajectory * (k + 1) + step
        let moved = (0..<k).filter { points[from][$0] != points[from + 1][$0] }
        guard moved.count == 1, ofFactor[moved[0]].count == trajectory else {
          throw .unidentified(Self.problem(moved, at: from + 2))
        }
        let factor = moved[0]
        ofFactor[factor].append(
          Step(from: from, change: points[from + 1][factor] - points[from][factor]))
      }
    }
    self.ofFactor = ofFactor
    trajectories = count
  }

  private static func problem(_ moved: [Int], at point: Int) -> String {
    let what =
      switch moved.count {
      case 0: "no factor moves"
      case 1: "factor \(moved[0] + 1) moves again on the same trajectory"
      default: "\(moved.count) factors move at once"
      }
    return "these are no Morris trajectories: on the way to point \(point) \(what); "
      + "give the points of a morris design in their order"
  }
}
