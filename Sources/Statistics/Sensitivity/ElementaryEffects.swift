/// Morris's measures from trajectories: how much each factor moves an outcome, and how evenly.
///
/// ```swift
/// let answer = try ElementaryEffects(of: losses, at: points)
/// answer.factors[0].muStar  // the mean size of the effects of the first factor
/// ```
///
/// An elementary effect is the change of the outcome over the change of the one factor that moved.
/// μ is its mean over the trajectories, μ* the mean of its magnitude, σ its standard deviation
/// (Morris 1991, doi:10.1080/00401706.1991.10484804; μ*: Campolongo, Cariboni & Saltelli 2007,
/// doi:10.1016/j.envsoft.2006.10.004). The interval of μ* is Student's over the trajectories, cut at
/// 0; trajectories chosen to lie far apart are not quite independent, and it is then rather wide.
///
/// With several runs a point the outcome is their mean, and `noise` tells the standard deviation that
/// chance leaves in one effect: an inert factor shows a μ* of about 0.8 times this and a σ of as much.
/// Where the points of a replication share their luck, what they share cancels in the change.
public struct ElementaryEffects: Sendable {
  /// The measures of one factor.
  public struct Factor: Sendable, Hashable {
    /// The mean effect.
    public let mu: Double
    /// The mean magnitude.
    public let muStar: Double
    /// The interval of the mean magnitude.
    public let muStarInterval: Interval
    /// The standard deviation of the effects.
    public let sigma: Double
    /// The standard deviation of one effect by chance alone; `nil` for one run a point.
    public let noise: Double?
  }

  /// The measures, a factor each.
  public let factors: [Factor]
  /// How many trajectories there are.
  public let trajectories: Int

  /// Works the measures out.
  ///
  /// - Parameters:
  ///   - outcomes: for each replication the outcomes at all points.
  ///   - points: the points of the trajectories one after the other, each factor scaled to [0, 1].
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  /// - Throws: `StatisticsError` for points that are no trajectories of *k* + 1 points each, on which
  ///   one factor moves a step and each moves once, fewer than two trajectories, a NaN or an infinity,
  ///   the same outcome at every point, or an impossible confidence.
  public init(
    of outcomes: [[Double]], at points: [[Double]], confidence: Double = 0.95
  ) throws(StatisticsError) {
    precondition(!outcomes.isEmpty && outcomes.allSatisfy { $0.count == points.count })
    try requireConfidence(confidence)
    try requireComparable(outcomes)
    let steps = try TrajectorySteps(points)
    guard steps.trajectories >= 2 else {
      throw .unidentified(
        "one trajectory has one effect of each factor, whose spread is unknown; "
          + "take two trajectories at least, ten as a rule")
    }
    guard outcomes.contains(where: { y in y.contains { $0 != y[0] } }) else {
      throw .unidentified(
        "the outcome is the same at every point: there are no effects; choose another outcome, or "
          + "widen the ranges of the factors")
    }
    trajectories = steps.trajectories
    factors = try steps.ofFactor.map { steps throws(StatisticsError) in
      try Factor(
        effects: outcomes.map { y in steps.map { $0.effect(on: y) } }, confidence: confidence)
    }
  }
}

extension ElementaryEffects.Factor {
  /// The measures from the effects, by replication and trajectory.
  init(effects: [[Double]], confidence: Double) throws(StatisticsError) {
    let count = Double(effects.count)
    let means = effects[0].indices.map { step in effects.reduce(0) { $0 + $1[step] } / count }
    let (plain, sizes) = (try Moments(of: means), try Moments(of: means.map(\.magnitude)))
    guard let mu = plain.mean, let sigma = plain.sd, let muStar = sizes.mean,
      let interval = sizes.interval(confidence: confidence)
    else { throw .overflow }
    self.mu = mu
    self.sigma = sigma
    self.muStar = muStar
    muStarInterval = Interval(low: max(0, interval.low), high: interval.high)
    noise = effects.count < 2 ? nil : Self.noise(effects, means)
  }

  /// The standard deviation by chance of an effect that is a mean of so many replications.
  private static func noise(_ effects: [[Double]], _ means: [Double]) -> Double {
    let squares = effects.reduce(0.0) { sum, effects in
      zip(effects, means).reduce(sum) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    let count = effects.count
    return (squares / Double((count - 1) * means.count * count)).squareRoot()
  }
}
