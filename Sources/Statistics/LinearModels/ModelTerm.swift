/// A variable that explains a response: a factor with levels or a measured covariate.
public enum Predictor: Sendable {
  /// The level of each row, by any number; levels count that occur.
  case factor([Int])
  /// The measured value of each row.
  case covariate(DesignColumn)

  /// The number of rows.
  var count: Int {
    switch self {
    case .factor(let levels): levels.count
    case .covariate(let column): column.values.count
    }
  }
}

/// A term of a linear model: the main effect of one predictor or the interaction of several.
public struct ModelTerm: Sendable, Hashable {
  /// What tables and errors call it, such as `mode:budget`.
  public let name: String
  /// The positions of its predictors.
  public let predictors: Set<Int>

  /// A term of the predictors at these positions.
  public init(_ name: String, of predictors: Set<Int>) {
    precondition(!predictors.isEmpty, "the intercept is in every model; a term has predictors")
    self.name = name
    self.predictors = predictors
  }

  /// Whether this term is an interaction of the other with something more.
  func contains(_ other: ModelTerm) -> Bool { predictors.isStrictSuperset(of: other.predictors) }
}
