internal import Randomness

/// Resamples of whole clusters, drawn with replacement; a cluster is what shares its luck.
///
/// In an experiment with common random numbers the cluster is the replication: one storm, one
/// population, one luck in all cells. One `Bootstrap` resamples every cell alike, so differences
/// between cells stay paired (Efron & Tibshirani 1993, ISBN 978-0-412-04231-7; clusters: Davison &
/// Hinkley 1997, doi:10.1017/CBO9780511802843, section 3.8).
///
/// ```swift
/// let bootstrap = Bootstrap(clusters: 4, seed: 1)
/// let draws = bootstrap.means(of: [3, 1, 4, 1])
/// try Bootstrap.percentile(of: draws)  // the same interval for the same seed, on any machine
/// ```
///
/// Each pick is a draw named by (seed, resample, place), so the first 500 resamples are the same
/// whether 500 or 2,000 are made.
public struct Bootstrap: Sendable {
  /// The number of clusters, at least 1.
  public let clusters: Int
  /// The number of resamples, at least 1.
  public let resamples: Int
  /// How often each resample holds each cluster: all resamples of the first cluster, then the next.
  private let counts: [Double]

  /// Draws the resamples.
  ///
  /// - Parameters:
  ///   - clusters: how many clusters there are, and how many each resample holds.
  ///   - resamples: how many resamples to draw.
  ///   - seed: names the draws.
  ///   - stream: tells resamplings apart that must be independent under one seed.
  /// - Complexity: O(*clusters* · *resamples*), in memory too.
  public init(clusters: Int, resamples: Int = 2_000, seed: UInt64, stream: UInt32 = 0) {
    precondition(clusters > 0 && resamples > 0, "a bootstrap needs clusters and resamples")
    self.clusters = clusters
    self.resamples = resamples
    let chance = Chance(seed: seed)
    var counts = [Double](repeating: 0, count: clusters * resamples)
    for resample in 0..<resamples {
      for place in 0..<UInt64(clusters) {
        let name = UInt64(stream) << 32 | place
        let word = chance.seed(phase: Self.phase, tick: resample, entity: name)
        let pick = Int(UInt64(clusters).multipliedFullWidth(by: word).high)
        counts[pick * resamples + resample] += 1
      }
    }
    self.counts = counts
  }

  /// The mean of one value a cluster, in each resample.
  ///
  /// - Parameter values: one number for each cluster.
  /// - Returns: as many means as there are resamples, in their order.
  /// - Complexity: O(*clusters* · *resamples*).
  public func means(of values: [Double]) -> [Double] {
    precondition(values.count == clusters, "one value for each cluster")
    var sums = [Double](repeating: 0, count: resamples)
    for (cluster, value) in values.enumerated() {
      let start = cluster * resamples
      for resample in 0..<resamples { sums[resample] += counts[start + resample] * value }
    }
    return sums.map { $0 / Double(clusters) }
  }

  /// The name of resampling among the phases of ``Chance``.
  private static let phase: UInt32 = 0xB007_57A9
}
