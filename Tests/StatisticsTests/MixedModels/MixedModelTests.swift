import Statistics
import Testing

@Suite struct MixedModelTests {
  private func expect(_ model: MixedModel, _ expected: BlockedTable.Expected) {
    #expect(model.coefficients.count == expected.estimates.count)
    for (index, item) in model.coefficients.enumerated() {
      #expect(near(item.estimate, expected.estimates[index]), "estimate \(index)")
      #expect(near(item.standardError, expected.errors[index]), "error \(index)")
      #expect(near(item.degreesOfFreedom, expected.freedom[index]), "df \(index)")
    }
    #expect(near(model.blockSD, expected.blockSD))
    #expect(near(model.residualSD, expected.residualSD))
    #expect(near(model.logLikelihood, expected.likelihood))
    #expect(near(model.maximumLogLikelihood, expected.full))
    #expect(near(model.intraclassCorrelation, expected.correlation))
    #expect(zip(model.blockEffects, expected.effects).allSatisfy { near($0, $1) })
    #expect(model.outcome == .regular && model.n == 20 && model.blockCount == 7)
  }

  @Test func `blocks of unequal size give what a dense computation in 50 digits gives`() throws {
    let (v, w, x, z) = BlockedTable.columns
    let (y, blocks) = (BlockedTable.response, BlockedTable.blocks)
    expect(
      try MixedModel(of: y, on: [v, w, x, z, v * x, w * x], blocks: blocks), BlockedTable.full)
    expect(try MixedModel(of: y, on: [v, w, x], blocks: blocks), BlockedTable.small)
    expect(
      try MixedModel(of: y, on: [v, w, x], blocks: blocks, intercept: false), BlockedTable.bare)
  }

  @Test func `numbers of blocks, order of rows and unit of the response do not matter`() throws {
    let (v, w, x, _) = BlockedTable.columns
    func turned(_ column: DesignColumn) -> DesignColumn {
      DesignColumn(Array(column.values.reversed()))
    }
    let model = try MixedModel(
      of: BlockedTable.response.reversed().map { $0 * 1024 }, on: [v, w, x].map(turned),
      blocks: BlockedTable.blocks.reversed().map { $0 * 100 - 37 })
    for (index, item) in model.coefficients.enumerated() {
      #expect(near(item.estimate / 1024, BlockedTable.small.estimates[index]))
      #expect(near(item.degreesOfFreedom, BlockedTable.small.freedom[index]))
    }
    #expect(near(model.blockSD / 1024, BlockedTable.small.blockSD))
    #expect(near(model.blockEffects[0] / 1024, BlockedTable.small.effects[0]))
  }

  // Differences 2, 3, 1, 4: mean 2.5, variance 5/3, so that
  // MSW = 5/6 on 3. Block means 2, 5.5, 8.5, 5: mean 5.25, squares 10.5625 + 0.0625 + 10.5625 +
  // 0.0625 = 21.25, so that MSB = 2·21.25/3 on 3 and σ_b² = (MSB − MSW)/2 = (85/6 − 5/6)/2 = 20/3.
  @Test func `a balanced design is the analysis of variance by hand`() throws {
    let arm = DesignColumn([-1, 1, -1, 1, -1, 1, -1, 1])
    let model = try MixedModel(
      of: [1, 3, 4, 7, 8, 9, 3, 7], on: [arm], blocks: [1, 1, 2, 2, 3, 3, 4, 4])
    #expect(near(model.blockSD * model.blockSD, 20.0 / 3))
    #expect(near(model.residualSD * model.residualSD, 5.0 / 6))
    #expect(near(model.intraclassCorrelation, 40.0 / 45))
    let (mean, contrast) = (model.coefficients[0], model.coefficients[1])
    #expect(near(mean.estimate, 5.25) && near(contrast.estimate, 1.25))
    #expect(near(mean.standardError, (85.0 / 6 / 8).squareRoot()))
    #expect(near(contrast.standardError, (5.0 / 6 / 8).squareRoot()))
    #expect(near(mean.degreesOfFreedom, 3) && near(contrast.degreesOfFreedom, 3))
    // The paired t: 2.5 / √(5/3/4).
    #expect(near(contrast.t, 2.5 / (5.0 / 12).squareRoot()))
    // Block means less the mean, times 2τ/(1 + 2τ) with τ = 8: 16/17.
    let shrunk = [-3.25, 0.25, 3.25, -0.25].map { $0 * 16 / 17 }
    #expect(zip(model.blockEffects, shrunk).allSatisfy { near($0, $1) })
  }

