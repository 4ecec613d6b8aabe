internal import Foundation

/// A proportional-hazards model: by what factor columns raise the risk of an event.
///
/// ```swift
/// let model = try CoxModel(of: times, on: [treated])
/// model.coefficients[0].estimate     // 1.572, the logarithm of the hazard ratio
/// model.coefficients[0].hazardRatio  // 4.82
/// ```
///
/// The partial likelihood (Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x) with Efron's ties (Efron
/// 1977, doi:10.1080/01621459.1977.10480613), maximised by Newton's steps, halved where they lead down,
/// until the coefficients are within 10⁻⁶ standard errors, one more step included. Strata have hazards
/// of their own. Without an event, or with a column that is constant or a combination of others among
/// those at risk, there is an error that names it; so is there where the likelihood has no maximum as a
/// column, or some combination, ranks the events perfectly. Times are compared exactly; R merges those
/// closer than 1.5e-8 of their spread.
public struct CoxModel: Sendable {
  /// One coefficient.
  public struct Coefficient: Sendable, Hashable {
    /// The logarithm of the hazard ratio for one unit of the column.
    public let estimate: Double
    /// Its standard error, from the curvature of the likelihood.
    public let standardError: Double

    /// The factor by which one unit of the column multiplies the hazard.
    public var hazardRatio: Double { exp(estimate) }
  }

  /// The number of rows.
  public let n: Int
  /// The number of events.
  public let events: Int
  /// The coefficients, one a column.
  public let coefficients: [Coefficient]
  /// The covariance of the coefficients, from the curvature of the likelihood.
  public let covariance: [[Double]]
  /// The logarithm of the partial likelihood at the maximum.
  public let logLikelihood: Double
  /// The same where all coefficients are 0.
  public let nullLogLikelihood: Double
  /// How many steps were made.
  public let steps: Int
  let rows: CoxRows
  /// The coefficients of the columns in units of their spread.
  let scaled: [Double]
  let sample: SurvivalTimes

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - sample: the times.
  ///   - columns: the design, each column as long as there are times.
  ///   - strata: the stratum of each row, as a number of any kind; none for a single one.
  /// - Throws: `StatisticsError` for no events, a NaN, fewer events than columns, a column that depends
  ///   on others, a likelihood without a maximum.
  /// - Complexity: O(*knp*² + *n* log *n*) for *n* rows, *p* columns and *k* steps, at most 60.
  public init(
    of sample: SurvivalTimes, on columns: [[Double]], strata: [Int]? = nil
  ) throws(StatisticsError) {
    precondition(strata.map { $0.count == sample.n } ?? true, "each row has its stratum")
    precondition(!columns.isEmpty, "a Cox model needs a column")
    for (index, column) in columns.enumerated() {
      try requireColumn(DesignColumn(column), index, rows: sample.n)
    }
    try sample.requireEvents()
    guard sample.events >= columns.count else {
      throw .unidentified(
        "\(sample.events) events cannot determine \(columns.count) coefficients; "
          + "leave out columns, or observe for longer")
    }
    try requireVarying(columns)
    rows = CoxRows(sample, columns, strata: strata)
    let fit = try CoxFit(rows)
    self.sample = sample
    n = sample.n
    events = sample.events
    scaled = fit.coefficients
    let (inverse, scales) = (fit.factor.inverse, rows.scales)
    covariance = inverse.indices.map { i in
      inverse.indices.map { inverse[i][$0] / scales[i] / scales[$0] }
    }
    coefficients = fit.coefficients.indices.map { [covariance] j in
      Coefficient(
        estimate: fit.coefficients[j] / scales[j], standardError: covariance[j][j].squareRoot())
    }
    logLikelihood = fit.likelihood.logarithm
    nullLogLikelihood = fit.null.logarithm
    steps = fit.steps
  }

  /// The test that all coefficients are 0, by the ratio of the likelihoods.
  ///
  /// - Returns: twice the difference of their logarithms, with χ².
  public func likelihoodRatio() throws(StatisticsError) -> SignificanceTest {
    try .chiSquared(
      max(0, 2 * (logLikelihood - nullLogLikelihood)),
      degreesOfFreedom: Double(coefficients.count))
  }
}
