import Statistics
import Testing

/// References are from numpy 2 and scipy: the residuals in all arrangements, each fitted anew by
/// `lstsq`, |t| or *F* of every effect, and the counts of their maxima.
@Suite struct MaxTPermutationTests {
  private let y = [3.1, 4.7, 2.2, 8.9, 6.4, 9.3, 12.6]
  private let x = [1.0, 2, 0, 4, 3, 7, 6]
  private let z = [0.0, 1, 1, 0, 1, 0, 1]

  private func model() throws -> LinearModel {
    try LinearModel(of: y, on: [DesignColumn(x), DesignColumn(z)])
  }

  private static let arrangements: [(Rearrangement, Int, [Double], [Double])] = [
    (
      .rows, 5_040, [0.013489387026383654, 0.6151557230708192],
      [0.013489387026383654, 0.393969450505852]
    ),
    (
      .withinStrata([4, 4, 4, 4, 2, 2, 2]), 144, [0.006896551724137931, 0.503448275862069],
      [0.006896551724137931, 0.3931034482758621]
    ),
    (
      .clusterSigns([7, 7, 1, 2, 1, 3, 3]), 16, [0.058823529411764705, 0.5294117647058824],
      [0.058823529411764705, 0.5294117647058824]
    ),
  ]

  @Test(arguments: arrangements)
  func `few arrangements are all made`(
    rule: Rearrangement, count: Int, single: [Double], stepDown: [Double]
  ) throws {
    let family = try MaxTPermutation(
      coefficients: [1, 2], of: model(), rearranging: rule, seed: 1)
    #expect(family.resamples == count && family.isExhaustive && family.note == nil)
    for place in 0..<2 {
      #expect(near(family.singleStep[place], single[place], tolerance: 1e-14))
      #expect(near(family.stepDown[place], stepDown[place], tolerance: 1e-14))
    }
  }

  @Test func `turns of sign make good what clusters lack of spread`() throws {
    // F* times 1.075: p would be 0.6 without, and 0.6923 by G/(G − 1).
    let y = [
      0.5, 0.9, 1.2, -0.0, -0.8, -0.5, 1.1, -0.6, 0.7, -1.3, 1.1, -0.1, 1.2, -0.6, -0.4, 1.0, 0.3,
      -0.2,
    ]
    let mode = (0..<18).map { [1.0, -1, 0][$0 % 3] }
    let family = try MaxTPermutation(
      coefficients: [1], of: LinearModel(of: y, on: [DesignColumn(mode)]),
      rearranging: .clusterSigns((0..<18).map { $0 / 3 }), seed: 1)
    #expect(near(family.stepDown[0], 0.6307692307692307, tolerance: 1e-14))
  }

  private static let types: [(SumsOfSquares, [Double], [Double])] = [
    (
      .typeI, [0.3144217417179131, 0.6381670303511208, 0.8889109303709581],
      [0.3144217417179131, 0.5302519341400516, 0.5778615354096409]
    ),
    (
      .typeII, [0.38424915691331085, 0.6476889506050387, 0.8857369569529855],
      [0.38424915691331085, 0.5302519341400516, 0.5778615354096409]
    ),
    (
      .typeIII, [0.44772862527276336, 0.5905574290815314, 0.8571711961912319],
      [0.44772862527276336, 0.47629438603451696, 0.5778615354096409]
    ),
  ]

  @Test(arguments: types)
  func `terms are rearranged by the type of their sums of squares`(
    type: SumsOfSquares, single: [Double], stepDown: [Double]
  ) throws {
    let predictors = [Predictor.factor([0, 0, 0, 0, 1, 1, 1]), .factor([0, 0, 1, 1, 0, 1, 1])]
    let terms = [
      ModelTerm("a", of: [0]), ModelTerm("b", of: [1]), ModelTerm("a:b", of: [0, 1]),
    ]
    let table = try AnalysisOfVariance(of: y, predictors: predictors, terms: terms, type: type)
    let family = try MaxTPermutation(termsOf: table, response: y, predictors: predictors, seed: 1)
    for place in 0..<3 {
      #expect(near(family.singleStep[place], single[place], tolerance: 1e-14))
      #expect(near(family.stepDown[place], stepDown[place], tolerance: 1e-14))
    }
  }

  @Test func `terms of different degrees of freedom are compared by their p`() throws {
    let predictors = [Predictor.factor([0, 0, 1, 1, 2, 2, 2]), .covariate(DesignColumn(x))]
    let terms = [ModelTerm("c", of: [0]), ModelTerm("x", of: [1])]
    let table = try AnalysisOfVariance(of: y, predictors: predictors, terms: terms)
    let family = try MaxTPermutation(termsOf: table, response: y, predictors: predictors, seed: 1)
    for (place, p) in [0.9698472525292601, 0.0688355485022813].enumerated() {
      #expect(near(family.singleStep[place], p, tolerance: 1e-14))
    }
    for (place, p) in [0.9008133306883555, 0.0688355485022813].enumerated() {
      #expect(near(family.stepDown[place], p, tolerance: 1e-14))
    }
  }

