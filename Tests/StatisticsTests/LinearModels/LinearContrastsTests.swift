import Statistics
import Testing

@Suite struct LinearContrastsTests {
  let model: LinearModel

  init() throws { model = try CertifiedRegression.longley.fit() }

  private func unit(_ place: Int) -> [DoubleDouble] {
    model.coefficients.indices.map { DoubleDouble($0 == place ? 1 : 0) }
  }

  @Test func `one coefficient is a combination with its own error and t`() throws {
    let contrasts = try LinearContrasts(of: model)
    for (place, coefficient) in model.coefficients.enumerated() {
      let contrast = try contrasts.contrast(unit(place))
      #expect(near(contrast.estimate, coefficient.estimate, tolerance: 1e-14))
      #expect(near(contrast.standardError, coefficient.standardError ?? 0, tolerance: 1e-14))
      #expect(near(contrast.t, coefficient.t ?? 0, tolerance: 1e-13))
      let interval = try #require(try coefficient.interval())
      #expect(near(contrast.interval?.low, interval.low, tolerance: 1e-11))
      #expect(near(contrast.interval?.high, interval.high, tolerance: 1e-11))
      #expect(contrast.degreesOfFreedom == 9)
    }
  }

  @Test func `p is that of Student's t on both sides`() throws {
    let contrasts = try LinearContrasts(of: model)
    // scipy's t.sf and t.logsf of NIST's estimates over their errors, on 9.
    let expected = [
      (1, 0.8631408328092144, -0.1471774113990284), (2, 0.3126810610927116, -1.1625715820937685),
      (6, 0.0030368033416303102, -5.79694984917048),
    ]
    for (place, p, logP) in expected {
      let contrast = try contrasts.contrast(unit(place))
      #expect(near(contrast.p, p, tolerance: 1e-11) && near(contrast.logP, logP, tolerance: 1e-11))
    }
  }

  @Test func `combinations under unequal variances have the F of their covariance`() throws {
    let columns = [DesignColumn([1.0, 2, 0, 4, 3, 7, 6]), DesignColumn([0.0, 1, 1, 0, 1, 0, 1])]
    let small = try LinearModel(of: [3.1, 4.7, 2.2, 8.9, 6.4, 9.3, 12.6], on: columns)
    let joint = try LinearContrasts(of: small, dependence: .unequalVariances(.hc3)).joint([
      [0, 1, 0].map { DoubleDouble($0) }, [0, 0, 1].map { DoubleDouble($0) },
    ])
    let (c, e) = (try #require(joint.covariance), joint.estimates)
    #expect(near(c[0][1], c[1][0], tolerance: 1e-14))
    let squares = e[0] * e[0] * c[1][1] - 2 * e[0] * e[1] * c[0][1] + e[1] * e[1] * c[0][0]
    let determinant = c[0][0] * c[1][1] - c[0][1] * c[0][1]
    // Wald's F with HC3 by numpy.
    #expect(near(squares / determinant / 2, 4.314719042034893, tolerance: 1e-11))
  }

  @Test(arguments: RobustVariance.allCases)
  func `robust errors are those of the coefficients`(kind: RobustVariance) throws {
    let contrasts = try LinearContrasts(of: model, dependence: .unequalVariances(kind))
    for (place, error) in try #require(model.robustErrors(kind)).enumerated() {
      #expect(near(try contrasts.contrast(unit(place)).standardError, error, tolerance: 1e-13))
    }
  }

