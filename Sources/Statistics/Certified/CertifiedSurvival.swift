/// Times to an event in two groups whose curves, log-rank test and Cox model are known.
public struct CertifiedSurvival: CertifiedReference {
  /// What is known of two groups, those of the first before those of the second.
  public struct Values: Sendable, Hashable {
    /// The shares not reached, from each time on.
    public let survival: [Double]
    /// Their errors, by Greenwood.
    public let standardErrors: [Double]
    /// The cumulative hazards.
    public let cumulativeHazard: [Double]
    /// Their errors.
    public let hazardErrors: [Double]
    /// The restricted mean of each group and its error.
    public let restrictedMeans: [Double]
    /// The expected events of each group, χ² and p.
    public let logRank: [Double]
    /// The coefficient of the first group, its error, and the logarithms of the likelihood with and
    /// without it.
    public let cox: [Double]
  }

  /// The name of the set.
  public let name: String
  /// The times of each group.
  public var times: [[Double]]
  /// Whether the event came at each.
  public let happened: [[Bool]]
  /// Up to when restricted means count time.
  public let horizon: Double
  /// What is known, rounded once.
  public let exact: Values

  /// What these references have in common.
  public var family: String { "time to event" }

  /// The numbers of ``KaplanMeier``, ``LogRank`` and ``CoxModel``: 14 digits, of tests 13, of Cox 12.
  public func quantities() throws(StatisticsError) -> [CertifiedQuantity] {
    let groups = try zip(times, happened).map { times, happened throws(StatisticsError) in
      try SurvivalTimes(times, happened: happened)
    }
    let curves = groups.map { KaplanMeier($0) }
    let means = try curves.map { curve throws(StatisticsError) in
      try curve.restrictedMean(to: horizon)
    }
    let each = zip(1..., curves).flatMap { group, curve in
      curve.times.map { "group \(group), \($0)" }
    }
    func steps(_ name: String, _ value: (KaplanMeier) -> [Double], _ exact: [Double])
      -> CertifiedQuantity
    {
      CertifiedQuantity(name, criterion: 14, curves.flatMap(value), of: exact, labels: each)
    }
    return [
      steps("Kaplan–Meier", \.survival, exact.survival),
      steps("Greenwood's errors", \.standardError, exact.standardErrors),
      steps("Nelson–Aalen", \.cumulativeHazard, exact.cumulativeHazard),
      steps("errors of hazards", \.cumulativeHazardError, exact.hazardErrors),
      CertifiedQuantity(
        "restricted means", criterion: 14, means.flatMap { [$0?.mean, $0?.standardError] },
        of: exact.restrictedMeans, labels: ["1", "error of 1", "2", "error of 2"]),
      try logRank(groups), try cox(),
    ]
  }

  private func logRank(_ groups: [SurvivalTimes]) throws(StatisticsError) -> CertifiedQuantity {
    let test = try LogRank(groups)
    return CertifiedQuantity(
      "log-rank", criterion: 13, test.expected + [test.chiSquared, test.p], of: exact.logRank,
      labels: ["expected 1", "expected 2", "χ²", "p"])
  }

  private func cox() throws(StatisticsError) -> CertifiedQuantity {
    let sample = try SurvivalTimes(times.flatMap(\.self), happened: happened.flatMap(\.self))
    let isFirst = times.indices.flatMap { group in times[group].map { _ in group == 0 ? 1.0 : 0 } }
    let model = try CoxModel(of: sample, on: [isFirst])
    let own = model.coefficients[0]
    return CertifiedQuantity(
      "Cox", criterion: 12,
      [own.estimate, own.standardError, model.logLikelihood, model.nullLogLikelihood],
      of: exact.cox, labels: ["coefficient", "its error", "log-likelihood", "the same at 0"])
  }
}