  @Test func `one seed gives one p, near that of all arrangements`() throws {
    let family = try MaxTPermutation(coefficients: [1, 2], of: model(), resamples: 4_999, seed: 7)
    #expect(!family.isExhaustive && family.resamples == 4_999)
    #expect(
      family == (try MaxTPermutation(coefficients: [1, 2], of: model(), resamples: 4_999, seed: 7)))
    #expect(
      family != (try MaxTPermutation(coefficients: [1, 2], of: model(), resamples: 4_999, seed: 8)))
    // Three standard errors of 4,999 draws.
    for (p, exact) in zip(family.singleStep, Self.arrangements[0].2) {
      let bound = 3 * (exact * (1 - exact) / 4_999).squareRoot()
      #expect(((p ?? 2) - exact).magnitude < bound)
    }
    let reversed = try MaxTPermutation(
      coefficients: [2, 1], of: model(), resamples: 4_999, seed: 7)
    #expect(reversed.stepDown == Array(family.stepDown.reversed()))
  }

  @Test func `arrangements that differ from the data by rounding alone are as extreme`() throws {
    // Residuals ±1 in two groups of four. With three of one sign in a group F is 2; so it is in the
    // data, 1.5 times the square of 2/√3. Of the 70 divisions 2 · (1 + 4 · 4) are as extreme.
    let difference = 2 / 3.0.squareRoot()
    let y = [1, -1, 1, -1].flatMap { [$0, difference + $0] }
    let group = DesignColumn((0..<8).map { Double($0 % 2) })
    let model = try LinearModel(of: y, on: [group])
    #expect(near(model.f, 2))
    let family = try MaxTPermutation(coefficients: [1], of: model, resamples: 40_320, seed: 1)
    #expect(family.isExhaustive && family.resamples == 40_320)
    #expect(near(family.stepDown[0], (1 + 40_320 * 34.0 / 70) / 40_321, tolerance: 1e-14))
    #expect(near(family.singleStep[0], (1 + 40_320 * 34.0 / 70) / 40_321, tolerance: 1e-14))
  }

  @Test func `p is never 0 and never below that of one effect alone`() throws {
    let x = (0..<40).map(Double.init)
    let noise = (0..<40).map { Double($0 * 17 % 41) / 41 }
    let model = try LinearModel(
      of: zip(x, noise).map { $0 + $1 }, on: [DesignColumn(x), DesignColumn(noise.reversed())])
    let family = try MaxTPermutation(coefficients: [1, 2], of: model, resamples: 99, seed: 1)
    #expect(family.stepDown[0] == 0.01)
    let alone = try MaxTPermutation(coefficients: [2], of: model, resamples: 99, seed: 1)
    #expect((family.singleStep[1] ?? 0) >= (alone.singleStep[0] ?? 2))
    #expect(family.stepDown[1] == alone.singleStep[0])
  }

  @Test func `a smaller effect never has a smaller p`() throws {
    func sign(_ row: Int, _ subset: Int) -> Double {
      (row & subset).nonzeroBitCount % 2 == 0 ? 1 : -1
    }
    let columns = [1, 2].map { subset in DesignColumn((0..<16).map { sign($0, subset) }) }
    // What is neither of the two is noise; their t are 1.52 and hardly less.
    let y = (0..<16).map { row in
      0.9 * sign(row, 1) + 0.899 * sign(row, 2) + sign(row, 3) + 1.3 * sign(row, 4)
        + 0.7 * sign(row, 8) + 1.1 * sign(row, 12) + 0.4 * sign(row, 13)
    }
    let model = try LinearModel(of: y, on: columns)
    let both = try MaxTPermutation(coefficients: [1, 2], of: model, resamples: 499, seed: 1)
    let alone = try MaxTPermutation(coefficients: [2], of: model, resamples: 499, seed: 1)
    #expect(both.stepDown[1] == both.stepDown[0])
    #expect((alone.stepDown[0] ?? 1) + 0.05 < both.stepDown[1] ?? 0)
  }

  @Test func `without residuals there is nothing to rearrange`() throws {
    let exact = try LinearModel(of: x, on: [DesignColumn(x)])
    let family = try MaxTPermutation(coefficients: [1], of: exact, seed: 1)
    #expect(family.stepDown == [nil] && family.singleStep == [nil] && family.note != nil)
    let saturated = try LinearModel(of: [1, 2], on: [DesignColumn([0.0, 1])])
    #expect(try MaxTPermutation(coefficients: [1], of: saturated, seed: 1).stepDown == [nil])
    let terms = [ModelTerm("a", of: [0])]
    let table = try AnalysisOfVariance(of: [1, 2], predictors: [.factor([0, 1])], terms: terms)
    let none = try MaxTPermutation(
      termsOf: table, response: [1, 2], predictors: [.factor([0, 1])], seed: 1)
    #expect(none.stepDown == [nil] && none.note != nil)
    #expect(throws: StatisticsError.self) {
      try MaxTPermutation(coefficients: [1], of: model(), resamples: 0, seed: 1)
    }
  }
}
