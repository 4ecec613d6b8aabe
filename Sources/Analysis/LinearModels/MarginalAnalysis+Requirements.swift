internal import Results
internal import Statistics

extension MarginalAnalysis {
  /// Throws unless factors are named, each once, each in the formula and in no transform of it.
  static func require(
    _ of: [String], _ within: [String], in matrix: ModelMatrix
  ) throws(AnalysisError) {
    let names = matrix.factors.map(\.name)
    let all = names.joined(separator: ", ")
    guard !of.isEmpty else {
      throw .badRequest("marginal means are those of factors; name some, as in --of a,b")
    }
    for name in of + within {
      guard (of + within).count(where: { $0 == name }) == 1 else {
        throw .badRequest("`\(name)` is named twice; name it once, in --of or in --within")
      }
      if names.contains(name) {
        let variables = matrix.formula.variables
        guard variables.allSatisfy({ $0.column != nil || !$0.columns.contains(name) }) else {
          throw .badRequest(
            "`\(name)` is a factor and stands in arithmetic too, so that it cannot be averaged; "
              + "give it one part")
        }
        continue
      }
      guard matrix.formula.variables.allSatisfy({ !$0.columns.contains(name) }) else {
        throw .badRequest(
          "`\(name)` is a covariate, held at its mean; name it in --factors to compare its values")
      }
      let nearest = nearestName(to: name, among: names).map { "; did you mean `\($0)`?" }
      throw .badRequest(
        "`\(name)` does not stand in `\(matrix.formula)`"
          + (nearest ?? (names.isEmpty ? ", which has no factor" : "; its factors are \(all)")))
    }
  }

  /// Throws where there are more cells than anyone compares or reads.
  static func requireFewCells(
    _ levels: [Int], within: Int, _ kind: MarginalContrasts?
  ) throws(AnalysisError) {
    func product(_ counts: some Sequence<Int>) -> Int {
      counts.reduce(1) { min($0 * $1, 1 << 31) }
    }
    let compared = product(levels.dropFirst(within))
    let limit = GroupedOutcome.pairwiseLimit
    if kind != nil, compared > limit {
      throw .badRequest(
        "\(compared) cells make too many contrasts; at most \(limit) cells can be compared pair "
          + "by pair: name fewer factors in --of, or some of them in --within")
    }
    let all = product(levels)
    guard all <= mostCells else {
      throw .badRequest(
        "\(all) cells are too many means; at most \(mostCells) are told: name fewer factors")
    }
  }

  private static let mostCells = 10_000
}

extension ErrorModel {
  /// The same belief as contrasts take it.
  func dependence(_ clusters: [Int]?) -> ResidualDependence {
    switch self {
    case .equal: .none
    case .robust(let kind): .unequalVariances(kind)
    case .clusters: .clusters(clusters ?? [])
    }
  }
}
