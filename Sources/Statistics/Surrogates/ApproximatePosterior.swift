/// What simulations that came near an observation say of the parameters they were made with.
///
/// ```swift
/// let posterior = try ApproximatePosterior(
///   parameters: draws, summaries: simulated, observed: [398, 0.31], nearest: .share(0.01),
///   adjustment: .linear)
/// posterior.mean(of: 0)           // of the first parameter
/// posterior.quantile(0.975, of: 0)
/// ```
///
/// Approximate Bayesian computation: parameters are drawn from their prior, each is simulated once,
/// and those draws are kept whose summaries lie nearest to the observed ones (rejection), by the
/// Euclidean distance of summaries each divided by its median absolute deviation among all draws.
/// Kept draws may then be moved to where their summaries would be the observed ones
/// (``Adjustment``). The draws of the prior are the caller's, so there is no chance in here.
///
/// Of draws equally far as the last one kept all are kept. What is adjusted may lie outside the
/// prior's bounds; take logarithms or log-odds of bounded parameters first.
public struct ApproximatePosterior: Sendable {
  /// Which draws are kept.
  public enum Nearest: Sendable, Hashable {
    /// This share of them, above 0 and up to 1; a part of a draw is one.
    case share(Double)
    /// Those within this distance, of at least 0.
    case within(Double)
  }

  /// How kept draws are moved.
  public enum Adjustment: String, Sendable, Hashable, CaseIterable {
    /// Not at all, and all count alike.
    case none
    /// By a local linear regression on the summaries, weighted by Epanechnikov's kernel of the
    /// distance (Beaumont, Zhang & Balding 2002, doi:10.1093/genetics/162.4.2025).
    case linear
    /// Besides, residuals are scaled by a regression of the logarithm of their squares (Blum &
    /// François 2010, doi:10.1007/s11222-009-9116-0, with linear regressions for their networks).
    case heteroscedastic
  }

  /// The draws kept, by their places.
  public let kept: [Int]
  /// The parameters of each draw kept, moved where that was asked for.
  public let values: [[Double]]
  /// How much each draw counts; they sum to 1.
  public let weights: [Double]
  /// The distance within which draws were kept.
  public let distance: Double
  /// What each summary was divided by: its median absolute deviation.
  public let scales: [Double]

  /// Keeps the nearest draws.
  ///
  /// - Parameters:
  ///   - parameters: those of each draw, as many numbers in each.
  ///   - summaries: those that its simulation gave, as many numbers in each.
  ///   - observed: the observed summaries.
  ///   - nearest: which draws are kept.
  ///   - adjustment: how they are moved.
  /// - Throws: `StatisticsError` for a NaN, unequal rows, a share not above 0 or above 1, a summary
  ///   whose median absolute deviation is 0, no draw within the distance, a draw to keep whose distance
  ///   is beyond all numbers, or too few kept, or with summaries too much alike, for the regression.
  /// - Complexity: O(*n* log *n*) for *n* draws.
  public init(
    parameters: [[Double]], summaries: [[Double]], observed: [Double], nearest: Nearest,
    adjustment: Adjustment = .none
  ) throws(StatisticsError) {
    try Self.require(parameters, summaries, observed)
    scales = try Self.scales(of: summaries, observed)
    let distances = summaries.map { [scales] in Self.distance($0, observed, scales) }
    distance = try Self.distance(keeping: nearest, of: distances)
    kept = distances.indices.filter { [distance] in distances[$0] <= distance }
    guard !kept.isEmpty else {
      throw .unidentified(
        "no draw lies within \(distance) of the observed summaries, the nearest at "
          + "\(distances.min() ?? .nan); allow more, or draw nearer to them")
    }
    let own = kept.map { parameters[$0] }
    let regression =
      adjustment == .none
      ? nil
      : SummaryRegression(
        shifts: kept.map { [scales] row in
          observed.indices.map { (summaries[row][$0] - observed[$0]) / scales[$0] }
        }, distances: kept.map { distances[$0] }, reach: distance)
    values = try regression?.adjusted(own, scalesResiduals: adjustment == .heteroscedastic) ?? own
    weights = regression?.shares ?? own.map { _ in 1 / Double(own.count) }
  }

  private static func require(
    _ parameters: [[Double]], _ summaries: [[Double]], _ observed: [Double]
  ) throws(StatisticsError) {
    guard !parameters.isEmpty else {
      throw .unidentified("there are no draws; simulate some from the prior")
    }
    guard !observed.isEmpty else {
      throw .unidentified("there are no observed summaries; give at least one")
    }
    guard summaries.count == parameters.count else {
      throw .parameter(
        Double(summaries.count), name: "number of simulations",
        needed: "one a draw, \(parameters.count) in all")
    }
    try requireFinite(observed)
    for (row, own) in parameters.enumerated() {
      try SurrogateData.require(own, inputs: parameters[0].count, row: row)
      try SurrogateData.require(summaries[row], inputs: observed.count, row: row)
    }
  }

  private static func scales(
    of summaries: [[Double]], _ observed: [Double]
  ) throws(StatisticsError) -> [Double] {
    var scales: [Double] = []
    for k in observed.indices {
      let scale = medianAbsoluteDeviation(summaries.map { $0[k] })
      guard scale > 0 else {
        throw .unidentified(
          "summary \(k + 1) is the same in most simulations (its median absolute deviation is 0); "
            + "leave it out")
      }
      scales.append(scale)
    }
    return scales
  }

  private static func distance(keeping nearest: Nearest, of distances: [Double])
    throws(StatisticsError) -> Double
  {
    switch nearest {
    case .within(let distance):
      try requireParameter(distance, "distance", .nonnegative)
      return distance
    case .share(let share):
      guard share > 0, share <= 1 else {
        throw .parameter(share, name: "share of draws", needed: "a number above 0 and up to 1")
      }
      let count = Int((share * Double(distances.count)).rounded(.up))
      let reach = distances.sorted()[min(max(count, 1), distances.count) - 1]
      guard reach.isFinite else { throw .overflow }
      return reach
    }
  }

  private static func distance(
    _ summary: [Double], _ observed: [Double], _ scales: [Double]
  ) -> Double {
    var sum = 0.0
    for k in observed.indices {
      let step = (summary[k] - observed[k]) / scales[k]
      sum += step * step
    }
    return sum.squareRoot()
  }
}

/// The median of the distances from the median; 0 for no values.
func medianAbsoluteDeviation(_ values: [Double]) -> Double {
  guard let centre = quantile(0.5, ofSorted: values.sorted()) else { return 0 }
  return quantile(0.5, ofSorted: values.map { ($0 - centre).magnitude }.sorted()) ?? 0
}
