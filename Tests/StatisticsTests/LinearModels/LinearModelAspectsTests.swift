import Statistics
import Testing

/// Aspects of Longley's regression, against exact rational arithmetic; statsmodels 0.15 agrees to the
/// digits that it has.
@Suite struct LinearModelAspectsTests {
  let model: LinearModel

  init() throws { model = try CertifiedRegression.longley.fit() }

  static let robust: [(RobustVariance, [Double])] = [
    (
      .hc0,
      [
        832211.58058032638, 51.220347445663969, 0.024575997582644697, 0.38323911092599433,
        0.14624500114098413, 0.15820849621992381, 428.38437553509787,
      ]
    ),
    (
      .hc1,
      [
        1109615.4407737685, 68.293796594218625, 0.032767996776859596, 0.51098548123465911,
        0.1949933348546455, 0.21094466162656508, 571.17916738013049,
      ]
    ),
    (
      .hc2,
      [
        1202369.5126009071, 67.492082149754125, 0.036534050255994682, 0.55333671464878927,
        0.20522087372013958, 0.22323671795804049, 617.59295508376514,
      ]
    ),
    (
      .hc3,
      [
        1799477.2306618149, 91.119386601139307, 0.055623988388393491, 0.82213350201657872,
        0.29878925759054119, 0.32490582113601616, 922.80784171540343,
      ]
    ),
  ]

  @Test(arguments: robust)
  func `robust errors hold thirteen digits`(kind: RobustVariance, expected: [Double]) throws {
    expect(try #require(model.robustErrors(kind)), expected)
  }

  @Test func `cluster-robust errors hold thirteen digits`() throws {
    let clusters = (0..<16).map { 10 - $0 / 4 }
    let expected = [
      1094111.1491029504, 62.904624145059235, 0.038396212081239705, 0.57684739656391619,
      0.13977294755095358, 0.26538273099173488, 560.29292872295377,
    ]
    expect(try #require(model.clusterErrors(clusters)), expected)
    #expect(model.clusterErrors([Int](repeating: 1, count: 16)) == nil)
  }

  @Test func `leverages and Cook's distances hold thirteen digits`() {
    let leverages = [
      0.4245369306265358, 0.56497829770226529, 0.36207471236564822, 0.37222778282177253,
      0.61551109417413456, 0.36957363383182196, 0.49153153998284931, 0.50465615449929238,
      0.45711704389595512, 0.33061521381028825, 0.35988157461834058, 0.48312413057640824,
      0.37430840844390424, 0.22837847088362705, 0.37287041007326306, 0.68861460169389342,
    ]
    let distances = [
      0.1408401565078223, 0.040561350195619552, 0.0029302031336862517, 0.24419291787594869,
      0.61391683819217203, 0.088845171506414259, 0.078648102823845764,
      0.00054923009268448272, 0.00048785961836459107, 0.23521439852572945,
      0.00040261284206162554, 0.0042399271992479151, 0.035560412003905009,
      0.004327481683521051, 0.17038821306844512, 0.46668259701633579,
    ]
    expect(model.leverages, leverages)
    #expect(near(model.leverages.reduce(0, +), 7))
    expect(model.cooksDistances.map { $0 ?? .nan }, distances)
  }

  @Test func `inflation and standardised coefficients hold thirteen digits`() throws {
    let inflation = [
      135.53243828000325, 1788.5134827181768, 33.61889059604987, 3.5889301934455432,
      399.15102231263903, 758.98059740689456,
    ]
    let betas = [
      0.046282022670908219, -1.0137463487145243, -0.53754257763936635, -0.20474069234425156,
      -0.10122111394585054, 2.4796643829468261,
    ]
    expect(model.varianceInflation, inflation)
    expect(try #require(model.standardizedCoefficients), betas)
  }

  @Test func `columns that share nothing inflate nothing`() throws {
    let crossed = try LinearModel(
      of: [1, 2, 4, 6], on: [DesignColumn([0, 0, 1, 1]), DesignColumn([0, 1, 0, 1])])
    #expect(crossed.varianceInflation.allSatisfy { near($0, 1) })
  }

  @Test func `a prediction holds thirteen digits, and its intervals nest`() throws {
    let there = try model.prediction(at: [100.0, 400_000, 3000, 2500, 118_000, 1955])
    expect(
      [there.estimate, try #require(there.standardError)],
      [
        66236.953187269475, 247.20570648956864,
      ])
    let mean = try #require(there.interval)
    let single = try #require(there.predictionInterval)
    #expect(single.low < mean.low && mean.high < single.high)
    // Student's quantile at 0.975 with nine degrees of freedom (scipy) times the exact error.
    let half = 2.262157162798205 * 247.20570648956864
    #expect(near(mean.low, 66236.953187269475 - half) && near(mean.high, 66236.953187269475 + half))
    // The single response adds the residual variance to that of the expectation.
    let ratio = (single.high - single.low) / (mean.high - mean.low)
    let error = try #require(there.standardError), sd = try #require(model.residualSD)
    #expect(near(ratio * ratio, 1 + sd * sd / (error * error)))
    #expect(throws: StatisticsError.valuesPerRow(2, columns: 6)) {
      try model.prediction(at: [1.0, 2])
    }
  }

  @Test func `a row of its own column has no variance to tell`() throws {
    let alone = try LinearModel(of: [1, 2, 4, 9], on: [DesignColumn([0, 0, 0, 1])])
    #expect(near(alone.leverages[3], 1))
    #expect(alone.cooksDistances[3] == nil && alone.cooksDistances[0] != nil)
    #expect(alone.robustErrors(.hc3) == nil && alone.robustErrors(.hc2) == nil)
    #expect(alone.robustErrors(.hc1) != nil)
  }

  private func expect(_ values: [Double], _ exact: [Double]) {
    #expect(values.count == exact.count)
    for (value, exact) in zip(values, exact) { #expect(correctDigits(value, of: exact) >= 13) }
  }
}
