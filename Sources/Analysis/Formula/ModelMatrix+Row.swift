public import Statistics

extension ModelMatrix {
  /// The row of the matrix where factors and covariates are set, as for a prediction or a marginal
  /// mean.
  ///
  /// - Parameters:
  ///   - levels: the level of every factor, by the factor's column.
  ///   - numbers: the values of columns of numbers; one that is not named is at its mean in the rows
  ///     used, and a transform is that of the mean: `I(x^2)` is the mean's square.
  /// - Returns: an entry for each column, the intercept's among them.
  /// - Throws: `AnalysisError.badRequest` for a factor without a level, a level that does not occur,
  ///   or a transform without a finite value.
  public func row(
    levels: [String: String], numbers: [String: Double] = [:]
  ) throws(AnalysisError) -> [DoubleDouble] {
    let numbers = self.numbers.merging(numbers.mapValues { [$0] }) { own, given in given }
      .mapValues { [DoubleDouble.sum($0).value / Double($0.count)] }
    var explanations: [ModelFrame.Explanation] = []
    for (variable, explanation) in zip(formula.variables, self.explanations) {
      switch (explanation, variable.content) {
      case (.factor(let all, _), _):
        let name = variable.column ?? ""
        guard let level = levels[name].flatMap({ all.firstIndex(of: $0) }) else {
          throw .badRequest(
            "factor `\(name)` has no level `\(levels[name] ?? "")`; it has "
              + all.prefix(8).joined(separator: ", "))
        }
        explanations.append(.factor(levels: all, levelOfRow: [level]))
      case (.covariate(_, let isRounded), .column(let name)):
        let value = numbers[name]?[0] ?? 0
        explanations.append(.covariate([DoubleDouble(value)], isRounded: isRounded))
      case (.covariate(_, let isRounded), .transform(let arithmetic)):
        let value = arithmetic.values(of: numbers, count: 1)
        guard value.allSatisfy(\.isFinite) else {
          throw .badRequest("`\(variable.name)` has no finite value there; set its columns")
        }
        explanations.append(.covariate(value, isRounded: isRounded))
      }
    }
    return columns.map { $0.recipe.entries(of: explanations, rows: 1).values[0] }
  }
}
