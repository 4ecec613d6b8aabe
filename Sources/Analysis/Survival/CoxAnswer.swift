public import Statistics

/// What a Cox model says of each covariate, and whether its hazards are proportional.
public struct CoxAnswer: Sendable {
  /// One coefficient.
  public struct Coefficient: Sendable, Hashable {
    /// The name of its column.
    public let term: String
    /// The logarithm of the hazard ratio.
    public let coefficient: Double
    /// The standard error that the test and the interval use, robust to clusters where they are named.
    public let standardError: Double?
    /// The standard error of independent rows.
    public let modelError: Double
    /// The coefficient in standard errors.
    public let z: Double?
    /// The probability of a *z* farther from 0.
    public let p: Double?
    /// The factor by which one unit multiplies the hazard.
    public let hazardRatio: Double
    /// The interval of the coefficient.
    public let interval: Interval?
  }

  /// The test of one covariate's hazards, or of all.
  public struct Proportionality: Sendable, Hashable {
    /// The covariate, or `GLOBAL`.
    public let term: String
    /// The score test.
    public let test: SignificanceTest
  }

  /// The coefficients.
  public let coefficients: [Coefficient]
  /// Whether hazards are proportional, covariate by covariate, then all together.
  public let proportionality: [Proportionality]
  /// The fitted model.
  public let model: CoxModel
  /// The test of all coefficients.
  public let likelihoodRatio: SignificanceTest
  /// The number of clusters, where they are named.
  public let clusters: Int?

  init(
    _ columns: CoxColumns, _ times: SurvivalTimes, strata: [Int]?, clusters: [Int]?,
    confidence: Double
  ) throws(AnalysisError) {
    let model: CoxModel
    do {
      model = try CoxModel(of: times, on: columns.values, strata: strata)
    } catch { throw columns.named(error) }
    let robust = clusters.flatMap { model.clusterCovariance($0) }
    let hasErrors = clusters == nil || robust != nil
    self.model = model
    self.clusters = clusters.map { Set($0).count }
    let normal = try analyzing { () throws(StatisticsError) in try NormalDistribution() }
    coefficients = try analyzing { () throws(StatisticsError) in
      let quantile = try normal.upperQuantile((1 - confidence) / 2)
      var coefficients: [Coefficient] = []
      for (j, found) in model.coefficients.enumerated() {
        let own = robust.map { $0[j][j].squareRoot() } ?? found.standardError
        let error = hasErrors ? own : nil
        let z = error.flatMap { (found.estimate / $0).ifNumber }
        var p: Double?
        if let z { p = min(1, 2 * (try normal.upperTail(z.magnitude))) }
        coefficients.append(
          Coefficient(
            term: columns.names[j], coefficient: found.estimate, standardError: error,
            modelError: found.standardError, z: z, p: p, hazardRatio: found.hazardRatio,
            interval: error.map {
              Interval(low: found.estimate - quantile * $0, high: found.estimate + quantile * $0)
            }))
      }
      return coefficients
    }
    (proportionality, likelihoodRatio) = try analyzing { () throws(StatisticsError) in
      let tests = try model.proportionality(terms: columns.terms.map(\.columns))
      let names = columns.terms.map(\.name) + ["GLOBAL"]
      return (
        zip(names, tests).map { Proportionality(term: $0, test: $1.test) },
        try model.likelihoodRatio()
      )
    }
  }
}
