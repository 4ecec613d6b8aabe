internal import Statistics

/// How a column is made: a product of covariates and of codings of factors.
struct ColumnRecipe: Sendable, Hashable {
  /// One variable of the formula, by its place.
  struct Ingredient: Sendable, Hashable {
    let variable: Int
    /// How a factor is coded; nothing for a covariate.
    let coding: LevelCoding?
  }

  let ingredients: [Ingredient]

  /// The column's name, after the names of the variables.
  func name(_ variables: [Formula.Variable]) -> String {
    if ingredients.isEmpty { return "Intercept" }
    return ingredients.map { variables[$0.variable].name + ($0.coding?.suffix ?? "") }
      .joined(separator: ":")
  }

  /// The column, row by row.
  func entries(of explanations: [ModelFrame.Explanation], rows: Int) -> DesignColumn {
    var entries = [DoubleDouble](repeating: DoubleDouble(1), count: rows)
    var rounded = 0
    var covariates = 0
    for ingredient in ingredients {
      switch explanations[ingredient.variable] {
      case .factor(_, let levelOfRow):
        guard let coding = ingredient.coding else { continue }
        for (row, level) in levelOfRow.enumerated() where entries[row].high != 0 {
          let entry = coding.entry(at: level)
          entries[row] = entry == 0 ? .zero : entry == 1 ? entries[row] : -entries[row]
        }
      case .covariate(let values, let isRounded):
        covariates += 1
        rounded += isRounded ? 1 : 0
        if covariates == 1, ingredients.count == 1 {
          entries = values
        } else {
          for row in entries.indices { entries[row] = entries[row] * values[row] }
        }
      }
    }
    // One covariate as measured, in the rows of some level or in all, has no more digits than that.
    return covariates == 1 && rounded == 1
      ? DesignColumn(entries.map(\.value)) : DesignColumn(entries)
  }
}
