internal import Foundation

/// A surface learnt from some of its points, with its uncertainty between them.
///
/// ```swift
/// let losses = [20.4, 13.9, 9.1, 12.2, 18.0]
/// let surface = try GaussianProcess(of: losses, at: [[0], [0.25], [0.5], [0.75], [1]])
/// let between = try surface.prediction(at: [0.6])
/// between.mean              // what the loss should be there
/// try between.interval()    // 95 %
/// ```
///
/// Gaussian process regression, or kriging: the output is a trend (``SurrogateTrend``) by generalised
/// least squares, plus deviations with Matérn's covariance of smoothness 5/2 and one length per
/// input, plus noise (``ReplicateNoise``). Lengths and noise are where the likelihood is greatest;
/// the trend and, without known noise, the variance are at their best given these (Sacks, Welch,
/// Mitchell & Wynn 1989, doi:10.1214/ss/1177012413; with noise of replication, Ankenman, Nelson & Staum
/// 2010, doi:10.1287/opre.1090.0754). Systems are solved by Cholesky's factor of GSL.
///
/// An input that does not matter has a length far beyond its range. Two points with the same inputs
/// and no noise are an error, and nothing is added to the covariance to hide it. Variances do not
/// count the uncertainty of the lengths, so with few points intervals are somewhat narrow: of surfaces
/// drawn over two inputs, intervals of 95 % held 95.1 % of new points with the lengths known, 94.0 %
/// with lengths found from 40 points and 92.4 % from 20, and 90.8 % where the noise, a tenth of the
/// variance, was found from the same 40 too.
public struct GaussianProcess: Sendable {
  /// The number of points.
  public let n: Int
  /// What the output is taken to be on average.
  public let trend: SurrogateTrend
  /// The length of each input, in its unit: how far apart points tell little of one another.
  public let lengths: [Double]
  /// The variance of the surface about its trend.
  ///
  /// Where it was estimated with the trend alone, squares are divided by *n* less the number of the
  /// trend's coefficients; the likelihood is told at its own, with *n*.
  public let variance: Double
  /// The variance of each output about the surface.
  public let noise: [Double]
  /// The trend's constant and its slope along each input, in the units of output and inputs.
  public let coefficients: [Double]
  /// The logarithm of the likelihood of the outputs.
  public let logLikelihood: Double
  /// The degrees of freedom of the variance; nothing where it is known or found with the lengths.
  public let degreesOfFreedom: Int?

  let data: SurrogateData
  let parameters: CovarianceParameters
  let system: KrigingSystem
  /// The unit of the covariance.
  let scale: Double

  /// Learns a surface, with everything found from its points.
  ///
  /// - Parameters:
  ///   - outputs: finite numbers, one a point.
  ///   - points: the inputs of each point, as many numbers in each.
  ///   - trend: what the output is on average.
  ///   - noise: how outputs scatter about the surface.
  ///   - starts: from how many places the likelihood is climbed, the best of 16 times as many.
  /// - Throws: `StatisticsError` for NaN, outputs or an input that do not vary, fewer points than the
  ///   trend has coefficients and one, equal points without noise, or a singular covariance.
  /// - Complexity: O(*n*³) for *n* points, some hundred times.
  public init(
    of outputs: [Double], at points: [[Double]], trend: SurrogateTrend = .constant,
    noise: ReplicateNoise = .none, starts: Int = 4
  ) throws(StatisticsError) {
    precondition(starts > 0, "a search begins somewhere")
    try noise.require(points: outputs.count)
    let data = try SurrogateData(outputs, at: points, trend: trend)
    if case .known(let variances) = noise { try data.requireDistinct(noise: variances) }
    if case .none = noise { try data.requireDistinct(noise: outputs.map { _ in 0 }) }
    let search = LikelihoodSearch(data, noise)
    try self.init(data, search.best(starts: starts))
  }

  /// Learns a surface whose lengths and variances are known.
  ///
  /// - Parameters:
  ///   - outputs: finite numbers, one a point.
  ///   - points: the inputs of each point.
  ///   - trend: what the output is on average.
  ///   - lengths: the length of each input, above 0.
  ///   - variance: the variance of the surface; where it is left out, the best with these lengths.
  ///   - noise: the variance of each output about the surface, where `variance` is left out relative
  ///     to it; none unless said.
  /// - Throws: `StatisticsError` as above, and for a length or variance that cannot be.
  public init(
    of outputs: [Double], at points: [[Double]], trend: SurrogateTrend = .constant,
    lengths: [Double], variance: Double? = nil, noise: [Double]? = nil
  ) throws(StatisticsError) {
    let noise = noise ?? outputs.map { _ in 0 }
    try ReplicateNoise.known(noise).require(points: outputs.count)
    let data = try SurrogateData(outputs, at: points, trend: trend)
    try data.requireDistinct(noise: noise)
    guard lengths.count == data.ranges.count else {
      throw .valuesPerRow(lengths.count, columns: data.ranges.count)
    }
    for length in lengths { try requireParameter(length, "length", .positive) }
    if let variance { try requireParameter(variance, "variance", .positive) }
    try self.init(
      data,
      CovarianceParameters(
        lengths: lengths, variance: variance ?? 1, noise: noise, isRelative: variance == nil))
  }

  private init(
    _ data: SurrogateData, _ parameters: CovarianceParameters
  ) throws(StatisticsError) {
    let system = KrigingSystem(
      parameters, points: data.points, outputs: data.outputs, columns: data.columns)
    guard let system else {
      throw .unidentified(
        "points so close tell the same, and their covariance is singular; thin them out, or let "
          + "noise be estimated")
    }
    let freedom = data.points.count - data.columns.count
    self.data = data
    self.parameters = parameters
    self.system = system
    n = data.points.count
    trend = data.trend
    lengths = parameters.lengths
    let scale = parameters.isRelative ? system.squares / Double(freedom) : 1
    self.scale = scale
    variance = scale * parameters.variance
    noise = parameters.noise.map { $0 * scale }
    coefficients = data.natural(system.trend)
    logLikelihood = system.logLikelihood(parameters)
    degreesOfFreedom = parameters.isRelative ? freedom : nil
  }
}
