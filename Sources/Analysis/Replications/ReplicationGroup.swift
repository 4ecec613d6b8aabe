public import Statistics

/// How many replications one group of rows needs.
public struct ReplicationGroup: Sendable, Hashable {
  /// The levels of the grouping columns; none where all rows are one group.
  public let levels: [String]
  /// The replications at hand.
  public let n: Int
  /// The standard deviation of the outcome; `nil` below two.
  public let sd: Double?
  /// The smallest number whose interval is as narrow as asked for, were σ the deviation at hand.
  public let needed: Int?
  /// The same were σ the deviation that it exceeds with probability 10 %.
  public let neededAssured: Int?
  /// From how many on the coefficient of variation stays within 0.01.
  public let stableFrom: Int?
  /// What the first replications said of the mean; the last step is that of all.
  public let curve: [ReplicationStep]
  /// How far samples of one size differ from one another.
  public let consistency: [Consistency]
  /// What is undefined and why, a sentence each.
  public let notes: [String]

  init(
    _ levels: [String], _ values: [Double], _ halfWidth: StoppingRule.HalfWidth,
    confidence: Double, curve: inout ReplicationCurve
  ) throws(StatisticsError) {
    let moments = try RunningMoments(of: values)
    let spread = moments.sds.last ?? nil
    let target = moments.means.last.flatMap { halfWidth.target(mean: $0) }
    var required: RequiredReplications?
    if let spread, let target {
      required = try RequiredReplications(
        sd: spread, from: values.count, halfWidth: target, confidence: confidence,
        assurance: ReplicationsAnalysis.assurance)
    }
    self.levels = levels
    n = values.count
    sd = spread
    needed = required?.needed
    neededAssured = required?.assured
    stableFrom = moments.stableFrom(within: ReplicationsAnalysis.stability)
    self.curve = try curve.steps(of: moments)
    consistency = try Consistency.steps(of: values)
    notes = Self.notes(
      count: values.count, spread: spread, hasTarget: target != nil, required: required)
  }

  private static func notes(
    count: Int, spread: Double?, hasTarget: Bool, required: RequiredReplications?
  ) -> [String] {
    guard let spread else {
      return ["fewer than two replications: needed is undefined"]
    }
    if !hasTarget { return ["the mean is 0, of which no share is a half-width: give a number"] }
    if spread == 0 { return ["the values are all equal: what is rare may not have happened yet"] }
    if let required, required.needed == nil || required.assured == nil {
      return ["more than 10^15 replications would be needed: ask for a wider interval"]
    }
    return count < fewest ? ["few replications: the deviation is badly known"] : []
  }

  /// Below so many replications the interval of σ spans a factor of 2.7 and more.
  private static let fewest = 10
}
