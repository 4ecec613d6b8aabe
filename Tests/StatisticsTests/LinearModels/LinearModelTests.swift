import Statistics
import Testing

@Suite struct LinearModelTests {
  @Test func `a line through four points is as computed by hand`() throws {
    let line = try LinearModel(of: [1, 3, 2, 6], on: [DesignColumn([0, 1, 2, 3])])
    // Means 1.5 and 3; Sxy = 7, Sxx = 5, Syy = 14.
    #expect(near(line.coefficients[1].estimate, 1.4))
    #expect(near(line.coefficients[0].estimate, 0.9))
    #expect(near(line.regressionSumOfSquares, 9.8))
    #expect(near(line.residualSumOfSquares, 4.2))
    #expect(near(line.rSquared, 0.7))
    #expect(near(line.adjustedRSquared, 1 - 2.1 / (14.0 / 3)))
    #expect(near(line.f, 9.8 / 2.1))
    #expect(near(line.coefficients[1].standardError, (2.1 / 5).squareRoot()))
    #expect(near(line.coefficients[1].t, (9.8 / 2.1).squareRoot()))
    // With two degrees of freedom the quantile is (2p − 1)√(2 / 4p(1 − p)).
    let half = 0.95 * (2 / (4 * 0.975 * 0.025)).squareRoot() * (2.1 / 5).squareRoot()
    let interval = try #require(try line.coefficients[1].interval())
    #expect(near(interval.low, 1.4 - half) && near(interval.high, 1.4 + half))
    #expect(near(line.covariance?[0][1], -2.1 * 1.5 / 5))
    #expect(zip(line.residuals, [0.1, 0.7, -1.7, 0.9]).allSatisfy { near($0, $1) })
    #expect(zip(line.fitted, [0.9, 2.3, 3.7, 5.1]).allSatisfy { near($0, $1) })
  }

  @Test func `the order of the rows changes no more than the last bits`() throws {
    let regression = CertifiedRegression.longley
    let turned = regression.columns.map { DesignColumn(Array($0.values.reversed())) }
    let there = try regression.fit()
    let back = try LinearModel(of: regression.response.reversed(), on: turned)
    for (a, b) in zip(there.coefficients, back.coefficients) {
      #expect(near(a.estimate, b.estimate, tolerance: 1e-15))
      #expect(near(a.standardError, b.standardError ?? 0, tolerance: 1e-15))
    }
  }

  @Test func `a column that repeats others is refused by its place`() {
    let a = DesignColumn([1, 2, 3, 4, 6]), b = DesignColumn([2, 1, 5, 3, 9])
    let sum = DesignColumn([3, 3, 8, 7, 15])
    let y = [1.0, 2, 2, 4, 5]
    #expect(throws: StatisticsError.aliasedColumn(2)) { try LinearModel(of: y, on: [a, b, sum]) }
    #expect(throws: StatisticsError.aliasedColumn(1)) { try LinearModel(of: y, on: [a, a, b]) }
    let constant = DesignColumn([7, 7, 7, 7, 7])
    #expect(throws: StatisticsError.aliasedColumn(1)) {
      try LinearModel(of: y, on: [a, constant])
    }
    #expect(throws: StatisticsError.aliasedColumn(0)) {
      try LinearModel(of: y, on: [DesignColumn([0, 0, 0, 0, 0])], intercept: false)
    }
  }

  @Test func `a difference of decimals is a combination though doubles round it`() {
    let a = [1_000_000.3, 1_000_000.7, 1_000_001.1, 1_000_000.2, 1_000_000.9, 1_000_000.4]
    let b = [1_000_000.1, 1_000_000.6, 1_000_000.2, 1_000_000.5, 1_000_000.8, 1_000_000.7]
    let difference = [0.2, 0.1, 0.9, -0.3, 0.1, -0.3]
    #expect(throws: StatisticsError.aliasedColumn(2)) {
      try LinearModel(of: [1, 2, 3, 5, 4, 6], on: [a, b, difference].map { DesignColumn($0) })
    }
  }

  @Test func `a covariate far from zero is no constant`() throws {
    let x = DesignColumn([0.25, 0.5, 1, 1.5].map { $0 + 1e11 })
    let line = try LinearModel(of: [1, 2, 4, 6], on: [x])
    #expect(line.coefficients[1].estimate == 4)
    #expect(line.residualSumOfSquares == 0)
  }

  @Test func `as many coefficients as rows leave no errors to tell`() throws {
    let model = try LinearModel(of: [1, 3], on: [DesignColumn([0, 1])])
    #expect(model.coefficients.map(\.estimate) == [1, 2])
    #expect(model.coefficients[0].standardError == nil)
    #expect(model.f == nil && model.residualSD == nil && model.covariance == nil)
    #expect(try model.coefficients[0].interval() == nil)
    #expect(model.robustErrors(.hc0) == nil && model.clusterErrors([1, 2]) == nil)
    #expect(model.cooksDistances == [nil, nil])
    #expect(try model.prediction(at: [2.0]).estimate == 5)
    #expect(throws: StatisticsError.tooFewRows(1, coefficients: 2)) {
      try LinearModel(of: [1], on: [DesignColumn([0])])
    }
    #expect(throws: StatisticsError.self) { try LinearModel(of: [], on: []) }
  }

  @Test func `a response that does not vary has nothing to explain`() throws {
    let flat = try LinearModel(of: [0.1, 0.1, 0.1, 0.1], on: [DesignColumn([1, 2, 3, 5])])
    #expect(flat.rSquared == nil && flat.f == nil && flat.standardizedCoefficients == nil)
    #expect(flat.coefficients[0].estimate == 0.1)
    #expect(flat.coefficients[1].standardError == 0)
  }

  @Test func `the intercept alone is the mean with its standard error`() throws {
    let mean = try LinearModel(of: [1, 2, 6], on: [])
    #expect(mean.coefficients[0].estimate == 3)
    #expect(near(mean.coefficients[0].standardError, (7.0 / 3).squareRoot()))
    #expect(mean.f == nil && mean.regressionDegreesOfFreedom == 0)
  }

  @Test func `what is no number is refused with its place`() {
    let x = DesignColumn([1, 2, 3])
    #expect(throws: StatisticsError.notFinite(position: 1)) {
      try LinearModel(of: [1, .nan, 3], on: [x])
    }
    #expect(throws: StatisticsError.notFiniteColumn(1, position: 2)) {
      try LinearModel(of: [1, 2, 4], on: [x, DesignColumn([1, 5, .infinity])])
    }
    #expect(throws: StatisticsError.columnLength(0, count: 3, rows: 2)) {
      try LinearModel(of: [1, 2], on: [x])
    }
    #expect(throws: StatisticsError.overflow) { try LinearModel(of: [1e200, -1e200, 0], on: [x]) }
  }
}
