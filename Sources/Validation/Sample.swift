internal import Statistics

/// What a check measured, a row a replication and a column a quantity.
///
/// Statistics are functions of the columns' means; squares among the columns make standard deviations
/// such functions, too. Replications are resampled whole, so that what shares a storm stays together.
public struct Sample: Sendable {
  /// The rows in which every quantity is defined.
  public let rows: [[Double]]
  /// How many rows had a quantity that is not defined, such as a share of nothing.
  public let dropped: Int
  private let bootstrap: Bootstrap?
  private let columns: [[Double]]

  /// Takes the rows of replications 1, 2, … in their order.
  ///
  /// - Parameters:
  ///   - rows: all of one length; a row with NaN is dropped and counted.
  ///   - resamples: how often they are resampled for intervals; 0 for none.
  public init(_ rows: [[Double]], resamples: Int = 2_000) {
    let whole = rows.filter { $0.allSatisfy(\.isFinite) }
    self.rows = whole
    dropped = rows.count - whole.count
    let width = whole.first?.count ?? 0
    columns = (0..<width).map { column in whole.map { $0[column] } }
    bootstrap =
      whole.count > 1 && resamples > 0
      ? Bootstrap(clusters: whole.count, resamples: resamples, seed: Self.seed) : nil
  }

  /// The means of the columns.
  public var means: [Double] {
    columns.map { $0.reduce(0, +) / Double($0.count) }
  }

  /// A statistic with the 95 % percentile interval of the bootstrap over replications.
  ///
  /// - Parameter statistic: a function of the columns' means.
  /// - Returns: an interval of NaN where there are fewer than two rows, or where a resample leaves
  ///   the statistic undefined.
  public func estimate(_ statistic: ([Double]) -> Double) -> Estimate {
    guard !rows.isEmpty else { return Estimate(.nan, n: 0) }
    let value = statistic(means)
    guard let bootstrap else { return Estimate(value, n: rows.count) }
    let resampled = columns.map { bootstrap.means(of: $0) }
    let draws = (0..<bootstrap.resamples).map { resample in
      statistic(resampled.map { $0[resample] })
    }
    guard draws.allSatisfy(\.isFinite),
      let interval = try? Bootstrap.percentile(of: draws)
    else { return Estimate(value, n: rows.count) }
    return Estimate(value, low: interval.low, high: interval.high, n: rows.count)
  }

  /// The seed of all resamplings.
  private static let seed: UInt64 = 20_210_720
}
