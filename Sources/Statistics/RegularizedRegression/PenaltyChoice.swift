/// The weight of a penalty chosen by cross-validation.
///
/// ```swift
/// let choice = try PenaltyChoice(of: loss, on: columns, penalty: .lasso, seed: 1)
/// choice.best        // the weight that predicts rows left out best
/// choice.simplest    // the greatest within one standard error of it
/// ```
///
/// Rows are dealt to folds by draws named by (seed, row), so the same seed gives the same weight on any
/// machine. Each fold is predicted from the others, with columns standardised anew, at every weight
/// of one path; errors are squares, averaged over folds by their size, their standard error that of
/// the folds' means, as in glmnet (Friedman, Hastie & Tibshirani 2010, doi:10.18637/jss.v033.i01).
public struct PenaltyChoice: Sendable {
  /// The weights tried, falling.
  public let weights: [Double]
  /// The mean squared error of predictions at each weight.
  public let errors: [Double]
  /// The standard error of each of these.
  public let standardErrors: [Double]
  /// The number of folds.
  public let folds: Int
  /// The model at the weight of the least error.
  public let bestModel: PenalizedModel
  /// The model at the greatest weight whose error is within one standard error of the least (the
  /// one-standard-error rule of Breiman, Friedman, Olshen & Stone 1984).
  public let simplestModel: PenalizedModel

  /// The weight of the least error.
  public var best: Double { bestModel.weight }
  /// The weight by the one-standard-error rule.
  public var simplest: Double { simplestModel.weight }
  /// Whether the least error is at an end of the weights tried, so that it may lie beyond.
  public var isAtEnd: Bool { best == weights.first || best == weights.last }

  /// Chooses a weight.
  ///
  /// - Parameters:
  ///   - response: finite numbers, one a row.
  ///   - columns: the design without its intercept.
  ///   - penalty: the kind of penalty.
  ///   - intercept: whether there is an intercept.
  ///   - folds: how many folds, at least 3; no more than rows.
  ///   - seed: names the draws that deal rows to folds.
  /// - Throws: `StatisticsError` for fewer than three rows or folds, and as ``PenalizedModel``.
  /// - Complexity: that of as many paths of 100 weights as folds, and one more.
  public init(
    of response: [Double], on columns: [DesignColumn], penalty: Penalty, intercept: Bool = true,
    folds: Int = 10, seed: UInt64
  ) throws(StatisticsError) {
    let data = try PenalizedModel.data(response, columns, intercept)
    try Self.require(rows: response.count, folds: folds)
    let validation = CrossValidation(
      columns: columns.map { $0.values.map(\.value) }, response: response,
      hasIntercept: intercept, folds: min(folds, response.count), seed: seed)
    let weights = penalty.path(for: data)
    let (errors, standardErrors) = try validation.errors(penalty, weights)
    (self.errors, self.standardErrors) = (errors, standardErrors)
    self.weights = weights
    self.folds = validation.folds
    let least = errors.indices.min { errors[$0] < errors[$1] } ?? 0
    let bound = errors[least] + standardErrors[least]
    let simple = errors.indices.first { errors[$0] <= bound } ?? least
    let solutions = try penalty.solutions(data, at: Array(weights[...least]))
    bestModel = try PenalizedModel(data, solutions[least], penalty, weights[least])
    simplestModel = try PenalizedModel(data, solutions[simple], penalty, weights[simple])
  }

  private static func require(rows: Int, folds: Int) throws(StatisticsError) {
    guard rows >= 3 else { throw .tooFewRows(rows, coefficients: 3) }
    guard folds >= 3 else {
      throw .parameter(Double(folds), name: "number of folds", needed: "at least 3")
    }
  }
}
