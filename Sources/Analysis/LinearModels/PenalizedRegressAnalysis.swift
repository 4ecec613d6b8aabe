public import Statistics

/// The method `regress` with `--penalty ridge` or `lasso`: shrunken coefficients.
///
/// ```swift
/// let answer = try PenalizedRegressAnalysis(
///   formula: "loss ~ budget + trust", penalty: "lasso", table: table, seed: 1)
/// answer.coefficients[1].estimate  // 0 where the column is dropped
/// ```
///
/// See ``PenalizedModel`` for the scale of the weight λ. Without one, the weight that predicts best in
/// cross-validation is taken, and that of the one-standard-error rule told beside it. There are no
/// standard errors, p or intervals: shrunken estimates are biased.
public struct PenalizedRegressAnalysis: Sendable {
  /// One coefficient.
  public struct Coefficient: Sendable, Hashable {
    /// The name of its column.
    public let term: String
    /// The estimate on the scale of the column.
    public let estimate: Double
    /// The estimate by one standard deviation (by *n*) of the column; `nil` for the intercept.
    public let standardized: Double?
    /// The estimate at the weight of the one-standard-error rule; `nil` where the weight was given.
    public let simplest: Double?
  }

  /// The formula as written.
  public let formula: String
  /// The coefficients in the formula's order, the intercept first.
  public let coefficients: [Coefficient]
  /// The model.
  public let model: PenalizedModel
  /// How its weight was chosen; `nil` where it was given.
  public let choice: PenaltyChoice?
  /// What wants caution, a sentence each.
  public let notes: [String]
  let seed: UInt64
  let rows: RowsUsed

  /// The number of rows used.
  public var n: Int { rows.n }
  /// The number of rows left out.
  public var dropped: Int { rows.dropped }

  /// Fits a model.
  ///
  /// - Parameters:
  ///   - formula: what explains what.
  ///   - penalty: `ridge` or `lasso`.
  ///   - table: the table.
  ///   - factors: columns of numbers that are factors nevertheless.
  ///   - lambda: the weight of the penalty; chosen by cross-validation where it is not given.
  ///   - seed: names the draws that deal rows to folds.
  ///   - folds: into how many folds rows are dealt, at least 3.
  ///   - benchmark: the value of the column `point` whose rows are left out, being no policy.
  /// - Throws: `AnalysisError` for a formula that cannot be read, a missing column, a text where a
  ///   number is needed, a column that does not vary, an impossible weight.
  public init(
    formula: String, penalty: String, table: Table, factors: [String] = [],
    lambda: Double? = nil, seed: UInt64 = 1, folds: Int = 10, benchmark: Int? = nil
  ) throws(AnalysisError) {
    let penalty = try Self.penalty(penalty)
    let input = try ModelInput(
      formula, in: table, factors: factors, benchmark: benchmark, confidence: 0.95)
    let matrix = input.matrix
    let hasIntercept = matrix.formula.hasIntercept
    guard !matrix.design.isEmpty else {
      throw .badRequest("`\(formula)` has no term to penalise; name one, as in `y ~ x`")
    }
    (model, choice) = try Self.naming(matrix) { () throws(StatisticsError) in
      if let lambda {
        let model = try PenalizedModel(
          of: matrix.response, on: matrix.design, penalty: penalty, weight: lambda,
          intercept: hasIntercept)
        return (model, PenaltyChoice?.none)
      }
      let choice = try PenaltyChoice(
        of: matrix.response, on: matrix.design, penalty: penalty, intercept: hasIntercept,
        folds: folds, seed: seed)
      return (choice.bestModel, choice)
    }
    self.formula = formula
    self.seed = seed
    rows = input.rows
    coefficients = Self.coefficients(
      matrix.columns.map(\.name), model, choice?.simplestModel, hasIntercept: hasIntercept)
    notes = matrix.formula.notes + Self.notes(model, choice, factors: !matrix.factors.isEmpty)
  }

  private static func penalty(_ name: String) throws(AnalysisError) -> Penalty {
    guard let penalty = Penalty(rawValue: name) else {
      throw .badRequest("there is no penalty `\(name)`; give ridge or lasso")
    }
    return penalty
  }

  /// Runs a fit; its errors name columns as the formula does.
  private static func naming<Value>(
    _ matrix: ModelMatrix, _ fit: () throws(StatisticsError) -> Value
  ) throws(AnalysisError) -> Value {
    do { return try fit() } catch { throw matrix.named(error) }
  }

  private static func coefficients(
    _ names: [String], _ model: PenalizedModel, _ simplest: PenalizedModel?, hasIntercept: Bool
  ) -> [Coefficient] {
    let first = hasIntercept ? 1 : 0
    return names.indices.map { j in
      j < first
        ? Coefficient(
          term: names[j], estimate: model.intercept, standardized: nil,
          simplest: simplest?.intercept)
        : Coefficient(
          term: names[j], estimate: model.slopes[j - first],
          standardized: model.standardized[j - first], simplest: simplest?.slopes[j - first])
    }
  }

  private static func notes(
    _ model: PenalizedModel, _ choice: PenaltyChoice?, factors: Bool
  ) -> [String] {
    var notes = [
      "standard errors, t, p and intervals are undefined: penalised estimates are biased on purpose, "
        + "and no error of theirs would cover the truth as often as it says"
    ]
    if let choice, choice.isAtEnd {
      let isLargest = choice.best == choice.weights.first
      notes.append(
        "the best weight is the \(isLargest ? "greatest" : "least") tried: "
          + (isLargest ? "no column predicts rows left out" : "hardly any penalty is needed"))
    }
    if model.rSquared == nil { notes.append("the response does not vary: R² is undefined") }
    if factors { notes.append("levels of a factor are penalised each, against the first") }
    return notes
  }
}
