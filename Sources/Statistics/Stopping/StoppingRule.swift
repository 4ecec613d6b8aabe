/// How many replications a design point needs: as many as make the interval of the mean narrow.
///
/// ```swift
/// let rule = StoppingRule(halfWidth: .relative(0.02), atLeast: 20, atMost: 500)
/// try rule.decide(losses)  // .more(upTo: 40), later .enough(interval, reached: true)
/// ```
///
/// Replications come in batches. After each, the interval of the mean is
/// ``Interval/skewed(meanOf:confidence:)``. It is narrow enough when half its length, times
/// 1 + 2/*n*, is at most the half-width asked for; the factor keeps small samples, whose spread is
/// badly known, from stopping by luck. Otherwise the next batch leads to the count at which that
/// would hold were the spread to stay as it is, yet to no fewer than 1.1 *n*, no more than 2 *n* and
/// never beyond `atMost`. Whatever is decided depends on the values so far alone: not on threads,
/// nor on how often a run was interrupted.
///
/// Stopping when the data look calm makes any interval too optimistic: the loss passes as *n* grows
/// (Chow & Robbins 1965, doi:10.1214/aoms/1177700156) but is felt before (Starr 1966; Singham &
/// Schruben 2012). The factor and the correction for skewness keep it small. Simulated, 20,000
/// experiments for each of eight or more absolute widths, intervals of 95 % covered the mean, at the
/// worst width, in
///
/// | outcome (skewness) | `atLeast` 5 | 10 | 20 | 50 |
/// | --- | --- | --- | --- | --- |
/// | normal | 93.4 % | 93.6 % | 94.2 % | 94.4 % |
/// | lognormal, CV 19 % (0.6) | 93.2 % | 93.4 % | 93.9 % | 94.3 % |
/// | gamma (1.0) | 92.3 % | 92.8 % | 93.7 % | 94.3 % |
/// | gamma (1.5) | 90.6 % | 91.7 % | 92.7 % | 94.5 % |
/// | exponential (2.0) | 89.0 % | 90.5 % | 92.6 % | 93.8 % |
/// | one value in five far off (1.1) | 86.5 % | 89.6 % | 94.3 % | 95.0 % |
///
/// and in 94.7 to 95.1 % where about 350 replications were needed, whatever `atLeast`. The worst
/// widths need a few times `atLeast`. Two modes of equal weight are covered too often, in up to 97 %
/// from 20 and 98 % from 10. So: 20 at least, 50 for strongly skewed outcomes; ``warning(for:)``
/// tells when. The price, above 30, is mostly 1.05 to 1.3 times the replications that a known
/// variance would ask for.
///
/// A contrast between two arms that share their random numbers is decided on the differences, one
/// a replication; ``decide(_:_:)`` is for arms whose numbers are independent. A relative half-width
/// of a contrast near 0 can never be met: it ends at `atMost`, unreached. Give an absolute one.
///
/// Values that are all equal are enough at `atLeast`, with an interval of no width: an event so rare
/// that it has not happened yet looks just like that.
public struct StoppingRule: Sendable, Hashable, CustomStringConvertible {
  /// The half-width asked for.
  public enum HalfWidth: Sendable, Hashable {
    /// A number above 0, in the unit of the outcome.
    case absolute(Double)
    /// A share above 0 of the magnitude of the mean so far; 0.02 is 2 %.
    case relative(Double)
  }

  /// What the rule says of the values at hand.
  public enum Decision: Sendable, Hashable {
    /// No more replications; `reached` is false where `atMost` came before the half-width.
    ///
    /// The interval is `nil` where the numbers are too large for one.
    case enough(Interval?, reached: Bool)
    /// Run replications until there are so many.
    case more(upTo: Int)
  }

  /// The half-width asked for.
  public let halfWidth: HalfWidth
  /// The coverage asked for, between 0 and 1.
  public let confidence: Double
  /// The size of the first batch, at least 2.
  public let atLeast: Int
  /// The count at which the rule gives up, no less than `atLeast`.
  public let atMost: Int

