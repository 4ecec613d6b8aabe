internal import Foundation

/// The number of successes in independent trials of equal probability.
///
/// ```swift
/// try BinomialDistribution(trials: 10, probability: 0.5).probability(atLeast: 9)  // 0.0107
/// ```
///
/// Each tail is an incomplete beta function, so it has all its digits for any number of trials.
public struct BinomialDistribution: Sendable, Hashable {
  /// The number of trials, at least 0.
  public let trials: Int
  /// The probability of success in each.
  public let probability: Double

  /// The distribution for this many trials.
  ///
  /// - Throws: `StatisticsError` for a negative number of trials, or a probability outside 0...1.
  public init(trials: Int, probability: Double) throws(StatisticsError) {
    try requireParameter(Double(trials), "number of trials", .nonnegative)
    try requireProbability(probability)
    self.trials = trials
    self.probability = probability
  }

  /// P(X ≤ count).
  public func probability(atMost count: Int) -> Double { exp(logProbability(atMost: count)) }

  /// P(X ≥ count).
  public func probability(atLeast count: Int) -> Double { exp(logProbability(atLeast: count)) }

  /// The natural logarithm of P(X ≤ count).
  public func logProbability(atMost count: Int) -> Double {
    if count < 0 { return -.infinity }
    return count >= trials ? 0 : logTails(from: count + 1).lower
  }

  /// The natural logarithm of P(X ≥ count).
  public func logProbability(atLeast count: Int) -> Double {
    if count <= 0 { return 0 }
    return count > trials ? -.infinity : logTails(from: count).upper
  }

  /// ln P(X < count) and ln P(X ≥ count) for a count in 1...trials.
  private func logTails(from count: Int) -> LogTails {
    if probability == 0 { return LogTails(upper: -.infinity) }
    if probability == 1 { return LogTails(lower: -.infinity) }
    let (a, b) = (Double(count), Double(trials - count + 1))
    return IncompleteBeta(a: a, b: b, x: probability).logTails.mirrored
  }
}
