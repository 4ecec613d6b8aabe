/// The share that an event has not reached yet, over time, from times of which some are censored.
///
/// ```swift
/// let curve = KaplanMeier(try SurvivalTimes([6, 6, 9, 10], happened: [true, false, false, true]))
/// curve.times          // [6, 9, 10]
/// curve.survival       // [0.75, 0.75, 0]
/// curve.standardError  // [0.217, 0.217, 0]
/// ```
///
/// The product-limit estimate (Kaplan & Meier 1958, doi:10.1080/01621459.1958.10501452), errors by
/// Greenwood (1926); the cumulative hazard is Nelson and Aalen's with the error of Aalen (1978,
/// doi:10.1214/aos/1176344247). Each time occurs once, those at which someone was censored only among
/// them. Without an event the curve stays at 1 with an error of 0; one time makes a curve of one step.
/// Where the last time is an event the curve ends at 0, and its error is 0 there, as limit and by
/// convention.
public struct KaplanMeier: Sendable, Hashable {
  /// The distinct times, rising.
  public let times: [Double]
  /// How many are at risk just before each.
  public let atRisk: [Int]
  /// How many events come at each.
  public let events: [Int]
  /// How many are censored at each, after the events.
  public let censored: [Int]
  /// The share not reached, from each time on.
  public let survival: [Double]
  /// Its standard error, by Greenwood.
  public let standardError: [Double]
  /// The cumulative hazard to each time, Nelson and Aalen's Σ d/n.
  public let cumulativeHazard: [Double]
  /// Its standard error, √Σ d/n².
  public let cumulativeHazardError: [Double]
  /// The sums Σ d/(n(n − d)) of Greenwood; infinite where the curve has come to 0.
  let greenwood: [Double]

  /// Estimates the curve.
  ///
  /// - Parameter sample: the times.
  /// - Complexity: O(*n* log *n*) for *n* times.
  public init(_ sample: SurvivalTimes) {
    let order = sample.times.indices.sorted { sample.times[$0] < sample.times[$1] }
    var (times, atRisk, events, censored) = ([Double](), [Int](), [Int](), [Int]())
    for (place, row) in order.enumerated() {
      if sample.times[row] != times.last {
        times.append(sample.times[row])
        atRisk.append(order.count - place)
        events.append(0)
        censored.append(0)
      }
      if sample.happened[row] {
        events[events.count - 1] += 1
      } else {
        censored[censored.count - 1] += 1
      }
    }
    self.times = times
    self.atRisk = atRisk
    self.events = events
    self.censored = censored
    var (left, sum, hazard, square) = (1.0, 0.0, 0.0, 0.0)
    var (survival, greenwood, hazards, errors) = ([Double](), [Double](), [Double](), [Double]())
    for (n, d) in zip(atRisk.map(Double.init), events.map(Double.init)) {
      left *= (n - d) / n
      if d > 0 { sum += d / (n * (n - d)) }
      hazard += d / n
      square += d / (n * n)
      survival.append(left)
      greenwood.append(sum)
      hazards.append(hazard)
      errors.append(square.squareRoot())
    }
    self.survival = survival
    self.greenwood = greenwood
    standardError = zip(survival, greenwood).map { $0 > 0 ? $0 * $1.squareRoot() : 0 }
    cumulativeHazard = hazards
    cumulativeHazardError = errors
  }

  /// The share not reached just after a time; 1 before the first.
  public func survival(at time: Double) -> Double {
    times.lastIndex { $0 <= time }.map { survival[$0] } ?? 1
  }

  /// The first time at which fewer than half are left; `nil` where half are always left.
  ///
  /// Where the curve is flat at a half, the middle between the times at which it comes there and leaves,
  /// as R's `survfit` has it; the time at which it comes there where it never leaves.
  public var median: Double? {
    // Halves made by factors such as 2/3 · 3/4 miss a half by rounding.
    guard let reached = survival.firstIndex(where: { $0 <= 0.5 * (1 + 1e-12) }) else { return nil }
    let below = survival.firstIndex { $0 < 0.5 * (1 - 1e-12) } ?? reached
    return times[reached] + (times[below] - times[reached]) / 2
  }
}