  @Test func `in a balanced design a term between blocks is judged between blocks`() throws {
    // Six blocks of three, a kind of block told by three of them; one of three arms in each row.
    let blocks = (0..<18).map { $0 / 3 }
    let kind = DesignColumn(blocks.map { $0.isMultiple(of: 2) ? 1.0 : -1 })
    let first = DesignColumn((0..<18).map { row -> Double in [1.0, 0, -1][row % 3] })
    let second = DesignColumn((0..<18).map { row -> Double in [0.0, 1, -1][row % 3] })
    let shifts = [4.0, 9, 1, 7, 12, 5]
    let y: [Double] = (0..<18).map { row in Double((row * 7) % 11) + shifts[row / 3] }
    let model = try MixedModel(of: y, on: [kind, first, second], blocks: blocks)
    let fixed = try LinearModel(
      of: y,
      on: [first, second] + (1..<6).map { k in DesignColumn(blocks.map { $0 == k ? 1.0 : 0 }) })
    for (mixed, plain) in zip(model.coefficients[2...], fixed.coefficients[1...2]) {
      #expect(near(mixed.estimate, plain.estimate))
      #expect(near(mixed.standardError, plain.standardError ?? 0))
      #expect(near(mixed.degreesOfFreedom, Double(plain.degreesOfFreedom)))
    }
    let means: [Double] = (0..<6).map { k in y[(3 * k)..<(3 * k + 3)].reduce(0, +) / 3 }
    let between = try LinearModel(
      of: means, on: [DesignColumn((0..<6).map { $0.isMultiple(of: 2) ? 1.0 : -1 })])
    for (mixed, plain) in zip(model.coefficients, between.coefficients) {
      #expect(near(mixed.estimate, plain.estimate))
      #expect(near(mixed.standardError, plain.standardError ?? 0))
      #expect(near(mixed.degreesOfFreedom, 4))
    }
    #expect(near(model.residualSD, fixed.residualSD ?? 0))
  }

  @Test func `blocks that differ less than their rows leave the fit of least squares`() throws {
    let x = DesignColumn([0, 1, 2, 0, 1, 2, 0, 1, 2])
    let y = [1.0, 5, 3, 2, 4, 3.5, 0.5, 5.5, 3]
    let model = try MixedModel(of: y, on: [x], blocks: [1, 1, 1, 2, 2, 2, 3, 3, 3])
    let plain = try LinearModel(of: y, on: [x])
    #expect(model.outcome == .noBlockVariance && model.blockSD == 0)
    #expect(model.intraclassCorrelation == 0 && model.blockEffects == [0, 0, 0])
    #expect(near(model.residualSD, plain.residualSD ?? 0))
    for (mixed, least) in zip(model.coefficients, plain.coefficients) {
      #expect(near(mixed.estimate, least.estimate))
      #expect(near(mixed.standardError, least.standardError ?? 0))
      #expect(mixed.degreesOfFreedom == 7)
    }
    // −½(7·(1 + ln(2π·RSS/7)) + ln |XᵀX|) and −½·9·(1 + ln(2π·RSS/9)), by numpy.
    #expect(near(model.logLikelihood, -14.974961008005739))
    #expect(near(model.maximumLogLikelihood, -15.558259481666267))
  }

  @Test func `rows that blocks determine have no residual variance and no errors`() throws {
    let arm = DesignColumn([0, 1, 0, 1, 0, 1])
    let model = try MixedModel(
      of: [1, 3, 4, 6, 8, 10], on: [arm], blocks: [1, 1, 2, 2, 3, 3])
    #expect(model.outcome == .noResidualVariance && model.residualSD == 0)
    // Block means 2, 5, 9: their variance is 37/3.
    #expect(near(model.blockSD * model.blockSD, 37.0 / 3))
    #expect(near(model.coefficients[0].estimate, 13.0 / 3))
    #expect(near(model.coefficients[1].estimate, 2))
    #expect(model.coefficients.allSatisfy { $0.standardError == nil && $0.t == nil })
    #expect(try model.coefficients[0].interval() == nil)
    #expect(try model.coefficients[0].logP() == nil)
    #expect(model.logLikelihood == nil && model.intraclassCorrelation == 1)
  }

