internal import Randomness

/// A sample laid out for the bootstrap: what is drawn whole, and within which strata.
///
/// ```swift
/// let losses = try Resampling([31, 12, 44, 18, 27, 61])
/// let answer = try losses.interval(of: .mean, by: .studentized, seed: 1)
/// answer.interval  // the same for the same seed, on any machine
/// ```
///
/// Each pick is a draw of Philox named by (seed, resample, place): the first 500 resamples are the
/// same whether 500 or 10,000 are made, and neither threads nor the order of rows matter. Clusters go
/// whole, as do the cells of one replication; strata keep their number of units (Davison & Hinkley
/// 1997, doi:10.1017/CBO9780511802843, sections 3.2 and 3.8). Where clusters differ in size a
/// resample may hold more or fewer values than the sample. For the difference of two arms that share
/// replications, resample the differences within the replications.
public struct Resampling: Sendable {
  /// The number of values.
  public let n: Int
  /// The number of clusters, or of values where there are none.
  public var unitCount: Int { units.count }
  /// The number of strata; 1 where there are none.
  public var strataCount: Int { units.strata.count }
  /// The most resamples that are made.
  public static let limit = 10_000_000

  /// The values in rising order.
  let sorted: [Double]
  let units: ResamplingUnits

  /// Lays out a sample.
  ///
  /// - Parameters:
  ///   - values: finite numbers, in any order.
  ///   - strata: the stratum of each value, as a number of any kind; none for a single one.
  ///   - clusters: the cluster of each value; none where each value is drawn alone.
  /// - Throws: `StatisticsError` for a NaN, an infinity, numbers whose squares overflow, or a
  ///   cluster that lies in two strata.
  /// - Complexity: O(*n* log *n*) for *n* values.
  public init(
    _ values: [Double], strata: [Int]? = nil, clusters: [Int]? = nil
  ) throws(StatisticsError) {
    precondition(strata.map { $0.count == values.count } ?? true, "each value has its stratum")
    precondition(clusters.map { $0.count == values.count } ?? true, "each value has its cluster")
    try requireComparable([values])
    let order = values.indices.sorted { values[$0] < values[$1] }
    n = values.count
    sorted = order.map { values[$0] }
    units = try ResamplingUnits(order: order, strata: strata, clusters: clusters)
  }

  /// The statistic in each resample, in the order of the resamples.
  ///
  /// - Parameters:
  ///   - statistic: the statistic.
  ///   - resamples: how many resamples to draw, 1 to ``limit``.
  ///   - seed: names the draws.
  /// - Returns: as many values, in the unit of the sample; none for an empty sample or `sd` of one.
  /// - Throws: `StatisticsError` for an impossible number of resamples.
  /// - Complexity: O(*n* · *resamples*) for *n* values.
  public func draws(
    of statistic: ResampledStatistic, resamples: Int = 10_000, seed: UInt64 = 0
  ) throws(StatisticsError) -> [Double] {
    try Self.requireResamples(resamples)
    guard n > (statistic == .sd ? 1 : 0) else { return [] }
    let run = ResamplingRun(self, statistic, resamples: resamples, seed: seed, withErrors: false)
    return run.values.map { run.offset + $0 }
  }

  /// The standard error of a statistic without resampling, robust to dependence within clusters.
  ///
  /// For the mean of single values it is *s*/√*n*. It is what the studentized bootstrap divides by.
  ///
  /// - Parameter statistic: the statistic.
  /// - Returns: the standard error, in the unit of the values; `nil` where no stratum has two units.
  /// - Complexity: O(*n*) for *n* values.
  public func standardError(of statistic: ResampledStatistic) -> Double? {
    guard canVary else { return nil }
    let origin = statistic.origin(of: sorted)
    let rising = sorted.map { $0 - origin }
    var errors = LinearizedError(statistic, rising: rising, units: units)
    let whole = units.whole
    return errors.error(of: whole, value: statistic.value(of: rising, in: whole)).ifFinite
  }

  /// Whether resamples can differ at all.
  var canVary: Bool { units.strata.contains { $0.count > 1 } }

  static func requireResamples(
    _ resamples: Int, atLeast least: Int = 1
  ) throws(StatisticsError) {
    guard (least...limit).contains(resamples) else {
      throw .parameter(
        Double(resamples), name: "number of resamples",
        needed: "a whole number from \(least) to \(limit)")
    }
  }
}
