/// The outcomes at the points of a layout for Sobol indices, one or several runs a point.
///
/// ```swift
/// let points = try SaltelliPoints(dimensions: 3, count: 256, scrambles: 16, seed: 1)
/// let y = (0..<points.count).map { ishigami.value(at: points.point($0)) }
/// let outcomes = try SobolOutcomes([y], factors: 3, scrambles: 16)
/// ```
///
/// The order is that of ``SaltelliPoints``: a block a row of A, AB¹ … ABᵏ, then BA¹ … BAᵏ where
/// there are any, then B; blocks by row, rows by scramble.
///
/// Replications tell what chance adds. Let *y*(x, ω) be a run, ω its luck. Every index here rests on
/// sums of products of two outcomes; a product is taken between *different* replications only, so
/// that chance, independent from one replication to the next, adds nothing on average: the indices
/// are those of the mean E[*y* | x], whether each run has luck of its own or the points of a
/// replication share theirs. With independent luck a single run a point would add the variance of
/// chance to the variance and to every total, inert factors included. With common random numbers a
/// single replication is a function of x without noise, whose indices are those of that one luck.
public struct SobolOutcomes: Sendable {
  /// How many factors there are, *k*.
  public let factors: Int
  /// How many independent scrambles there are.
  public let scrambles: Int
  /// Whether the points BAʲ are among them.
  public let includesSecondOrder: Bool
  /// How many runs a point has.
  public let replications: Int
  /// The rows of A in one scramble.
  public let rowsPerScramble: Int
  /// The mean variance of the runs at a point; `nil` for one run a point.
  public let noiseVariance: Double?
  /// At each point the mean over the replications, each measured from its own mean over the points.
  let means: [Double]
  /// By replication what it deviates from those means; empty for one run a point.
  let deviations: [[Double]]

  /// Arranges outcomes.
  ///
  /// - Parameters:
  ///   - outcomes: for each replication the outcomes at all points, in the order of the layout.
  ///   - factors: the number of factors, at least 1.
  ///   - scrambles: how many independent scrambles, of as many rows each, follow one another.
  ///   - includesSecondOrder: whether the points BAʲ are among the points.
  /// - Throws: `StatisticsError` for a NaN or an infinity, numbers whose squares overflow, a number of
  ///   points that the layout cannot have, fewer than two rows, or the same outcome at every point.
  public init(
    _ outcomes: [[Double]], factors: Int, scrambles: Int = 1, includesSecondOrder: Bool = false
  ) throws(StatisticsError) {
    precondition(factors >= 1 && scrambles >= 1 && !outcomes.isEmpty, "no layout")
    precondition(outcomes.allSatisfy { $0.count == outcomes[0].count }, "one outcome a point")
    let pointsPerRow = (includesSecondOrder ? 2 : 1) * factors + 2
    let points = outcomes[0].count
    let (rows, rest) = points.quotientAndRemainder(dividingBy: pointsPerRow * scrambles)
    guard rest == 0, rows * scrambles >= 2 else {
      throw .unidentified(
        "\(points) points are no Saltelli layout of \(factors) factors in \(scrambles) scrambles, "
          + "which has a multiple of \(pointsPerRow * scrambles) points and two rows at least; "
          + "give all points of the design")
    }
    try requireComparable(outcomes)
    guard outcomes.contains(where: { y in y.contains { $0 != y[0] } }) else {
      throw .unidentified(
        "the outcome is the same at every point: there is no variance to share out; "
          + "choose another outcome, or widen the ranges of the factors")
    }
    self.factors = factors
    self.scrambles = scrambles
    self.includesSecondOrder = includesSecondOrder
    replications = outcomes.count
    rowsPerScramble = rows
    noiseVariance = Self.variance(within: outcomes)
    let centred = try outcomes.map { y throws(StatisticsError) in
      let centre = try mean(of: y) ?? 0
      return y.map { $0 - centre }
    }
    let means = Self.means(of: centred)
    self.means = means
    deviations = centred.count == 1 ? [] : centred.map { y in zip(y, means).map { $0 - $1 } }
  }

  /// How many points a row yields: *k* + 2, or 2*k* + 2 with second order.
  var pointsPerRow: Int { (includesSecondOrder ? 2 : 1) * factors + 2 }

  /// The mean of the replications at each point.
  private static func means(of outcomes: [[Double]]) -> [Double] {
    guard outcomes.count > 1 else { return outcomes[0] }
    let count = Double(outcomes.count)
    return outcomes[0].indices.map { point in
      outcomes.reduce(0) { $0 + $1[point] } / count
    }
  }

  /// The variance of the runs at a point, on average over the points.
  private static func variance(within outcomes: [[Double]]) -> Double? {
    guard outcomes.count > 1 else { return nil }
    let means = means(of: outcomes)
    let squares = means.indices.reduce(0.0) { sum, point in
      outcomes.reduce(sum) { $0 + ($1[point] - means[point]) * ($1[point] - means[point]) }
    }
    return squares / Double((outcomes.count - 1) * means.count)
  }
}
