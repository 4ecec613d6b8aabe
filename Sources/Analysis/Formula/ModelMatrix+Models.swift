public import Statistics

extension ModelMatrix.Column {
  /// The entries rounded to doubles.
  public var high: [Double] { entries.values.map(\.high) }

  /// What the rounding took away.
  public var low: [Double] { entries.values.map(\.low) }
}

extension ModelMatrix {
  /// The number of rows used.
  public var n: Int { rows.count }

  /// The columns as `LinearModel` takes them: without the intercept's.
  public var design: [DesignColumn] { columns.filter { $0.term != nil }.map(\.entries) }

  /// The variables as `AnalysisOfVariance` takes them, in the formula's order.
  public var predictors: [Predictor] {
    explanations.map { explanation in
      switch explanation {
      case .factor(_, let levelOfRow): .factor(levelOfRow)
      case .covariate(let values, let isRounded):
        .covariate(isRounded ? DesignColumn(values.map(\.value)) : DesignColumn(values))
      }
    }
  }

  /// The terms as `AnalysisOfVariance` takes them; it codes them with an intercept and all margins,
  /// so ask ``keepsMargins`` first.
  public var modelTerms: [ModelTerm] {
    formula.terms.map { ModelTerm($0.name, of: Set($0.variables)) }
  }

  /// An error of a fit to ``design``, with columns named rather than counted.
  ///
  /// - Parameter error: what the fit threw.
  /// - Returns: the same error, with the names of the formula where it speaks of a column.
  public func named(_ error: StatisticsError) -> AnalysisError {
    let names = columns.filter { $0.term != nil }.map(\.name)
    return switch error {
    case .aliasedColumn(let column) where names.indices.contains(column):
      .statistics(.aliasedTerm(names[column]))
    default: .statistics(error)
    }
  }
}
