/// The options of `regress`, and which analysis answers them.
///
/// ```swift
/// var request = RegressRequest(formula: "collapsed ~ budget")
/// request.family = "binomial"
/// let text = try request.answer(from: table).text
/// ```
public struct RegressRequest: Sendable {
  /// The formula.
  public var formula: String
  /// Columns of numbers that are factors nevertheless.
  public var factors: [String] = []
  /// `gaussian`, `binomial` or `poisson`.
  public var family = "gaussian"
  /// `HC0` to `HC3`.
  public var robust: String?
  /// The column of clusters.
  public var cluster: String?
  /// Whether coefficients are standardised.
  public var standardized = false
  /// Points at which to predict.
  public var at: [String] = []
  /// `ridge` or `lasso`.
  public var penalty: String?
  /// The weight of the penalty; chosen by cross-validation where it is not given.
  public var lambda: Double?
  /// Names the draws of cross-validation.
  public var seed: UInt64 = 0
  /// How residuals are rearranged for p of the whole family; nothing for none.
  public var maxT: MaxTOptions?
  /// The coverage of intervals.
  public var confidence = 0.95
  /// The point whose rows are left out.
  public var benchmark: Int?

  /// A regression by least squares, until more is asked for.
  public init(formula: String) { self.formula = formula }

  /// The answer.
  ///
  /// - Parameter table: the table.
  /// - Returns: the analysis of the family or penalty.
  /// - Throws: `AnalysisError`, also for options that contradict each other.
  public func answer(from table: Table) throws(AnalysisError) -> any AnalysisResult {
    if let penalty {
      try requireNothingBesidePenalty()
      return try PenalizedRegressAnalysis(
        formula: formula, penalty: penalty, table: table, factors: factors, lambda: lambda,
        seed: seed, benchmark: benchmark)
    }
    if lambda != nil {
      throw .badRequest("--lambda is the weight of a penalty; give --penalty too")
    }
    if family != "gaussian" {
      if maxT != nil {
        throw .badRequest("--max-t rearranges residuals of a linear model; leave --family out")
      }
      return try LikelihoodRegressAnalysis(
        formula: formula, family: family, table: table, factors: factors, robust: robust,
        cluster: cluster, standardized: standardized, at: at, confidence: confidence,
        benchmark: benchmark)
    }
    return try RegressAnalysis(
      formula: formula, table: table, factors: factors, robust: robust, cluster: cluster,
      standardized: standardized, at: at, maxT: maxT, confidence: confidence, benchmark: benchmark)
  }

  private func requireNothingBesidePenalty() throws(AnalysisError) {
    let others = [
      ("family \(family)", family != "gaussian"), ("robust", robust != nil),
      ("cluster", cluster != nil), ("at", !at.isEmpty), ("standardized", standardized),
      ("max-t", maxT != nil),
    ]
    guard let (name, _) = others.first(where: \.1) else { return }
    throw .badRequest(
      "--penalty goes without --\(name): it fits by least squares, has no standard errors and tells "
        + "standardised coefficients beside the others")
  }
}
