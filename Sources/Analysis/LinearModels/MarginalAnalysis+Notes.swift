internal import Results
internal import Statistics

extension MarginalAnalysis {
  /// The columns of numbers with their means, in the formula's order.
  static func covariates(_ matrix: ModelMatrix) -> [(column: String, mean: Double)] {
    let means = matrix.columnMeans
    var names: [String] = []
    for (place, variable) in matrix.formula.variables.enumerated()
    where matrix.levels(of: place).isEmpty {
      for name in variable.columns where !names.contains(name) { names.append(name) }
    }
    return names.compactMap { name in means[name].map { (name, $0) } }
  }

  /// What makes an average less than it seems.
  static func cautions(_ of: [String], _ within: [String], _ matrix: ModelMatrix) -> [String] {
    var notes: [String] = []
    for name in of {
      let partners = matrix.terms.filter { term in
        term.factors.contains { matrix.factors[$0].name == name }
      }
      let covariates = unique(partners.flatMap(\.covariates))
      if !covariates.isEmpty {
        notes.append(
          "`\(name)` stands in an interaction with \(covariates.joined(separator: ", ")): its "
            + "means and contrasts are those where covariates are at their means")
      }
      let others = unique(partners.flatMap { $0.factors.map { matrix.factors[$0].name } })
        .filter { !(of + within).contains($0) }
      if !others.isEmpty {
        notes.append(
          "`\(name)` stands in an interaction with \(others.joined(separator: ", ")): its means "
            + "average over that; --within \(others[0]) tells simple effects")
      }
    }
    for (column, mean) in covariates(matrix) {
      guard let values = matrix.numbers[column], Set(values).count == 2 else { continue }
      notes.append(
        "`\(column)` takes two values and is held between them, at \(CSV.number(mean)); name it "
          + "in --factors where it is a factor")
    }
    return notes
  }

  /// What is undefined, and why.
  static func gaps(
    _ model: LinearModel, _ errors: ErrorModel, means: [Mean], contrasts: [Contrast],
    tests: [JointTest]
  ) -> [String] {
    var notes: [String] = []
    if model.residualDegreesOfFreedom == 0 {
      notes.append("as many rows as coefficients: errors, t, p and intervals are undefined")
    } else if model.residualSumOfSquares <= 0 {
      notes.append("nothing is left over: errors are 0, t, F and p are undefined")
    } else if means.contains(where: { $0.value.standardError == nil }) {
      notes.append("errors, t, p and intervals are undefined: \(errors.obstacle)")
    } else {
      if contrasts.contains(where: { $0.value.standardError == 0 }) {
        notes.append("the model holds some contrasts at 0: their t and p are undefined")
      }
      if tests.contains(where: { $0.degreesOfFreedom > 0 && $0.f == nil }) {
        notes.append("the covariance of the contrasts is singular: F is undefined")
      }
    }
    return notes
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
