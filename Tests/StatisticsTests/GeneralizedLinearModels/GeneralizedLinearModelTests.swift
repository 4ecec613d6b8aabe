import Foundation
import Statistics
import Testing

@Suite struct GeneralizedLinearModelTests {
  private let sample = RegressionSample()

  private func fit(
    _ family: ResponseFamily, _ columns: [DesignColumn]? = nil, intercept: Bool = true
  ) throws -> GeneralizedLinearModel {
    try GeneralizedLinearModel(
      of: sample.response(family), on: columns ?? sample.two, family: family, intercept: intercept)
  }

  private func expect(_ values: [Double], _ expected: [Double], _ digits: Double = 11) {
    #expect(values.count == expected.count)
    for (value, reference) in zip(values, expected) {
      #expect(correctDigits(value, of: reference) > digits, "\(value), \(reference)")
    }
  }

  private func errors(_ covariance: [[Double]]?) -> [Double] {
    (covariance ?? []).indices.map { j in (covariance?[j][j] ?? .nan).squareRoot() }
  }

  @Test(arguments: LikelihoodReference.all)
  func `estimates, errors and deviances are those of statsmodels`(
    expected: LikelihoodReference
  ) throws {
    let model = try fit(expected.family)
    expect(model.coefficients, expected.coefficients)
    expect(model.standardErrors, expected.errors)
    expect(errors(model.covariance), expected.errors)
    let summary = [
      model.deviance, model.nullDeviance, model.logLikelihood, model.aic, model.chiSquared,
      model.logP ?? .nan, model.pearsonChiSquared,
    ]
    expect(summary, expected.summary)
    #expect(model.residualDegreesOfFreedom == 57 && model.modelDegreesOfFreedom == 2)
    expect([model.dispersion ?? .nan], [expected.summary[6] / 57])
  }

  @Test(arguments: LikelihoodReference.all)
  func `sandwich errors are those of their definitions`(expected: LikelihoodReference) throws {
    let model = try fit(expected.family)
    for (kind, own) in zip(RobustVariance.allCases, expected.robust) {
      expect(errors(model.robustCovariance(kind)), own)
    }
    expect(errors(model.clusterCovariance(sample.clusters)), expected.clustered)
    #expect(model.clusterCovariance(sample.clusters.map { _ in 1 }) == nil)
  }

  @Test(arguments: ResponseFamily.allCases)
  func `the score at the maximum is zero`(family: ResponseFamily) throws {
    for intercept in [true, false] {
      let model = try fit(family, intercept: intercept)
      for column in [sample.x, sample.z] + (intercept ? [sample.x.map { _ in 1 }] : []) {
        let residuals = zip(sample.response(family), model.fitted).map { $0 - $1 }
        #expect(DoubleDouble.dot(column, residuals).value.magnitude < 1e-11)
      }
    }
  }

  @Test(arguments: ResponseFamily.allCases)
  func `order and unit of columns do not matter`(family: ResponseFamily) throws {
    let model = try fit(family)
    let other = try fit(family, [DesignColumn(sample.z), DesignColumn(sample.x.map { $0 * 1024 })])
    expect(
      [other.coefficients[0], other.coefficients[2] * 1024, other.coefficients[1]],
      model.coefficients, 12)
    expect([other.deviance], [model.deviance], 13)
  }

  @Test func `one group's coefficients are logarithms of odds and of means`() throws {
    let x = DesignColumn([0, 0, 0, 0, 1, 1, 1, 1, 1])
    let odds = try GeneralizedLinearModel(
      of: [1, 0, 0, 0, 1, 1, 1, 0, 0], on: [x], family: .binomial)
    expect(odds.coefficients, [-log(3), log(1.5) + log(3)], 14)
    expect([odds.standardErrors[1]], [1.4719601443879744], 13)
    let rates = try GeneralizedLinearModel(
      of: [1, 0, 2, 1, 4, 6, 5, 5, 5], on: [x], family: .poisson)
    expect([rates.coefficients[1]], [log(5)], 14)
    expect([rates.standardErrors[1]], [0.5385164807134504], 13)
  }

  @Test func `without an intercept the null model has a predictor of zero`() throws {
    let model = try fit(.binomial, intercept: false)
    expect([model.nullDeviance], [120 * log(2)], 13)
    expect(model.coefficients, [0.4088937333941184, -0.4065681799953149])
    #expect(model.modelDegreesOfFreedom == 2)
  }

  @Test func `a perfect Poisson fit has no deviance`() throws {
    let x = DesignColumn([1, 2])
    let model = try GeneralizedLinearModel(of: [1, 5], on: [x], family: .poisson)
    expect(model.coefficients, [-log(5), log(5)], 13)
    #expect(model.deviance < 1e-20 && model.dispersion == nil)
    #expect(model.robustCovariance(.hc0) == nil)
    let flat = try GeneralizedLinearModel(
      of: [2, 2, 2, 2], on: [DesignColumn([1, 2, 3, 5])], family: .poisson)
    #expect(flat.deviance == 0 && flat.chiSquared == 0 && flat.logP == 0)
  }

  @Test func `counts of many sizes are fitted`() throws {
    let x = DesignColumn([1, 2, 3, 4, 5])
    let model = try GeneralizedLinearModel(
      of: [1, 100, 100_000, 1e9, 1e14], on: [x], family: .poisson)
    #expect(model.deviance.isFinite && model.steps < 20)
    let score = zip([1, 100, 100_000, 1e9, 1e14], model.fitted).reduce(0) { $0 + ($1.0 - $1.1) }
    #expect(score.magnitude < 1)
  }

  @Test func `the likelihood of large counts keeps its digits`() throws {
    // mpmath with 40 digits; predictors are doubles, which leaves 13 to the coefficients.
    let y = [1e9, 2.0001e9, 3.9999e9, 8.0003e9, 1.60001e10, 3.19998e10]
    let x = DesignColumn([1, 2, 3, 4, 5, 6])
    let model = try GeneralizedLinearModel(of: y, on: [x], family: .poisson)
    expect(model.coefficients, [20.030157101181931, 0.69314025836481571], 13)
    #expect(near(model.logLikelihood, -80.734414525487557, tolerance: 1e-6))
    #expect(near(model.deviance, 15.704701424408788, tolerance: 1e-5))
  }

  @Test func `the intercept alone explains nothing`() throws {
    for family in ResponseFamily.allCases {
      let model = try fit(family, [])
      let response = sample.response(family)
      let mean = response.reduce(0, +) / 60
      expect(model.coefficients, [family.predictor(of: mean)], 13)
      expect(model.fitted, response.map { _ in mean }, 13)
      #expect(model.chiSquared == 0 && model.logP == nil && model.modelDegreesOfFreedom == 0)
      expect([model.linearPredictor(at: [DoubleDouble(1)])], model.coefficients, 15)
    }
  }
}
