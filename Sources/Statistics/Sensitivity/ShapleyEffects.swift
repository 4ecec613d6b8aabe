/// The Shapley effects of factors: shares of an outcome's variance that add up to 1.
///
/// ```swift
/// // V(E[y | x_u]) for u = none, {1}, {2}, {1, 2}
/// try ShapleyEffects(explained: [0, 1, 2, 5]).values  // [0.4, 0.6]
/// ```
///
/// The worth of a set of factors is the variance it explains; a factor's effect is its Shapley value
/// in this game over the variance (Owen 2014, doi:10.1137/130936233; Song, Nelson & Staum 2016,
/// doi:10.1137/15M1048070). Factors may depend on one another; where they are independent, an effect
/// lies between the first-order index and the total, and an interaction is shared evenly.
public struct ShapleyEffects: Sendable {
  /// The effect of each factor.
  public let values: [Double]
  /// The intervals; `nil` where the effects are exact or nothing tells their error.
  public let intervals: [Interval]?
  /// The share of the variance of a single run that is chance; `nil` where nothing tells it.
  public let noise: Double?

  /// The exact effects from what every set of factors explains.
  ///
  /// - Parameter explained: V(E[*y* | x_u]) for all 2ᵏ sets u, by their masks; 0 for none.
  /// - Throws: `StatisticsError` for a number of sets that is no power of two, a NaN, or a variance
  ///   that is not above 0.
  /// - Complexity: O(*k* 2ᵏ).
  public init(explained: [Double]) throws(StatisticsError) {
    let table = try SubsetTable(explained)
    guard table.values[table.all] > table.values[0] else {
      throw .unidentified("the factors together explain no variance: there is nothing to share out")
    }
    let variance = table.values[table.all] - table.values[0]
    values = table.shapleyValues.map { $0 / variance }
    intervals = nil
    noise = nil
  }

  /// The effects of independent factors from a layout for Sobol indices, exactly where it suffices.
  ///
  /// Points of a row that share a set of factors tell what the set explains: B and ABⁱ factor *i*,
  /// ABⁱ and ABʲ all but *i* and *j*, A and ABⁱ all but *i*, BAⁱ and ABʲ the pair *i*, *j*. These are
  /// all sets of up to 4 factors, and of up to 5 where there are points BAⁱ. The effects add up to 1
  /// whatever the sample. Intervals are made as those of ``SobolIndices``.
  ///
  /// - Parameters:
  ///   - outcomes: the outcomes in the order of the layout.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  ///   - resamples: how often to resample rows where there is one scramble; `nil` for no intervals.
  ///   - seed: names the resamples.
  /// - Throws: `StatisticsError` for more factors than the layout suffices for, where no variance is
  ///   left between the points, resamples are asked for beside scrambles, or a confidence is none.
  public init(
    of outcomes: SobolOutcomes, confidence: Double = 0.95, resamples: Int? = nil, seed: UInt64 = 0
  ) throws(StatisticsError) {
    let most = outcomes.includesSecondOrder ? 5 : 4
    guard outcomes.factors <= most else {
      throw .unidentified(
        "the layout tells what pairs explain, and all but two factors, but not the sets between: "
          + "Shapley effects of \(outcomes.factors) factors need those too; take at most \(most) "
          + "factors" + (most == 4 ? ", or 5 with second-order: true" : ""))
    }
    let form = PickFreezeForm.shapley(
      outcomes.factors, hasSecondOrder: outcomes.includesSecondOrder)
    let estimates = try PickFreezeEstimates(
      outcomes, form, confidence: confidence, resamples: resamples, seed: seed)
    values = estimates.values
    intervals = estimates.intervals
    noise = try outcomes.noiseShare()
  }
}

extension PickFreezeForm {
  /// Shapley effects from what every set explains.
  ///
  /// Sets of one factor and pairs of BA and AB by products, larger ones by the half mean square of
  /// the difference of points that share them, taken from the variance.
  static func shapley(_ k: Int, hasSecondOrder: Bool) -> PickFreezeForm {
    var form = PickFreezeForm()
    let place = PickFreezePlaces(factors: k, hasSecondOrder: hasSecondOrder)
    let spread = form.spread(place)
    let all = 1 << k - 1
    var sources = [ExplainedSource](repeating: .nothing, count: all + 1)
    sources[all] = .variance
    for i in 0..<k where k > 1 {
      sources[all ^ 1 << i] = .apart(form.square(place.a, minus: place.ab(i)))
    }
    for j in 0..<k where k > 3 {
      for i in 0..<j {
        sources[all ^ (1 << i | 1 << j)] = .apart(form.square(place.ab(i), minus: place.ab(j)))
      }
    }
    for i in 0..<k where k > 2 {
      sources[1 << i] = .together(form.product(place.b, place.ab(i), minus: place.a))
    }
    if k == 5 {
      // Taken off all pairs alike, it changes no effect; with it each pair is what it explains.
      let both = form.product(place.a, place.b)
      for pair in form.pairs(place) {
        sources[1 << pair.i | 1 << pair.j] = .pair(pair.term, both)
      }
    }
    form.evaluate = { [sources] means in
      guard let variance = spread(means) else { return nil }
      let table = SubsetTable(unchecked: sources.map { $0.explained(means, variance) })
      return table.shapleyValues.map { $0 / variance }
    }
    return form
  }
}

/// From which means of a layout it follows what a set explains.
private enum ExplainedSource: Sendable {
  case nothing
  case variance
  case together(PickFreezeForm.Term)
  case pair(PickFreezeForm.Term, PickFreezeForm.Term)
  case apart(PickFreezeForm.Term)

  func explained(_ means: [Double], _ variance: Double) -> Double {
    switch self {
    case .nothing: 0
    case .variance: variance
    case .together(let term): means[term]
    case .pair(let term, let both): means[term] - means[both]
    case .apart(let term): variance - means[term] / 2
    }
  }
}
