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
  /// The arithmetic mean (`gsl_stats_mean`).
  public let mean: Double?
  /// The standard deviation with *n* − 1 in the denominator (`gsl_stats_sd_m`).
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
  /// The mean of ((x − mean)/sd)³ (`gsl_stats_skew_m_sd`); 0 for a symmetric sample.
  public let skewness: Double?
  /// The mean of ((x − mean)/sd)⁴, less 3 (`gsl_stats_kurtosis_m_sd`); 0 for a normal sample.
  public let kurtosis: Double?
  /// The correlation of each value with the one before it (`gsl_stats_lag1_autocorrelation_m`).
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
    let centre = try Statistics.mean(of: values)
    let spread = centre.flatMap {
      values.count > 1 ? GSL.standardDeviation(values, mean: $0).ifFinite : nil
    }
    let sorted = values.sorted()
    n = values.count
    mean = centre
    sd = spread
    min = sorted.first
    q1 = quantile(0.25, ofSorted: sorted)
    median = quantile(0.5, ofSorted: sorted)
    q3 = quantile(0.75, ofSorted: sorted)
    max = sorted.last
    interval = try Interval.student(meanOf: values, confidence: confidence)
    if let centre, let spread, spread > 0 {
      skewness = GSL.skewness(values, mean: centre, sd: spread).ifFinite
      kurtosis = GSL.kurtosis(values, mean: centre, sd: spread).ifFinite
      lag1 = GSL.lag1(values, mean: centre).ifFinite
    } else {
      skewness = nil
      kurtosis = nil
      lag1 = nil
    }
  }
}
