/// Which columns a formula has, term by term, before they are filled.
struct ColumnLayout {
  let terms: [ModelMatrix.Term]
  let keepsMargins: Bool
  private let variables: [Formula.Variable]
  private var recipes: [(term: Int?, recipe: ColumnRecipe)] = []

  /// As many numbers as fit in a gibibyte, at 16 bytes each.
  private static let mostEntries = 1 << 26

  init(
    _ formula: Formula, _ explanations: [ModelFrame.Explanation], _ contrasts: Contrasts, rows: Int
  ) throws(AnalysisError) {
    let factors = explanations.indices.filter { explanations[$0].levelCount > 0 }
    guard factors.count <= 64 else {
      throw .badRequest("\(factors.count) factors are too many for one formula; 64 are offered")
    }
    var coding = MarginalCoding(hasIntercept: formula.hasIntercept)
    var terms: [ModelMatrix.Term] = []
    var keepsMargins = formula.hasIntercept
    if formula.hasIntercept { recipes = [(nil, ColumnRecipe(ingredients: []))] }
    for (index, term) in formula.terms.enumerated() {
      let own = factors.indices.filter { term.variables.contains(factors[$0]) }
      guard own.count <= 12 else {
        throw .badRequest("`\(term.name)` joins \(own.count) factors; up to 12 are offered")
      }
      let covariates = term.variables.filter { explanations[$0].levelCount == 0 }
      let parts = coding.parts(
        of: own.reduce(0) { $0 | 1 << $1 }, covariates: Set(covariates))
      let start = recipes.count
      for part in parts {
        keepsMargins = keepsMargins && part.indicators == 0
        let choices = Self.choices(part, term, factors, explanations, contrasts)
        let count = choices.reduce(1.0) { $0 * Double($1.count) }
        try Self.requireRoom(Double(recipes.count) + count, rows: rows, for: term)
        recipes += Self.combinations(of: choices).map { (index, ColumnRecipe(ingredients: $0)) }
      }
      terms.append(
        ModelMatrix.Term(
          name: term.name, columns: start..<recipes.count, factors: own,
          covariates: covariates.map { formula.variables[$0].name }))
    }
    self.terms = terms
    self.keepsMargins = keepsMargins
    variables = formula.variables
  }

  /// The columns of some rows.
  func columns(of explanations: [ModelFrame.Explanation], rows: Int) -> [ModelMatrix.Column] {
    recipes.map { term, recipe in
      ModelMatrix.Column(
        name: recipe.name(variables), term: term, recipe: recipe, explanations: explanations,
        rowCount: rows)
    }
  }

  /// What each variable of a part can be in a column; a factor that is coded in neither way is none.
  private static func choices(
    _ part: MarginalCoding.Part, _ term: Formula.Term, _ factors: [Int],
    _ explanations: [ModelFrame.Explanation], _ contrasts: Contrasts
  ) -> [[ColumnRecipe.Ingredient]] {
    term.variables.compactMap { variable in
      guard case .factor(let levels, _) = explanations[variable] else {
        return [ColumnRecipe.Ingredient(variable: variable, coding: nil)]
      }
      let bit: UInt64 = factors.firstIndex(of: variable).map { 1 << UInt64($0) } ?? 0
      let codings: [LevelCoding]
      if part.indicators & bit != 0 {
        codings = LevelCoding.indicators(of: levels)
      } else if part.contrasts & bit != 0 {
        codings = LevelCoding.contrasts(contrasts, of: levels)
      } else {
        return nil
      }
      return codings.map { ColumnRecipe.Ingredient(variable: variable, coding: $0) }
    }
  }

  /// All ways to take one of each, the first changing fastest.
  private static func combinations(
    of choices: [[ColumnRecipe.Ingredient]]
  ) -> [[ColumnRecipe.Ingredient]] {
    choices.reduce([[]]) { made, next in
      next.flatMap { ingredient in made.map { $0 + [ingredient] } }
    }
  }

  private static func requireRoom(
    _ columns: Double, rows: Int, for term: Formula.Term
  ) throws(AnalysisError) {
    let most = mostEntries / max(rows, 1)
    guard columns <= Double(most) else {
      throw .badRequest(
        "with `\(term.name)` the model has more than the \(most) columns that memory holds for "
          + "\(rows) rows; leave it out, or is a factor of many levels a covariate?")
    }
  }
}
