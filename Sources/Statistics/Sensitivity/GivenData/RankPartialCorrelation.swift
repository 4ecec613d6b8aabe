internal import Foundation

/// Partial rank correlation coefficients (PRCC): how the ranks of an outcome go with those of each
/// factor, what the ranks of the others explain being taken off both.
///
/// ```swift
/// let measures = try RankPartialCorrelation(of: loss, on: [openness, trust])
/// measures.factors[0].value  // −0.83
/// ```
///
/// The correlation of the residuals of the ranks, tied values sharing the mean of theirs (Iman & Conover
/// 1979; McKay, Beckman & Conover 1979 for the sampling it is used with). It is read off one least-squares
/// fit in double-double, t/√(t² + ν), which is the same number. p is Student's on
/// ν = *n* − *k* − 1 degrees of freedom for *k* factors. It sees monotone influence alone.
///
/// The interval is Fisher's for ranks, tanh(artanh r ± z·√((1 + r²/2)/(n − k − 2))) (Bonett & Wright 2000,
/// doi:10.1007/BF02294183, with *k* − 1 rows less). Its coverage is that of normal data; see
/// `Tests/StatisticsTests/Calibration`. Where ranks of the factors tell that of the outcome exactly,
/// r is ±1 without an interval.
public struct RankPartialCorrelation: Sendable, Hashable {
  /// One measure a factor, in the order given.
  public let factors: [FactorSensitivity]
  /// The degrees of freedom of t.
  public let degreesOfFreedom: Int

  /// Measures factors.
  ///
  /// - Parameters:
  ///   - outcome: finite numbers, one a row.
  ///   - factors: the factors, each as long as the outcome.
  ///   - confidence: the coverage of the intervals, between 0 and 1.
  /// - Throws: `StatisticsError` for a NaN, fewer rows than factors and two, an outcome or a factor that
  ///   does not vary, or one whose ranks are a combination of those of others.
  /// - Complexity: O(*nk*² + *nk* log *n*) for *n* rows and *k* factors.
  public init(
    of outcome: [Double], on factors: [[Double]], confidence: Double = 0.95
  ) throws(StatisticsError) {
    try requireConfidence(confidence)
    let sample = try GivenSample(outcome, factors, least: factors.count + 2)
    let model = try LinearModel(
      of: Ranks(sample.outcome).ranks,
      on: sample.factors.map { DesignColumn(Ranks($0).ranks) })
    let freedom = model.residualDegreesOfFreedom
    let z = try NormalDistribution().upperQuantile((1 - confidence) / 2)
    var measures: [FactorSensitivity] = []
    for coefficient in model.coefficients.dropFirst() {
      let error = coefficient.standardError ?? 0
      guard error > 0 else {
        measures.append(Self.certain(coefficient.estimate))
        continue
      }
      let t = coefficient.estimate / error
      let r = t / (t * t + Double(freedom)).squareRoot()
      let p = try SignificanceTest.student(t, degreesOfFreedom: Double(freedom)).p
      measures.append(FactorSensitivity(value: r, interval: Self.interval(r, freedom, z), p: p))
    }
    self.factors = measures
    degreesOfFreedom = freedom
  }

  private static func interval(_ r: Double, _ freedom: Int, _ z: Double) -> Interval? {
    guard freedom > 1, r.magnitude < 1 else { return nil }
    let reach = z * ((1 + r * r / 2) / Double(freedom - 1)).squareRoot()
    return Interval(low: tanh(atanh(r) - reach), high: tanh(atanh(r) + reach))
  }

  /// A factor of ranks that tell the rank of the outcome exactly.
  private static func certain(_ slope: Double) -> FactorSensitivity {
    // Slopes between ranks that are this small are rounding.
    guard slope.magnitude > 1e-12 else {
      return FactorSensitivity(
        value: nil, interval: nil, p: nil,
        note: "the other factors tell the rank of the outcome exactly: undefined")
    }
    return FactorSensitivity(
      value: slope > 0 ? 1 : -1, interval: nil, p: 0,
      note: "the factors tell the rank of the outcome exactly: no interval")
  }
}
