/// A linear model fitted to the cells of a design, of which any part can be compared with any other.
///
/// The columns are factored once. A model of some of them is then a factorisation of those columns of
/// the triangle, which is small however many rows there are.
struct CellModel {
  /// What all columns leave, within the cells and between them.
  let residualSquares: DoubleDouble
  private let terms: [ModelTerm]
  private let ranges: [Range<Int>]
  private let triangle: [[DoubleDouble]]
  private let effects: [DoubleDouble]

  init(
    of response: [Double], predictors: [Predictor], terms: [ModelTerm]
  ) throws(StatisticsError) {
    try Self.check(response, predictors, terms)
    let coded = predictors.map { CodedPredictor($0) }
    let used = Set(terms.flatMap(\.predictors)).sorted()
    let cells = DesignCells(used.map { coded[$0].numbering }, rows: response.count)
    let design = TermColumns(terms, of: coded, at: cells.representatives)
    for (term, range) in zip(terms, design.ranges) where range.isEmpty {
      throw .aliasedTerm(term.name)
    }
    guard response.count >= design.columns.count else {
      throw .tooFewRows(response.count, coefficients: design.columns.count)
    }
    let roots = cells.counts.map { DoubleDouble(Double($0)).squareRoot() }
    let (means, within) = cells.means(of: response)
    let origin = DoubleDouble.sum(response) / DoubleDouble(Double(response.count))
    do {
      let fit = try HouseholderQR(
        columns: design.columns.map { zip($0, roots).map { $0 * $1 } },
        rightHandSide: zip(means, roots).map { ($0 - origin) * $1 },
        measured: design.measured)
      let floor = HouseholderQR.roundingFloor(of: response.map { DoubleDouble($0) })
      let residual = within + fit.residualSquares
      residualSquares = residual.value <= floor ? .zero : residual
      effects = fit.effects
      triangle = fit.triangle.map { column in
        column + [DoubleDouble](repeating: .zero, count: design.columns.count - column.count)
      }
    } catch {
      let term = design.ranges.firstIndex { $0.contains(error.column) }
      throw .aliasedTerm(term.map { terms[$0].name } ?? "(intercept)")
    }
    self.terms = terms
    ranges = design.ranges
  }

  /// The number of columns, the intercept's among them.
  var columnCount: Int { triangle.count }

  /// What all terms explain beyond the intercept.
  var explainedSquares: DoubleDouble { DoubleDouble.sumOfSquares(effects.dropFirst()) }

  /// The number of a term's columns.
  func degreesOfFreedom(ofTerm index: Int) -> Int { ranges[index].count }

  /// What each term adds, by a type of comparison.
  func sumsOfSquares(_ type: SumsOfSquares) -> [DoubleDouble] {
    terms.indices.map { index in
      switch type {
      case .typeI: DoubleDouble.sumOfSquares(effects[ranges[index]])
      case .typeII: added(by: index) { $0 != index && !terms[$0].contains(terms[index]) }
      case .typeIII: added(by: index) { $0 != index }
      }
    }
  }

  /// What a term adds to the intercept and the terms chosen.
  private func added(by index: Int, to isBase: (Int) -> Bool) -> DoubleDouble {
    let base = [0] + terms.indices.filter(isBase).flatMap { Array(ranges[$0]) }
    let columns = (base + ranges[index]).map { triangle[$0] }
    // Columns independent together are so in any order; what the first factorisation let pass does.
    guard
      let fit = try? HouseholderQR(columns: columns, rightHandSide: effects, checksRank: false)
    else { return .zero }
    return DoubleDouble.sumOfSquares(fit.effects.dropFirst(base.count))
  }

  private static func check(
    _ response: [Double], _ predictors: [Predictor], _ terms: [ModelTerm]
  ) throws(StatisticsError) {
    try requireFinite(response)
    try requireScale(response)
    for (index, predictor) in predictors.enumerated() {
      switch predictor {
      case .covariate(let column):
        try requireColumn(column, index, rows: response.count)
      case .factor(let levels) where levels.count != response.count:
        throw .columnLength(index, count: levels.count, rows: response.count)
      case .factor: continue
      }
    }
    let known = terms.allSatisfy { $0.predictors.allSatisfy(predictors.indices.contains) }
    precondition(known, "a term names predictors by their positions")
    guard !response.isEmpty else { throw .tooFewRows(0, coefficients: 1) }
  }
}
