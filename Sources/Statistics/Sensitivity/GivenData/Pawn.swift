/// The measure PAWN: how far holding a factor within a slice moves the distribution of the outcome.
///
/// ```swift
/// let measures = try Pawn(of: loss, on: [openness, trust], seed: 1)
/// measures.factors[0].value    // the median over slices of the Kolmogorov–Smirnov distance
/// measures.maxima[0]           // the greatest
/// ```
///
/// A factor's range is cut at its quantiles into slices, 10 unless said; one slice a value where it takes
/// no more. For each the distance is the greatest between the distribution within the slice and that of
/// all rows (Pianosi & Wagener 2018, doi:10.1016/j.envsoft.2018.07.019). The greatest value of a factor
/// belongs to its last slice.
///
/// Distances are never negative, so a factor without influence has some: ``dummies`` is what 95 % of such
/// factors stay below, p the share of relabelled samples with at least as much, counted with the sample
/// itself. The interval is the basic bootstrap's, of rows, which takes the bias off that resampling
/// shows; cut at 0 and 1. Not all of the bias shows: where a greatest distance is reached over a whole
/// range of outcomes an interval of 95 % covers in some 83 % of samples, missing as too high
/// (`Tests/StatisticsTests/Calibration`). Read it as the spread of the measure; p keeps its level.
public struct Pawn: Sendable, Hashable {
  /// The median distance of each factor, in the order given.
  public let factors: [FactorSensitivity]
  /// The greatest distance of each factor.
  public let maxima: [Double]
  /// The mean distance of each factor.
  public let means: [Double]
  /// The median distance that a factor without influence, sliced alike, exceeds in 5 % of samples.
  public let dummies: [Double]
  /// How many slices each factor has.
  public let slices: [Int]

  /// Measures factors.
  ///
  /// - Parameters:
  ///   - outcome: finite numbers, one a row.
  ///   - factors: the factors, each as long as the outcome.
  ///   - slices: into how many a factor's range is cut.
  ///   - resamples: how many samples are drawn for the interval, and relabelled for p;
  ///     2 or more.
  ///   - seed: names the draws.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  /// - Throws: `StatisticsError` for a NaN, fewer than two rows a slice, an outcome or a factor that does
  ///   not vary.
  /// - Complexity: O(*rkn* log *n*) for *n* rows, *k* factors, *r* resamples.
  public init(
    of outcome: [Double], on factors: [[Double]], slices: Int = 10, resamples: Int = 1_000,
    seed: UInt64 = 0, confidence: Double = 0.95
  ) throws(StatisticsError) {
    try requireConfidence(confidence)
    try GivenDraws.requireResamples(resamples)
    guard slices > 1 else {
      throw .parameter(Double(slices), name: "number of slices", needed: "2 or more")
    }
    let sample = try GivenSample(outcome, factors, least: 2 * slices)
    let whole = SlicedOutcome(sample.outcome)
    let own = sample.factors.map { FactorSlices.byQuantiles($0, count: slices) }
    let distances = own.map { whole.distances($0) }
    let draws = GivenDraws(seed: seed, n: sample.n)
    var drawn = own.map { _ in [Double]() }
    var relabelled = drawn
    for resample in 0..<resamples {
      let rows = draws.resample(resample)
      let resampled = SlicedOutcome(rows.map { sample.outcome[$0] })
      for (j, factor) in sample.factors.enumerated() {
        let cut = FactorSlices.byQuantiles(rows.map { factor[$0] }, count: slices)
        drawn[j].append(middle(resampled.distances(cut)))
      }
      let order = draws.permutation(resample)
      for j in own.indices { relabelled[j].append(middle(whole.distances(own[j], order))) }
    }
    var measures: [FactorSensitivity] = []
    for j in own.indices {
      let value = middle(distances[j])
      let basic = try Bootstrap.basic(of: drawn[j], estimate: value, confidence: confidence)
      let count = relabelled[j].count { $0 >= value - 1e-12 }
      measures.append(
        FactorSensitivity(
          value: value,
          interval: basic.map { Interval(low: $0.low.within01, high: $0.high.within01) },
          p: Double(1 + count) / Double(1 + resamples)))
    }
    self.factors = measures
    maxima = distances.map { $0.max() ?? 0 }
    means = distances.map { $0.reduce(0, +) / Double($0.count) }
    dummies = relabelled.map { quantile(0.95, ofSorted: $0.sorted()) ?? 0 }
    self.slices = own.map(\.counts.count)
  }
}

extension Double {
  /// The nearest number from 0 to 1.
  fileprivate var within01: Double { min(1, max(0, self)) }
}

/// The median of some values, at least one.
private func middle(_ values: [Double]) -> Double {
  quantile(0.5, ofSorted: values.sorted()) ?? 0
}
