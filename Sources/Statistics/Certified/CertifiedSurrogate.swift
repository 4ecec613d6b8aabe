/// Points of a surface, with lengths that are given, whose Gaussian process is known.
///
/// Once with a known variance and noise, once with the best variance and no noise; numbers of the first
/// come before those of the second.
public struct CertifiedSurrogate: CertifiedReference {
  /// What is known of both processes.
  public struct Values: Sendable, Hashable {
    /// The logarithms of their likelihoods.
    public let logLikelihoods: [Double]
    /// The trends' coefficients.
    public let coefficients: [Double]
    /// The variances.
    public let variances: [Double]
    /// What is expected at each place.
    public let expected: [Double]
    /// With which variance.
    public let expectedVariances: [Double]
    /// What the other points expect of each.
    public let leftOutExpected: [Double]
    /// With which variance.
    public let leftOutVariances: [Double]
  }

  /// The name of the set.
  public let name: String
  /// What the output is on average.
  public let trend: SurrogateTrend
  /// The outputs.
  public var outputs: [Double] = [3, 5, 4, 9, 6, 11]
  /// The points, in quarters.
  let quarters: [[Double]] = [[0, 0], [1, 2], [2, 5], [3, 1], [4, 4], [5, 3]]
  /// Where the surface is asked for: inside and beyond the points.
  let places: [[Double]] = [[0.5, 0.5], [2, 1]]
  /// What is known, rounded once.
  public let exact: Values

  /// What these references have in common.
  public var family: String { "Gaussian process" }

  init(name: String, trend: SurrogateTrend, exact: Values) {
    self.name = name
    self.trend = trend
    self.exact = exact
  }

  /// The numbers of ``GaussianProcess``, to 12 digits.
  public func quantities() throws(StatisticsError) -> [CertifiedQuantity] {
    let fits = [try fit(variance: 8, noise: [1, 2, 1, 3, 1, 2].map { $0 / 16 }), try fit()]
    let found = try fits.map { fit throws(StatisticsError) in
      try places.map { place throws(StatisticsError) in try fit.prediction(at: place) }
    }.flatMap(\.self)
    let left = fits.flatMap(\.leftOut)
    func quantity(_ name: String, _ values: [Double?], _ exact: [Double]) -> CertifiedQuantity {
      CertifiedQuantity(name, criterion: 12, values, of: exact)
    }
    let trends =
      trend == .zero ? [] : [quantity("trend", fits.flatMap(\.coefficients), exact.coefficients)]
    return [quantity("log-likelihood", fits.map(\.logLikelihood), exact.logLikelihoods)] + trends
      + [
        quantity("variance", fits.map(\.variance), exact.variances),
        quantity("expectations", found.map(\.mean), exact.expected),
        quantity("their variances", found.map(\.variance), exact.expectedVariances),
        quantity("left out, expectations", left.map { $0?.mean }, exact.leftOutExpected),
        quantity("left out, variances", left.map { $0?.variance }, exact.leftOutVariances),
      ]
  }

  private func fit(
    variance: Double? = nil, noise: [Double]? = nil
  ) throws(StatisticsError) -> GaussianProcess {
    try GaussianProcess(
      of: outputs, at: quarters.map { $0.map { $0 / 4 } }, trend: trend, lengths: [0.75, 1.5],
      variance: variance, noise: noise)
  }
}
