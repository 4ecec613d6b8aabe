/// A sample described by its moments, its quantiles and the t interval of its mean.
///
/// ```swift
/// let rain = try Description(of: [1, 2, 3, 4, 10])
/// rain.mean    // 4
/// rain.median  // 3
/// ```
///
/// What a sample leaves undefined is `nil`, never NaN: everything for no values; the spread, the
/// shape and the interval for one value; the shape for values that are all equal.
public struct Description: Sendable, Hashable {
  /// The number of values.
  public let n: Int
  /// The arithmetic mean, as all moments by ``Moments``.
  public let mean: Double?
  /// The standard deviation with *n* − 1 in the denominator.
  public let sd: Double?
  /// The least value.
  public let min: Double?
  /// The quantile at ¼, of type 7 like the other two (``quantile(_:ofSorted:)``).
  public let q1: Double?
  /// The quantile at ½.
  public let median: Double?
  /// The quantile at ¾.
  public let q3: Double?
  /// The greatest value.
  public let max: Double?
  /// The mean of ((x − mean)/sd)³; 0 for a symmetric sample.
  public let skewness: Double?
  /// The mean of ((x − mean)/sd)⁴, less 3; 0 for a normal sample.
  public let kurtosis: Double?
  /// The correlation of each value with the one before it.
  public let lag1: Double?
  /// The t interval of the mean.
  public let interval: Interval?

  /// Describes a sample in the order given; only `lag1` depends on the order.
  ///
  /// - Parameters:
  ///   - values: finite numbers.
  ///   - confidence: the coverage of the interval, between 0 and 1.
  /// - Throws: `StatisticsError` for a NaN, an infinity or an impossible confidence.
  /// - Complexity: O(*n* log *n*) for *n* values.
  public init(of values: [Double], confidence: Double = 0.95) throws(StatisticsError) {
    let moments = try Moments(of: values)
    try requireConfidence(confidence)
    let sorted = values.sorted()
    n = values.count
    mean = moments.mean
    sd = moments.sd
    min = sorted.first
    q1 = quantile(0.25, ofSorted: sorted)
    median = quantile(0.5, ofSorted: sorted)
    q3 = quantile(0.75, ofSorted: sorted)
    max = sorted.last
    interval = moments.interval(confidence: confidence)
    skewness = moments.skewness
    kurtosis = moments.kurtosis
    lag1 = moments.lag1
  }
}
