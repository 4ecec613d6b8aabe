/// What a surrogate expects at a point.
public struct SurrogatePrediction: Sendable, Hashable {
  /// The expected output.
  public let mean: Double
  /// The variance of the surface there, without the noise of an output.
  public let variance: Double
  /// The degrees of freedom of the variance; nothing where it is taken as known.
  public let degreesOfFreedom: Int?

  /// States what is expected.
  ///
  /// - Parameters:
  ///   - mean: the expected output.
  ///   - variance: the variance of the surface, at least 0.
  ///   - degreesOfFreedom: those of the variance; nothing where it is taken as known.
  public init(mean: Double, variance: Double, degreesOfFreedom: Int? = nil) {
    precondition(variance >= 0, "a variance is at least 0")
    self.mean = mean
    self.variance = variance
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The standard deviation of the surface there.
  public var sd: Double { variance.squareRoot() }

  /// The interval in which the surface lies, or an output with noise.
  ///
  /// Student's t with the degrees of freedom of the variance, or the normal distribution. At a point
  /// of the data without noise it has no width.
  ///
  /// - Parameters:
  ///   - confidence: the coverage, between 0 and 1.
  ///   - noise: the variance of an output about the surface; 0 for the surface itself.
  /// - Returns: the interval.
  /// - Throws: `StatisticsError` for an impossible confidence or noise.
  public func interval(
    confidence: Double = 0.95, noise: Double = 0
  ) throws(StatisticsError) -> Interval {
    try requireConfidence(confidence)
    try requireParameter(noise, "noise variance", .nonnegative)
    let tail = (1 - confidence) / 2
    let quantile: Double
    if let degreesOfFreedom {
      quantile = try StudentT(Double(degreesOfFreedom)).upperQuantile(tail)
    } else {
      quantile = try NormalDistribution().upperQuantile(tail)
    }
    let reach = quantile * (variance + noise).squareRoot()
    return Interval(low: mean - reach, high: mean + reach)
  }
}

extension GaussianProcess {
  /// What the surface is expected to be at a point, inside the data or beyond.
  ///
  /// Universal kriging: the variance counts what is not known of the trend. Far from all points the
  /// mean is the trend's.
  ///
  /// - Parameter point: the inputs, one number each.
  /// - Returns: mean and variance; at a point of the data without noise its output and 0.
  /// - Throws: `StatisticsError` for another number of inputs, a NaN, or a point so far away that the
  ///   trend is beyond all numbers there.
  /// - Complexity: O(*n*²) for *n* points.
  public func prediction(at point: [Double]) throws(StatisticsError) -> SurrogatePrediction {
    try SurrogateData.require(point, inputs: lengths.count, row: 0)
    let covariances = parameters.column(at: point, of: data.points)
    let white = system.factor.whitened(covariances)
    var mean = innerProduct(covariances, system.weights) + data.shift
    var variance = parameters.variance - innerProduct(white, white)
    if let information = system.information {
      let row = data.row(at: point)
      mean += innerProduct(row, system.trend)
      let open = zip(row, system.basis).map { $0 - innerProduct($1, white) }
      let spread = information.whitened(open)
      variance += innerProduct(spread, spread)
    }
    guard mean.isFinite, variance.isFinite else { throw .overflow }
    return SurrogatePrediction(
      mean: mean, variance: max(0, variance) * scale, degreesOfFreedom: degreesOfFreedom)
  }
}
