/// How often a value of the first sample exceeds one of the second, ties half.
///
/// ```swift
/// let share = try Superiority([3, 4, 5], [1, 4, 4])
/// share?.varghaDelaneyA  // 0.667
/// share?.cliffDelta      // 0.333
/// ```
public struct Superiority: Sendable, Hashable {
  /// P(X > Y) + ½ P(X = Y), ½ where neither tends to be larger (Vargha & Delaney 2000,
  /// doi:10.3102/10769986025002101).
  public let varghaDelaneyA: Double
  /// P(X > Y) − P(X < Y), from −1 to 1 (Cliff 1993, doi:10.1037/0033-2909.114.3.494).
  public let cliffDelta: Double

  /// Compares two samples; `nil` where one is empty.
  ///
  /// - Throws: `StatisticsError` for a NaN or an infinity.
  /// - Complexity: O(*N* log *N*) for *N* values in all.
  public init?(_ first: [Double], _ second: [Double]) throws(StatisticsError) {
    try requireFinite(first)
    try requireFinite(second)
    guard !first.isEmpty, !second.isEmpty else { return nil }
    let (n, m) = (Double(first.count), Double(second.count))
    let u = Ranks(first + second).ranks.prefix(first.count).reduce(0, +) - n * (n + 1) / 2
    varghaDelaneyA = u / (n * m)
    cliffDelta = (2 * u - n * m) / (n * m)
  }
}
