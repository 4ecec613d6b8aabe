import Statistics
import Testing

@Suite struct PenalizedModelTests {
  private let sample = RegressionSample()

  private func fit(
    _ penalty: Penalty, _ weight: Double, intercept: Bool = true
  ) throws -> PenalizedModel {
    try PenalizedModel(
      of: sample.measure, on: sample.four, penalty: penalty, weight: weight, intercept: intercept)
  }

  /// Intercept and slopes by scikit-learn's `Ridge(alpha: 60λ, solver: "svd")` and `Lasso(alpha: λ)` on
  /// columns standardised by n, back on their own scale.
  static let references: [(Penalty, Double, [Double])] = [
    (
      .ridge, 0.1,
      [
        2.2628578272068864, 0.6998275000644959, -0.7983411630083327, 0.007033216270840356,
        0.007909023013029407,
      ]
    ),
    (
      .ridge, 10,
      [
        1.3045928678827108, 0.11283026276223526, 0.031552468470072044, 0.001128639304806166,
        -0.03512831501221059,
      ]
    ),
    (
      .lasso, 0.05,
      [2.4262538527570756, 0, -0.9176101454347914, 0.014776935718501515, 0.015582367639460408]
    ),
    (.lasso, 0.5, [1.4065102900689337, 0, -0.3758398860099416, 0.012831147921800205, 0]),
    (.lasso, 3, [0.9908736692238992, 0, 0, 0.005672884250018459, 0]),
  ]

