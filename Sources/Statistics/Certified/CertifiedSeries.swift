/// A series of whole numbers whose warm-up, batch means and memory are fractions.
public struct CertifiedSeries: CertifiedReference {
  /// What is known of a series.
  public struct Values: Sendable, Hashable {
    /// The length of the warm-up by MSER-5, the mean after it, the least statistic.
    public let warmUp: [Double]
    /// The means of the batches.
    public let batches: [Double]
    /// Their mean, its error, their dependence.
    public let batchMeans: [Double]
    /// The integrated time, the effective size, the mean of the series, its error.
    public let memory: [Double]
  }

  /// The name of the set.
  public let name: String
  /// The series.
  public var values: [Double]
  /// How many batches there are.
  public let batches: Int
  /// What is known, rounded once.
  public let exact: Values

  /// What these references have in common.
  public var family: String { "time series" }

  /// The numbers of ``WarmUp``, ``BatchMeans`` and ``SeriesMemory``, to 13 digits.
  public func quantities() throws(StatisticsError) -> [CertifiedQuantity] {
    let warmUp = try WarmUp(of: values)
    let means = try BatchMeans(of: values, batches: batches)
    let memory = try SeriesMemory(of: values)
    return [
      CertifiedQuantity(
        "MSER-5", criterion: 13, [Double(warmUp.length), warmUp.mean, warmUp.statistic],
        of: exact.warmUp, labels: ["length", "mean", "statistic"]),
      CertifiedQuantity("batches", criterion: 13, means.means, of: exact.batches),
      CertifiedQuantity(
        "batch means", criterion: 13, [means.mean, means.standardError, means.dependence],
        of: exact.batchMeans, labels: ["mean", "error", "dependence"]),
      CertifiedQuantity(
        "memory", criterion: 13,
        [memory.time, memory.effectiveSize, memory.mean, memory.standardError],
        of: exact.memory, labels: ["time", "effective size", "mean", "error"]),
    ]
  }
}
