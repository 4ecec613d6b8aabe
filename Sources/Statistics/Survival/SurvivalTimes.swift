/// Times to an event, some of them cut short: censored when the event had not come by then.
///
/// ```swift
/// let times = try SurvivalTimes([6, 6, 9, 10], happened: [true, false, false, true])
/// KaplanMeier(times).survival  // [0.75, 0.75, 0]
/// ```
///
/// Times are compared exactly: two that differ in the last bit are two times. What is censored at the
/// time of an event was still at risk then.
public struct SurvivalTimes: Sendable, Hashable {
  /// The times, in the order given.
  public let times: [Double]
  /// Whether the event came at that time; `false` where it had not come yet.
  public let happened: [Bool]

  /// The number of times.
  public var n: Int { times.count }
  /// The number of events.
  public var events: Int { happened.count { $0 } }

  /// Takes times as they are.
  ///
  /// - Parameters:
  ///   - times: finite numbers from 0.
  ///   - happened: for each, whether the event came.
  /// - Throws: `StatisticsError` for a NaN, an infinity, a time below 0, times whose squares a double
  ///   cannot hold, or no times at all.
  public init(_ times: [Double], happened: [Bool]) throws(StatisticsError) {
    precondition(times.count == happened.count, "each time says whether the event came")
    try requireFinite(times)
    try requireScale(times)
    if let below = times.first(where: { $0 < 0 }) {
      throw .parameter(below, name: "time", needed: ParameterRule.nonnegative.rawValue)
    }
    guard !times.isEmpty else { throw .unidentified("there are no times; add rows") }
    self.times = times
    self.happened = happened
  }

  /// Throws unless an event came at some time.
  ///
  /// - Throws: `StatisticsError` where all times are censored.
  public func requireEvents() throws(StatisticsError) {
    guard events == 0 else { return }
    throw .unidentified(
      "no event came: all \(n) times are censored, so there is nothing to compare; "
        + "observe for longer, or check which value marks an event")
  }
}