  @Test(arguments: references)
  func `coefficients are those of scikit-learn`(
    penalty: Penalty, weight: Double, expected: [Double]
  ) throws {
    let model = try fit(penalty, weight)
    for (value, reference) in zip([model.intercept] + model.slopes, expected) {
      #expect(
        reference == 0 ? value == 0 : correctDigits(value, of: reference) > 10,
        "\(value), \(reference)")
    }
    if penalty == .lasso {
      #expect(model.degreesOfFreedom == Double(expected.dropFirst().count { $0 != 0 }))
    }
  }

  @Test func `one column alone is halved by ridge at weight one and shifted by the lasso`() throws {
    let x = DesignColumn([1, 2, 3, 4]), y = [2.1, 3.9, 6.2, 7.8]
    let ridge = try PenalizedModel(of: y, on: [x], penalty: .ridge, weight: 1)
    #expect(near(ridge.slopes[0], 0.97) && near(ridge.degreesOfFreedom, 0.5))
    let lasso = try PenalizedModel(of: y, on: [x], penalty: .lasso, weight: 1)
    #expect(near(lasso.slopes[0], 1.94 - 1 / 1.25.squareRoot()))
    #expect(near(lasso.intercept, 5 - 2.5 * lasso.slopes[0]))
    #expect(near(ridge.prediction(at: [2.5]), 5))
  }

  @Test(arguments: [true, false])
  func `no penalty is least squares`(intercept: Bool) throws {
    let line = try LinearModel(of: sample.measure, on: sample.four, intercept: intercept)
    let slopes = line.coefficients.suffix(4).map(\.estimate)
    for penalty in Penalty.allCases {
      let model = try fit(penalty, 0, intercept: intercept)
      for (value, exact) in zip(model.slopes, slopes) {
        #expect(correctDigits(value, of: exact) > 9, "\(penalty)")
      }
      #expect(correctDigits(model.rSquared, of: line.rSquared ?? 0) > 11)
      #expect(near(model.degreesOfFreedom, 4))
    }
    let close = try fit(.ridge, 1e-12, intercept: intercept)
    #expect(zip(close.slopes, slopes).allSatisfy { correctDigits($0, of: $1) > 4 })
  }

  @Test(arguments: [0.01, 0.1, 1, 2])
  func `the lasso meets the conditions of Karush, Kuhn and Tucker`(weight: Double) throws {
    try expectOptimum(
      fit(.lasso, weight), of: sample.measure, [sample.x, sample.z, sample.w, sample.v], 1e-11)
  }

  @Test(arguments: [1e-6, 1e-4, 1e-2])
  func `columns all but alike take long and end there too`(weight: Double) throws {
    let powers = (1...5).map { k in
      (0..<60).map { row in (0..<k).reduce(1.0) { product, _ in product * Double(row) / 60 } }
    }
    let model = try PenalizedModel(
      of: sample.counts, on: powers.map { DesignColumn($0) }, penalty: .lasso, weight: weight)
    try expectOptimum(model, of: sample.counts, powers, 1e-9)
  }

  @Test func `a column that enters late is not left out`() throws {
    // After 50 sweeps the other four seem to do, but for the slope of the fifth.
    let drifts = (0..<5).map { j in
      var sum = 0.0
      return (0..<60).map { row in
        sum += Double((row * (3 + j * 2)) % (7 + j)) - 3
        return sum / 10 + Double(row)
      }
    }
    let line = (0..<60).map { Double($0) / 10 }
    let model = try PenalizedModel(
      of: line, on: drifts.map { DesignColumn($0) }, penalty: .lasso, weight: 0.0005824996975881281)
    try expectOptimum(model, of: line, drifts, 1e-9)
  }

  /// What makes a lasso's coefficients the least: each column's mean product with the residuals is
  /// the weight, with the sign of its coefficient, or no more where that is 0.
  private func expectOptimum(
    _ model: PenalizedModel, of response: [Double], _ columns: [[Double]], _ slack: Double
  ) throws {
    for (j, column) in columns.enumerated() {
      let mean = column.reduce(0, +) / 60
      let deviation = (column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 60).squareRoot()
      var product = 0.0
      for row in 0..<60 {
        let fitted = model.prediction(at: columns.map { $0[row] })
        product += (column[row] - mean) / deviation * (response[row] - fitted) / 60
      }
      if model.slopes[j] == 0 {
        #expect(product.magnitude <= model.weight + slack)
      } else {
        #expect(
          (product - (model.slopes[j] > 0 ? model.weight : -model.weight)).magnitude < slack)
      }
      #expect(near(model.standardized[j], model.slopes[j] * deviation, tolerance: 1e-11))
    }
  }

  @Test(arguments: Penalty.allCases)
  func `order and unit of columns do not matter`(penalty: Penalty) throws {
    let model = try fit(penalty, 0.2)
    let other = try PenalizedModel(
      of: sample.measure,
      on: [sample.v, sample.w.map { $0 * 8 }, sample.z, sample.x].map { DesignColumn($0) },
      penalty: penalty, weight: 0.2)
    let back = [other.slopes[3], other.slopes[2], other.slopes[1] * 8, other.slopes[0]]
    for (a, b) in zip(back, model.slopes) { #expect(near(a, b, tolerance: 1e-10)) }
  }

  @Test func `more columns than rows and twins are no obstacle`() throws {
    let columns = (0..<6).map { j in DesignColumn((0..<4).map { Double(($0 * 7 + j * 5) % 11) }) }
    for penalty in Penalty.allCases {
      let model = try PenalizedModel(of: [1, 4, 2, 8], on: columns, penalty: penalty, weight: 0.1)
      #expect((model.rSquared ?? 0) > 0.5)
    }
    let x = DesignColumn(sample.x)
    let ridge = try PenalizedModel(
      of: sample.measure, on: [x, x], penalty: .ridge, weight: 0.1)
    #expect(near(ridge.slopes[0], ridge.slopes[1]))
    let lasso = try PenalizedModel(of: sample.measure, on: [x, x], penalty: .lasso, weight: 0.1)
    let one = try PenalizedModel(of: sample.measure, on: [x], penalty: .lasso, weight: 0.1)
    #expect(near(lasso.slopes[0] + lasso.slopes[1], one.slopes[0], tolerance: 1e-9))
  }

  @Test func `the trace of ridge's hat matrix and R² are those of their definitions`() throws {
    // numpy: Σ d²/(d² + 60λ) over the singular values of the standardised columns, and 1 − e'e/y'y.
    for (weight, freedom, share) in Self.traces {
      let model = try fit(.ridge, weight)
      #expect(correctDigits(model.degreesOfFreedom, of: freedom) > 11)
      #expect(correctDigits(model.rSquared, of: share) > 11)
    }
  }

  static let traces: [(Double, Double, Double)] = [
    (0.1, 2.739437301704709, 0.9045240256617119),
    (10.0, 0.3423716221436853, 0.2707770401825954),
  ]

  @Test(arguments: Penalty.allCases)
  func `columns far from zero keep their digits`(penalty: Penalty) throws {
    let model = try PenalizedModel(
      of: sample.measure, on: [DesignColumn(sample.z)], penalty: penalty, weight: 0.2)
    let far = try PenalizedModel(
      of: sample.measure, on: [DesignColumn(sample.z.map { $0 + 0x1p40 })], penalty: penalty,
      weight: 0.2)
    #expect(near(far.slopes[0], model.slopes[0]))
    #expect(near(far.intercept, model.intercept - 0x1p40 * model.slopes[0]))
    #expect(near(far.prediction(at: [0x1p40 + 2]), model.prediction(at: [2]), tolerance: 1e-3))
  }

  @Test func `bad input is refused`() {
    let x = DesignColumn([1, 2, 3]), constant = DesignColumn([2, 2, 2])
    #expect(throws: StatisticsError.aliasedColumn(1)) {
      _ = try PenalizedModel(of: [1, 2, 4], on: [x, constant], penalty: .ridge, weight: 1)
    }
    for weight in [-1, Double.nan, .infinity] {
      #expect(throws: StatisticsError.self) {
        _ = try PenalizedModel(of: [1, 2, 4], on: [x], penalty: .lasso, weight: weight)
      }
    }
    #expect(throws: StatisticsError.notFinite(position: 1)) {
      _ = try PenalizedModel(of: [1, .nan, 4], on: [x], penalty: .lasso, weight: 1)
    }
    #expect(throws: StatisticsError.self) {
      _ = try PenaltyChoice(of: [1, 2, 4], on: [x], penalty: .lasso, folds: 2, seed: 1)
    }
  }
}
