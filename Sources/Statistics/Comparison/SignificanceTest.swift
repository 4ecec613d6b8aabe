internal import Foundation

/// What a test found: its statistic, its degrees of freedom and its two-sided p.
///
/// ```swift
/// try SignificanceTest.kruskalWallis([[1, 2, 3], [4, 5, 9]]).p  // 0.0495
/// ```
///
/// What the data leave undefined is `nil`, never NaN, and `note` says why.
public struct SignificanceTest: Sendable, Hashable {
  /// The statistic.
  public let statistic: Double?
  /// The degrees of freedom; `nil` too where the test has none.
  public let degreesOfFreedom: Double?
  /// The two-sided probability, under the hypothesis, of a statistic at least as extreme.
  public let p: Double?
  /// Why something is undefined; `nil` where nothing is.
  public let note: String?

  init(statistic: Double?, degreesOfFreedom: Double? = nil, p: Double?, note: String? = nil) {
    self.statistic = statistic
    self.degreesOfFreedom = degreesOfFreedom
    self.p = p
    self.note = note
  }

  /// A test that the data do not allow.
  ///
  /// - Parameters:
  ///   - note: why.
  ///   - statistic: the statistic, where it at least is defined.
  /// - Returns: a test without p.
  public static func undefined(
    _ note: String, statistic: Double? = nil
  ) -> SignificanceTest {
    SignificanceTest(statistic: statistic, p: nil, note: note)
  }

  /// A two-sided test by Student's t.
  static func student(
    _ t: Double, degreesOfFreedom: Double
  ) throws(StatisticsError) -> SignificanceTest {
    let tail = try StudentT(degreesOfFreedom).upperTail(t.magnitude)
    return SignificanceTest(statistic: t, degreesOfFreedom: degreesOfFreedom, p: 2 * tail)
  }

  /// A test whose large values, by χ², speak against the hypothesis.
  static func chiSquared(
    _ statistic: Double, degreesOfFreedom: Double
  ) throws(StatisticsError) -> SignificanceTest {
    let p = try ChiSquared(degreesOfFreedom).upperTail(statistic)
    return SignificanceTest(statistic: statistic, degreesOfFreedom: degreesOfFreedom, p: p)
  }

  /// The two-sided p of a distance from its mean, in units of ½ for continuity.
  static func normalP(distance: Double, deviation: Double) throws(StatisticsError) -> Double {
    min(1, 2 * (try NormalDistribution().upperTail((distance - 0.5) / deviation)))
  }
}
