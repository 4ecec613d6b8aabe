/// What was observed of an output, for ruling out points that cannot have led to it.
///
/// ```swift
/// let deaths = try ObservedOutput(398, variance: 25, discrepancy: 400)
/// deaths.implausibility(of: try surface.prediction(at: [0.4, 0.9]))  // above 3: ruled out
/// ```
///
/// History matching: a point is implausible where |z − E| is large beside the square root of the
/// variances of observation, of the model's discrepancy and of the surrogate (Craig, Goldstein,
/// Seheult & Smith 1997, doi:10.1007/978-1-4612-2290-3_2; Vernon, Goldstein & Bower 2010,
/// doi:10.1214/10-BA524). Above 3 it is ruled out: at least 95 % of any distribution with one mode
/// lies within three standard deviations (Pukelsheim 1994, doi:10.1080/00031305.1994.10476030).
public struct ObservedOutput: Sendable, Hashable {
  /// What was observed.
  public let value: Double
  /// The variance of the observation.
  public let variance: Double
  /// The variance of the model's discrepancy: how far off it may be where its inputs are right.
  public let discrepancy: Double

  /// States an observation.
  ///
  /// - Parameters:
  ///   - value: what was observed.
  ///   - variance: the variance of the observation.
  ///   - discrepancy: the variance of the model's discrepancy.
  /// - Throws: `StatisticsError` for a NaN, or variances below 0.
  public init(
    _ value: Double, variance: Double, discrepancy: Double = 0
  ) throws(StatisticsError) {
    try requireParameter(value, "observed value", .finite)
    try requireParameter(variance, "variance of the observation", .nonnegative)
    try requireParameter(discrepancy, "variance of the discrepancy", .nonnegative)
    self.value = value
    self.variance = variance
    self.discrepancy = discrepancy
  }

  /// How many standard deviations what is expected lies from what was observed.
  ///
  /// - Parameter prediction: what a surrogate expects at a point.
  /// - Returns: the distance; without any variance 0 where both are equal and infinite elsewhere.
  public func implausibility(of prediction: SurrogatePrediction) -> Double {
    let distance = (value - prediction.mean).magnitude
    let spread = (prediction.variance + variance + discrepancy).squareRoot()
    return distance == 0 ? 0 : distance / spread
  }
}

extension [ObservedOutput] {
  /// The implausibility of a point by all outputs: the largest, or the second or third largest.
  ///
  /// - Parameters:
  ///   - predictions: what the surrogate of each output expects there, in the same order.
  ///   - rank: 1 for the largest, 2 for the second, which one poor surrogate cannot decide.
  /// - Returns: the implausibility; 0 where there are fewer outputs than `rank`.
  public func implausibility(of predictions: [SurrogatePrediction], rank: Int = 1) -> Double {
    precondition(predictions.count == count, "each output has its prediction")
    precondition(rank > 0, "ranks count from 1")
    let all = zip(self, predictions).map { $0.implausibility(of: $1) }.sorted(by: >)
    return rank <= all.count ? all[rank - 1] : 0
  }
}