  @Test func `errors by cluster are those of the coefficients`() throws {
    let clusters = (0..<16).map { 10 - $0 / 4 }
    let contrasts = try LinearContrasts(of: model, dependence: .clusters(clusters))
    #expect(contrasts.degreesOfFreedom == 3)
    for (place, error) in try #require(model.clusterErrors(clusters)).enumerated() {
      #expect(near(try contrasts.contrast(unit(place)).standardError, error, tolerance: 1e-13))
    }
    let uneven = (0..<16).map { $0 < 3 ? 1 : $0 * $0 % 5 }
    let others = try LinearContrasts(of: model, dependence: .clusters(uneven))
    for (place, error) in try #require(model.clusterErrors(uneven)).enumerated() {
      #expect(near(try others.contrast(unit(place)).standardError, error, tolerance: 1e-13))
    }
    let alone = try LinearContrasts(of: model, dependence: .clusters(clusters.map { _ in 1 }))
    #expect(try alone.contrast(unit(1)).standardError == nil)
    #expect(try alone.contrast(unit(1)).p == nil && alone.contrast(unit(1)).interval == nil)
    #expect(try alone.joint([unit(1)]).covariance == nil)
  }

  @Test func `a prediction is a combination`() throws {
    let row = [83.0, 234_289, 2_356, 1_590, 107_608, 1_947]
    let prediction = try model.prediction(at: row, confidence: 0.9)
    let contrast = try LinearContrasts(of: model, confidence: 0.9).contrast(
      ([1] + row).map { DoubleDouble($0) })
    #expect(near(contrast.estimate, prediction.estimate, tolerance: 1e-14))
    #expect(near(contrast.standardError, prediction.standardError ?? 0, tolerance: 1e-14))
    #expect(near(contrast.interval?.low, prediction.interval?.low ?? 0, tolerance: 1e-11))
  }

  @Test func `all columns together have the F of the regression`() throws {
    let contrasts = try LinearContrasts(of: model)
    let columns = (1..<7).map(unit)
    let joint = try contrasts.joint(columns)
    let covariance = try #require(joint.covariance)
    let variance = try #require(model.residualMeanSquare)
    #expect(joint.estimates.count == 6)
    let squares = joint.estimates.reduce(0) { $0 + $1 * $1 }
    #expect(near(squares / 6 / variance, try #require(model.f), tolerance: 1e-13))
    for a in 0..<6 {
      for b in 0..<6 {
        #expect(near(covariance[a][b] / variance, a == b ? 1 : 0, tolerance: 1e-13))
      }
    }
    // Combinations that depend on others, or are nothing, add no direction.
    let sum = zip(columns[0], columns[1]).map { $0 + $1 }
    let zero = columns[0].map { _ in DoubleDouble.zero }
    #expect(try contrasts.joint([zero, columns[0], columns[1], sum]).estimates.count == 2)
    #expect(try contrasts.joint([]).estimates.isEmpty)
  }

  @Test func `what has no error has neither t nor p`() throws {
    let x = DesignColumn([0.0, 1])
    let saturated = try LinearContrasts(of: LinearModel(of: [1, 3], on: [x]))
    let contrast = try saturated.contrast([DoubleDouble(0), DoubleDouble(1)])
    #expect(near(contrast.estimate, 2) && contrast.standardError == nil && contrast.p == nil)
    #expect(try saturated.joint([[DoubleDouble(0), DoubleDouble(1)]]).covariance == nil)
    let line = try LinearModel(of: [1, 2, 3, 4], on: [DesignColumn([1.0, 2, 3, 4])])
    for dependence in [ResidualDependence.none, .unequalVariances(.hc3), .clusters([1, 1, 2, 2])] {
      let exact = try LinearContrasts(of: line, dependence: dependence)
        .contrast([DoubleDouble(0), DoubleDouble(1)])
      #expect(exact.standardError == 0 && exact.t == nil && exact.p == nil)
      #expect(near(exact.interval?.low, 1) && near(exact.interval?.high, 1))
    }
    let none = try LinearContrasts(of: model).contrast(unit(0).map { _ in .zero })
    #expect(none.estimate == 0 && none.standardError == 0 && none.t == nil && none.p == nil)
  }

  @Test func `wrong weights and confidence are refused`() throws {
    let contrasts = try LinearContrasts(of: model)
    #expect(throws: StatisticsError.valuesPerRow(1, columns: 7)) {
      try contrasts.contrast([DoubleDouble(1)])
    }
    #expect(throws: StatisticsError.self) {
      try contrasts.joint([unit(0).map { _ in DoubleDouble(.nan) }])
    }
    #expect(throws: StatisticsError.confidence(1)) { try LinearContrasts(of: model, confidence: 1) }
  }
}
