/// Sobol's sensitivity indices: the shares of an outcome's variance that factors account for.
///
/// ```swift
/// let answer = try SobolIndices(of: outcomes)
/// answer.indices[0].first  // the share that the first factor explains alone
/// answer.indices[0].total  // the share lost without it, with all that it does together with others
/// ```
///
/// Factors must be independent. The first order is V(E[*y* | xᵢ]) / V, the total
/// E[V(*y* | all but xᵢ)] / V, the second order what two explain together beyond each alone (Sobol'
/// 1993; Homma & Saltelli 1996, doi:10.1016/0951-8320(96)00002-6); estimators: ``SobolEstimator``.
///
/// Estimates may leave [0, 1] by their sampling error; they are not cut, so that they stay unbiased.
/// With several scrambles an interval comes from a jackknife over scrambles. With one it comes
/// from `resamples` of its rows or not at all; rows of quasi-random points are not independent, and
/// such an interval then covers more or less than it says: take scrambles. An inert factor has 0 and
/// an interval of no width where its points repeat A bit for bit.
///
/// Where the points of a replication share their luck, intervals tell what the sampling of points
/// leaves open, not that of the luck, since all scrambles have the same.
public struct SobolIndices: Sendable {
  /// The indices of one factor.
  public struct Index: Sendable, Hashable {
    /// The share of variance that the factor explains alone.
    public let first: Double
    /// Its interval.
    public let firstInterval: Interval?
    /// The share of variance that would be lost were the factor known last.
    public let total: Double
    /// Its interval.
    public let totalInterval: Interval?
  }

  /// The interaction of two factors.
  public struct Pair: Sendable, Hashable {
    /// The number of the first factor, from 0.
    public let first: Int
    /// The number of the second.
    public let second: Int
    /// The share of variance that both explain together beyond each alone.
    public let value: Double
    /// Its interval.
    public let interval: Interval?
  }

  /// The indices, a factor each.
  public let indices: [Index]
  /// Every two factors, where the layout has points BAʲ; the first slowest.
  public let pairs: [Pair]
  /// The share of the variance of a single run that is chance; `nil` for one run a point.
  public let noise: Double?

  /// Estimates the indices.
  ///
  /// - Parameters:
  ///   - outcomes: the outcomes in the order of the layout.
  ///   - estimator: the estimator.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - resamples: how often to resample rows where there is one scramble; `nil` for no intervals.
  ///   - seed: names the resamples.
  /// - Throws: `StatisticsError` where no variance is left between the points, the estimator needs
  ///   points that are not there, resamples are asked for beside scrambles, or a confidence is none.
  /// - Complexity: O(*rows* · *terms* · *resamples*); terms grow with *k*, with second order with *k*².
  public init(
    of outcomes: SobolOutcomes, by estimator: SobolEstimator = .saltelli,
    confidence: Double = 0.95, resamples: Int? = nil, seed: UInt64 = 0
  ) throws(StatisticsError) {
    let k = outcomes.factors
    let form = try PickFreezeForm(
      estimator, factors: k, hasSecondOrder: outcomes.includesSecondOrder)
    let estimates = try PickFreezeEstimates(
      outcomes, form, confidence: confidence, resamples: resamples, seed: seed)
    let (values, intervals) = (estimates.values, estimates.intervals)
    indices = (0..<k).map { i in
      Index(
        first: values[i], firstInterval: intervals?[i], total: values[k + i],
        totalInterval: intervals?[k + i])
    }
    let both =
      outcomes.includesSecondOrder ? (0..<k).flatMap { i in (i + 1..<k).map { (i, $0) } } : []
    pairs = both.enumerated().map { place, pair in
      Pair(
        first: pair.0, second: pair.1, value: values[2 * k + place],
        interval: intervals?[2 * k + place])
    }
    noise = try outcomes.noiseShare()
  }
}

extension SobolOutcomes {
  /// The share of the variance of a single run that is chance; `nil` for one run a point.
  func noiseShare() throws(StatisticsError) -> Double? {
    guard let noiseVariance else { return nil }
    var form = PickFreezeForm()
    let spread = form.spread(
      PickFreezePlaces(factors: factors, hasSecondOrder: includesSecondOrder))
    form.evaluate = { means in spread(means).map { [$0] } }
    let between = try PickFreezeEstimates(
      self, form, confidence: 0.5, resamples: nil, seed: 0
    ).values[0]
    return noiseVariance / (noiseVariance + between)
  }
}
