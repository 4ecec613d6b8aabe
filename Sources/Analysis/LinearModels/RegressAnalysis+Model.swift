internal import Statistics

extension RegressAnalysis {
  /// Fits the model of a matrix; errors name columns as the formula does.
  static func fit(_ matrix: ModelMatrix) throws(AnalysisError) -> LinearModel {
    try matrix.requireColumns()
    do {
      return try LinearModel(
        of: matrix.response, on: matrix.design, intercept: matrix.formula.hasIntercept)
    } catch {
      throw matrix.named(error)
    }
  }

  /// By what each coefficient is multiplied to be in standard deviations of column and response.
  ///
  /// `nil` where the response does not vary. Without an intercept deviations are from zero.
  static func scales(_ matrix: ModelMatrix, _ model: LinearModel) -> [Double?] {
    let total = model.totalSumOfSquares
    return matrix.columns.map { column in
      guard total > 0 else { return nil }
      let own = squares(column.entries, areCentred: model.hasIntercept)
      return (own / DoubleDouble(total)).squareRoot().value.ifNumber
    }
  }

  private static func squares(_ column: DesignColumn, areCentred: Bool) -> DoubleDouble {
    let count = DoubleDouble(Double(column.values.count))
    let sum = column.values.reduce(DoubleDouble.zero) { $0 + $1 }
    let centre = areCentred ? sum / count : .zero
    return column.values.reduce(DoubleDouble.zero) { $0 + ($1 - centre) * ($1 - centre) }
  }

  /// What is undefined and what wants caution.
  static func notes(
    on model: LinearModel, _ errors: ErrorModel, hasCovariance: Bool, hasTest: Bool,
    isStandardized: Bool
  ) -> [String] {
    var notes: [String] = []
    if !model.hasIntercept {
      notes.append("without an intercept, sums of squares and R² are about zero")
    }
    if model.totalSumOfSquares <= 0 {
      notes.append("the response does not vary: R², t and F are undefined")
    } else if model.residualDegreesOfFreedom == 0 {
      notes.append("as many rows as coefficients: errors, t, p, F and intervals are undefined")
    } else if model.residualSumOfSquares <= 0 {
      notes.append("nothing is left over: t, p and F are undefined")
    } else if !hasCovariance {
      notes.append("errors, t, p, F and intervals are undefined: \(errors.obstacle)")
    } else if !hasTest {
      notes.append(
        model.regressionDegreesOfFreedom == 0
          ? "no columns: F is undefined"
          : "the covariance of the coefficients is singular: F is undefined")
    }
    if hasCovariance { notes += errors.cautions }
    if isStandardized, model.hasIntercept, model.totalSumOfSquares > 0 {
      notes.append("the intercept of standardised columns is 0 by their making")
    }
    return notes
  }
}

extension ModelMatrix {
  /// Throws unless there is a coefficient to fit.
  func requireColumns() throws(AnalysisError) {
    guard columns.isEmpty else { return }
    throw .badRequest(
      "`\(formula)` has neither a term nor an intercept; name a term, as in `y ~ x - 1`")
  }
}
