import Statistics
import Testing

@Suite struct AnalysisOfVarianceTests {
  /// An unbalanced table of two factors and a covariate, its sums of squares by rational arithmetic.
  struct Table: Sendable {
    let type: SumsOfSquares
    let squares: [Double]
  }

  static let response = [
    10.1, 11.7, 12.4, 15.9, 17.2, 9.3, 13.8, 14.6, 19.1, 16.4, 18.2, 19.9, 10.6, 15.2, 13.1, 9.7,
  ]
  static let predictors: [Predictor] = [
    .factor([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1, 1]),
    .factor([0, 0, 1, 1, 2, 0, 0, 1, 2, 2, 2, 2, 0, 1, 1, 0]),
    .covariate(
      DesignColumn([
        1.5, 2.25, 0.5, 3.75, 2.0, 1.25, 4.5, 3.0, 2.75, 0.25, 1.0, 3.5, 2.5, 4.0, 1.75, 0.75,
      ])),
  ]
  static let terms = [
    ModelTerm("a", of: [0]), ModelTerm("b", of: [1]), ModelTerm("c", of: [2]),
    ModelTerm("a:b", of: [0, 1]), ModelTerm("a:c", of: [0, 2]),
  ]
  static let tables = [
    Table(
      type: .typeI,
      squares: [
        2.2857142857142837, 143.50571428571427, 25.093279767837656, 1.2280050457968266,
        0.018808483738622686,
      ]),
    Table(
      type: .typeII,
      squares: [
        0.0015735107021576767, 142.25458095503715, 26.012713385063054, 1.236319520295227,
        0.018808483738622686,
      ]),
    Table(
      type: .typeIII,
      squares: [
        0.0034502718326217553, 127.98490836859217, 25.135297329519423, 1.236319520295227,
        0.018808483738622686,
      ]),
  ]

  @Test(arguments: tables)
  func `an unbalanced table has its sums of squares to thirteen digits`(table: Table) throws {
    let analysis = try AnalysisOfVariance(
      of: Self.response, predictors: Self.predictors, terms: Self.terms, type: table.type)
    for (component, squares) in zip(analysis.components, table.squares) {
      #expect(correctDigits(component.sumOfSquares, of: squares) >= 13, "\(component.term.name)")
      let f = squares / Double(component.degreesOfFreedom) / (3.1484781311983307 / 8)
      #expect(near(component.f, f))
    }
    #expect(analysis.components.map(\.degreesOfFreedom) == [1, 2, 1, 2, 1])
    #expect(analysis.residualDegreesOfFreedom == 8)
    #expect(correctDigits(analysis.residualSumOfSquares, of: 3.1484781311983307) >= 13)
    #expect(correctDigits(analysis.totalSumOfSquares, of: 175.27999999999999) >= 13)
  }

  @Test func `of a balanced table the three types agree`() throws {
    let a = Predictor.factor([0, 0, 0, 0, 1, 1, 1, 1]),
      b = Predictor.factor([5, 5, 9, 9, 5, 5, 9, 9])
    let terms = [ModelTerm("a", of: [0]), ModelTerm("b", of: [1]), ModelTerm("a:b", of: [0, 1])]
    for type in SumsOfSquares.allCases {
      let analysis = try AnalysisOfVariance(
        of: [1, 3, 2, 4, 6, 8, 11, 9], predictors: [a, b], terms: terms, type: type)
      // Cell means 2, 3, 7, 10: effects of ±3, ±1 and ±½ over eight rows, and 2 within each cell.
      #expect(zip(analysis.components, [72.0, 8, 2]).allSatisfy { near($0.sumOfSquares, $1) })
      #expect(near(analysis.residualSumOfSquares, 8))
    }
  }

  @Test func `an empty cell is told by the interaction it empties`() {
    let a = Predictor.factor([0, 0, 0, 0, 1, 1]), b = Predictor.factor([0, 0, 1, 1, 0, 0])
    let terms = [ModelTerm("a", of: [0]), ModelTerm("b", of: [1]), ModelTerm("a:b", of: [0, 1])]
    for type in SumsOfSquares.allCases {
      #expect(throws: StatisticsError.aliasedTerm("a:b")) {
        try AnalysisOfVariance(
          of: [1, 2, 3, 5, 4, 6], predictors: [a, b], terms: terms, type: type)
      }
    }
  }

  @Test func `a term that says nothing new is refused by name`() {
    let y = [1.0, 2, 3, 5]
    let a = Predictor.factor([0, 0, 1, 1]), same = Predictor.factor([7, 7, 3, 3])
    let constant = Predictor.covariate(DesignColumn([2, 2, 2, 2]))
    let single = Predictor.factor([4, 4, 4, 4])
    for other in [same, constant, single] {
      #expect(throws: StatisticsError.aliasedTerm("other")) {
        try AnalysisOfVariance(
          of: y, predictors: [a, other],
          terms: [ModelTerm("a", of: [0]), ModelTerm("other", of: [1])])
      }
    }
  }

  @Test func `one row a cell leaves no F`() throws {
    let alone = try AnalysisOfVariance(of: [1, 2, 4], groups: [0, 1, 2])
    #expect(alone.components[0].f == nil && alone.residualMeanSquare == nil)
    #expect(alone.rSquared == 1)
    #expect(throws: StatisticsError.tooFewRows(2, coefficients: 3)) {
      try AnalysisOfVariance(
        of: [1, 2], predictors: [.factor([0, 1]), .covariate(DesignColumn([1, 2]))],
        terms: [ModelTerm("a", of: [0]), ModelTerm("x", of: [1])])
    }
  }

  @Test func `a response that does not vary has no R squared`() throws {
    let flat = try AnalysisOfVariance(of: [0.1, 0.1, 0.1, 0.1], groups: [0, 0, 1, 1])
    #expect(flat.rSquared == nil && flat.components[0].f == nil)
    #expect(flat.components[0].sumOfSquares == 0)
  }

  @Test func `what is no number, too short or empty is refused`() {
    #expect(throws: StatisticsError.notFinite(position: 0)) {
      try AnalysisOfVariance(of: [.nan, 1], groups: [0, 1])
    }
    #expect(throws: StatisticsError.columnLength(0, count: 2, rows: 3)) {
      try AnalysisOfVariance(of: [1, 2, 3], groups: [0, 1])
    }
    #expect(throws: StatisticsError.self) { try AnalysisOfVariance(of: [], groups: []) }
  }

  @Test func `effect sizes follow their formulas`() throws {
    // SS 20 on 2 df, residual 30 on 12, another effect 10: total 60, residual mean square 2.5.
    let size = EffectSize(
      sumOfSquares: 20, degreesOfFreedom: 2, residualSumOfSquares: 30,
      residualDegreesOfFreedom: 12, totalSumOfSquares: 60)
    #expect(near(size.f, 4))
    #expect(near(size.etaSquared, 20.0 / 60))
    #expect(near(size.partialEtaSquared, 0.4))
    #expect(near(size.epsilonSquared, 15.0 / 60))
    #expect(near(size.omegaSquared, 15 / 62.5))
    // df (F − 1) / (df (F − 1) + n)
    #expect(near(size.partialOmegaSquared(n: 18), 6.0 / 24))
    let empty = EffectSize(
      sumOfSquares: 0, degreesOfFreedom: 1, residualSumOfSquares: 0, residualDegreesOfFreedom: 0,
      totalSumOfSquares: 0)
    #expect(empty.etaSquared == nil && empty.omegaSquared == nil && empty.f == nil)
  }
}
