internal import Statistics

extension AnovaAnalysis {
  /// The sums of squares that a number stands for.
  static func sums(ofType type: Int) throws(AnalysisError) -> SumsOfSquares {
    switch type {
    case 1: .typeI
    case 2: .typeII
    case 3: .typeIII
    default:
      throw .badRequest(
        "there is no type \(type) of sums of squares; give 1 (in the formula's order), "
          + "2 (by marginality) or 3 (partial, with sum contrasts)")
    }
  }

  /// Throws unless the model has an intercept, terms, and all margins of its interactions.
  static func requireMargins(_ matrix: ModelMatrix) throws(AnalysisError) {
    let formula = matrix.formula
    guard formula.hasIntercept else {
      throw .badRequest(
        "`\(formula)` has no intercept, without which sums of squares have no agreed meaning; "
          + "leave out `- 1` or `0`, or use --method regress")
    }
    guard !formula.terms.isEmpty else {
      throw .badRequest("`\(formula)` has no term to analyse; name one, as in `y ~ a`")
    }
    guard !matrix.keepsMargins else { return }
    let names = Set(formula.terms.map { Set($0.variables) })
    for term in formula.terms where term.variables.count > 1 {
      for left in term.variables {
        let margin = term.variables.filter { $0 != left }
        if names.contains(Set(margin)) { continue }
        let name = margin.map { formula.variables[$0].name }.joined(separator: ":")
        throw .badRequest(
          "`\(term.name)` stands without its margin `\(name)`; write `*` for `:`, which adds "
            + "it, or use --method regress")
      }
    }
  }

  /// What is undefined and what wants caution.
  static func notes(on analysis: AnalysisOfVariance, of matrix: ModelMatrix) -> [String] {
    var notes: [String] = []
    if analysis.totalSumOfSquares <= 0 {
      notes.append("the response does not vary: F, p and the sizes of effects are undefined")
    } else if analysis.residualDegreesOfFreedom == 0 {
      notes.append("as many rows as coefficients: F, p and intervals are undefined")
    } else if analysis.residualSumOfSquares <= 0 {
      notes.append("nothing is left over: F, p and intervals are undefined")
    }
    if analysis.type == .typeIII,
      matrix.terms.contains(where: { !$0.covariates.isEmpty && $0.name.contains(":") })
    {
      notes.append(
        "beside an interaction, type III tells effects where the covariate is 0; centre it first")
    }
    return notes
  }
}
