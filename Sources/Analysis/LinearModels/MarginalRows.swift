internal import Statistics

/// The rows of a model matrix that stand for marginal means: set where some factors have given
/// levels, the others averaged with equal weights, covariates at their means.
///
/// A column is a product of what its variables contribute, so its average over the cells of factors
/// not named is the product of their averages, and no grid of all cells is laid out.
struct MarginalRows {
  /// The named factors, by the places of their variables.
  private let variables: [Int]
  /// The levels of the named factors.
  let levels: [[String]]
  private let columns: [ModelMatrix.Column]
  /// What the variables that are not named contribute to each column.
  private let rests: [DoubleDouble]

  /// A cell of the named factors, by the places of its levels, and its weight.
  typealias Part = (cell: [Int], weight: Double)

  init(of matrix: ModelMatrix, factors: [String]) throws(AnalysisError) {
    let all = matrix.formula.variables
    variables = factors.compactMap { name in all.firstIndex { $0.column == name } }
    columns = matrix.columns
    let values = try matrix.covariatesAtTheirMeans()
    let named = Set(variables)
    levels = variables.map { matrix.levels(of: $0) }
    rests = matrix.columns.map { column in
      column.recipe.ingredients.reduce(DoubleDouble(1)) { product, ingredient in
        if let value = values[ingredient.variable] { return product * value }
        guard !named.contains(ingredient.variable), let coding = ingredient.coding else {
          return product
        }
        let count = matrix.levels(of: ingredient.variable).count
        let sum = (0..<count).reduce(0) { $0 + coding.entry(at: $1) }
        return product * (DoubleDouble(sum) / DoubleDouble(Double(count)))
      }
    }
  }

  /// The weights of a combination of cells; exactly 0 where the cells do not differ.
  func weights(of parts: [Part]) -> [DoubleDouble] {
    zip(columns, rests).map { column, rest in
      let own = parts.reduce(0.0) { sum, part in
        sum
          + column.recipe.ingredients.reduce(part.weight) { product, ingredient in
            guard let coding = ingredient.coding,
              let place = variables.firstIndex(of: ingredient.variable)
            else { return product }
            return product * coding.entry(at: part.cell[place])
          }
      }
      return own == 0 ? .zero : DoubleDouble(own) * rest
    }
  }
}

extension ModelMatrix {
  /// The levels of a variable; none of a covariate.
  func levels(of variable: Int) -> [String] {
    guard case .factor(let levels, _) = explanations[variable] else { return [] }
    return levels
  }

  /// The means of the columns of numbers, over the rows used.
  var columnMeans: [String: Double] {
    numbers.mapValues { DoubleDouble.sum($0).value / Double($0.count) }
  }

  /// The value of each covariate, by the place of its variable, where columns of numbers are at their
  /// means; a transform is that of the mean.
  func covariatesAtTheirMeans() throws(AnalysisError) -> [Int: DoubleDouble] {
    let means = columnMeans
    var values: [Int: DoubleDouble] = [:]
    for (place, variable) in formula.variables.enumerated() where levels(of: place).isEmpty {
      switch variable.content {
      case .column(let name): values[place] = DoubleDouble(means[name] ?? 0)
      case .transform(let arithmetic):
        let value = arithmetic.values(of: means.mapValues { [$0] }, count: 1)
        guard value.allSatisfy(\.isFinite) else {
          throw .badRequest(
            "`\(variable.name)` has no finite value where its columns are at their means; use a "
              + "transform that has")
        }
        values[place] = value.first
      }
    }
    return values
  }
}
