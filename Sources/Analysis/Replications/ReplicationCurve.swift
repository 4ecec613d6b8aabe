internal import Foundation
internal import Statistics

/// What the first *n* replications said of a mean, for rising *n*.
public struct ReplicationStep: Sendable, Hashable {
  /// How many replications.
  public let n: Int
  /// Their mean.
  public let mean: Double
  /// Half the length of Student's interval of the mean; `nil` for one.
  public let halfWidth: Double?
  /// Their standard deviation in units of the mean's magnitude; `nil` for one and a mean of 0.
  public let coefficientOfVariation: Double?
}

/// The counts at which a curve is told, and Student's quantiles there.
struct ReplicationCurve {
  private var quantiles: [Int: Double] = [:]
  private let tail: Double

  init(confidence: Double) { tail = (1 - confidence) / 2 }

  /// Every count up to 1,000; beyond, 200 counts in equal ratios, as far as these differ.
  static func counts(upTo n: Int) -> [Int] {
    n <= longest ? Array(1..<(n + 1)) : ratios(upTo: n, parts: thinned)
  }

  /// Counts from 1 to *n* in equal ratios, rounded, each once.
  static func ratios(upTo n: Int, parts: Int) -> [Int] {
    guard n > 1 else { return n == 1 ? [1] : [] }
    var counts: [Int] = []
    for part in 0..<parts {
      let count = exp(log(Double(n)) * Double(part) / Double(parts - 1)).rounded()
      if Int(count) > counts.last ?? 0 { counts.append(min(Int(count), n)) }
    }
    return counts
  }

  static let longest = 1000
  static let thinned = 200

  mutating func steps(of moments: RunningMoments) throws(StatisticsError) -> [ReplicationStep] {
    var steps: [ReplicationStep] = []
    let variation = moments.coefficientsOfVariation
    for n in Self.counts(upTo: moments.means.count) {
      let error = moments.sds[n - 1].map { $0 / Double(n).squareRoot() }
      let quantile = error == nil ? 0 : try quantile(n)
      steps.append(
        ReplicationStep(
          n: n, mean: moments.means[n - 1], halfWidth: error.flatMap { ($0 * quantile).ifNumber },
          coefficientOfVariation: variation[n - 1]))
    }
    return steps
  }

  private mutating func quantile(_ n: Int) throws(StatisticsError) -> Double {
    if let known = quantiles[n] { return known }
    let quantile = try StudentT(Double(n - 1)).upperQuantile(tail)
    quantiles[n] = quantile
    return quantile
  }
}