  @Test func `a response that the columns determine leaves nothing to judge by`() throws {
    let arm = DesignColumn([0, 1, 0, 1, 0, 1])
    for y in [[2.0, 5, 2, 5, 2, 5], [0.1, 0.1, 0.1, 0.1, 0.1, 0.1]] {
      let model = try MixedModel(of: y, on: [arm], blocks: [1, 1, 2, 2, 3, 3])
      #expect(model.outcome == .nothingLeft && model.blockSD == 0 && model.residualSD == 0)
      #expect(model.coefficients.allSatisfy { $0.standardError == 0 && $0.t == nil })
      let interval = try model.coefficients[1].interval()
      #expect(interval?.low == interval?.high && near(interval?.low, y[1] - y[0]))
      #expect(model.intraclassCorrelation == nil && model.logLikelihood == nil)
    }
  }

  @Test func `a very large and a very small ratio are found`() throws {
    let arm = DesignColumn([-1, 1, -1, 1, -1, 1, -1, 1])
    let small = [1.0, 3, 4, 7, 8, 9, 3, 7]
    // Blocks a million times farther apart: MSB − MSW again, with means 10⁶ times 1, 2, 4, 3.
    let shifts = [1e6, 1e6, 2e6, 2e6, 4e6, 4e6, 3e6, 3e6]
    let far = try MixedModel(
      of: zip(small, shifts).map { $0 + $1 }, on: [arm], blocks: [1, 1, 2, 2, 3, 3, 4, 4])
    let means = [1_000_002.0, 2_000_005.5, 4_000_008.5, 3_000_005]
    let centre = means.reduce(0, +) / 4
    let squares = means.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    #expect(near(far.blockSD * far.blockSD, (2 * squares / 3 - 5.0 / 6) / 2))
    #expect(near(far.residualSD * far.residualSD, 5.0 / 6))
    #expect(near(far.coefficients[1].degreesOfFreedom, 3))
    // Means ±e about 0 with MSB = 2·4e²/3 barely above MSW = 5/6.
    let e = (1.0001 * 5.0 / 16).squareRoot()
    let near0 = try MixedModel(
      of: [-1 - e, 1 - e, -1.5 + e, 1.5 + e, -0.5 - e, 0.5 - e, -2 + e, 2 + e], on: [arm],
      blocks: [1, 1, 2, 2, 3, 3, 4, 4])
    #expect(near(near0.blockSD * near0.blockSD, 0.0001 * 5 / 12, tolerance: 1e-14))
    #expect(near0.outcome == .regular)
  }

  @Test func `intervals and probabilities are Student's with fractional degrees of freedom`() throws
  {
    let (v, w, x, z) = BlockedTable.columns
    let model = try MixedModel(
      of: BlockedTable.response, on: [v, w, x, z, v * x, w * x], blocks: BlockedTable.blocks)
    // By mpmath's regularised incomplete beta.
    let slope = try model.coefficients[4].interval()
    #expect(near(slope?.low, 0.96404919668728684) && near(slope?.high, 2.2733597613080613))
    #expect(near(try model.coefficients[4].logP(), -6.258555697206891))
    #expect(throws: StatisticsError.confidence(1)) {
      try model.coefficients[0].interval(confidence: 1)
    }
  }

  @Test func `blocks that cannot tell the two variances are refused with a remedy`() throws {
    let x = DesignColumn([1, 2, 3, 5])
    let y = [1.0, 3, 2, 4]
    func problem(_ columns: [DesignColumn], _ blocks: [Int]) -> String {
      do {
        _ = try MixedModel(of: y, on: columns, blocks: blocks)
        return ""
      } catch { return "\(error)" }
    }
    #expect(problem([x], [1, 1, 1, 1]).contains("1 block, with 1 coefficients between blocks"))
    #expect(problem([x], [1, 2, 3, 4]).contains("leave nothing to judge rows of one block by"))
    let kind = DesignColumn([0, 0, 1, 1])
    #expect(problem([kind], [1, 1, 2, 2]).contains("cannot tell how blocks vary"))
    #expect(problem([], [1, 1, 2, 2]).isEmpty)
    #expect(throws: StatisticsError.aliasedColumn(1)) {
      try MixedModel(of: y, on: [x, x], blocks: [1, 1, 2, 2])
    }
    #expect(throws: StatisticsError.columnLength(1, count: 3, rows: 4)) {
      try MixedModel(of: y, on: [x], blocks: [1, 1, 2])
    }
    #expect(throws: StatisticsError.notFinite(position: 1)) {
      try MixedModel(of: [1, .nan, 2, 3], on: [x], blocks: [1, 1, 2, 2])
    }
    #expect(throws: StatisticsError.tooFewRows(0, coefficients: 1)) {
      try MixedModel(of: [], on: [], blocks: [])
    }
  }
}