  /// Creates a rule from arguments without ``obstacle(halfWidth:confidence:atLeast:atMost:)``.
  public init(
    halfWidth: HalfWidth, confidence: Double = 0.95, atLeast: Int = 20, atMost: Int
  ) {
    let obstacle = Self.obstacle(
      halfWidth: halfWidth, confidence: confidence, atLeast: atLeast, atMost: atMost)
    precondition(obstacle == nil, obstacle ?? "")
    self.halfWidth = halfWidth
    self.confidence = confidence
    self.atLeast = atLeast
    self.atMost = atMost
  }

  /// What forbids a rule with these arguments, in a sentence for whoever wrote them; `nil` if nothing.
  public static func obstacle(
    halfWidth: HalfWidth, confidence: Double, atLeast: Int, atMost: Int
  ) -> String? {
    let width =
      switch halfWidth {
      case .absolute(let width), .relative(let width): width
      }
    if !(width > 0 && width.isFinite) { return "the half-width must be a number above 0" }
    if !(confidence > 0 && confidence < 1) {
      return StatisticsError.confidence(confidence).description
    }
    if atLeast < 2 { return "at-least must be 2 or more: one value has no spread" }
    if atMost < atLeast { return "at-most (\(atMost)) is less than at-least (\(atLeast))" }
    return nil
  }

  /// Decides on the outcome of the replications so far.
  ///
  /// - Parameter values: the outcome of replications 1 to *n*, where *n* is 0 or a count that the rule
  ///   asked for; of a paired contrast, the differences.
  /// - Returns: whether they are enough, else how many there should be.
  /// - Throws: `StatisticsError.notFinite` at the first NaN or infinity.
  /// - Complexity: O(*n*).
  public func decide(_ values: [Double]) throws(StatisticsError) -> Decision {
    try requireFinite(values)
    return decide(n: values.count) { MeanEstimate(of: values) }
  }

  /// Decides on two independent samples of equal length; the mean is that of `a` less that of `b`.
  ///
  /// The spread and the degrees of freedom are those of Welch (1947, doi:10.1093/biomet/34.1-2.28).
  ///
  /// - Parameters:
  ///   - a: the outcome of replications 1 to *n* in one arm.
  ///   - b: the outcome of as many in the other, with random numbers of their own.
  /// - Returns: whether they are enough, else how many there should be in each arm.
  /// - Throws: `StatisticsError.notFinite` at the first NaN or infinity.
  public func decide(_ a: [Double], _ b: [Double]) throws(StatisticsError) -> Decision {
    precondition(a.count == b.count, "two samples of equal length")
    try requireFinite(a)
    try requireFinite(b)
    return decide(n: a.count) { MeanEstimate(of: a, less: b) }
  }

  private func decide(n: Int, estimate: () -> MeanEstimate) -> Decision {
    guard n >= atLeast else { return .more(upTo: atLeast) }
    let mean = estimate()
    let interval = mean.interval(confidence: confidence)
    let half = interval.map { ($0.high - $0.low) / 2 } ?? .infinity
    let target = target(for: mean.centre)
    if half * Self.margin(n) <= target { return .enough(interval, reached: true) }
    if n >= atMost { return .enough(interval, reached: half <= target) }
    return .more(upTo: next(after: n, half: half, target: target))
  }

  private func target(for centre: Double) -> Double {
    switch halfWidth {
    case .absolute(let width): width
    case .relative(let share): share * centre.magnitude
    }
  }

  /// The count at which the half-width would be met were the spread to stay, within its bounds.
  private func next(after n: Int, half: Double, target: Double) -> Int {
    let least = n + (n + 9) / 10
    let most = 2 * n
    let enough = (least...most).first {
      half * (Double(n) / Double($0)).squareRoot() * Self.margin($0) <= target
    }
    return min(enough ?? most, atMost)
  }

  /// By what the half-width is multiplied before it is compared with the one asked for.
  private static func margin(_ n: Int) -> Double { 1 + 2 / Double(n) }
}
