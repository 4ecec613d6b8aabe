import Statistics
import Testing

private let (a, b) = (ComparedSamples.a, ComparedSamples.b)

@Suite struct EffectTests {
  /// g by mpmath's gamma; the limits by brentq on scipy.stats.nct.
  @Test func `a standardised difference has its exact interval`() throws {
    let effect = try StandardizedDifference.independent(a, b)
    #expect(near(effect.cohenD, 1.9473070325390411))
    #expect(near(effect.hedgesG, 1.810917277944504))
    #expect(near(effect.interval?.low, 0.5644857256150878, tolerance: 1e-9))
    #expect(near(effect.interval?.high, 3.273692797776332, tolerance: 1e-9))
  }

  /// The noncentral t's own limits, just before and just after they are taken from χ².
  @Test func `an outcome almost without spread keeps its interval`() throws {
    func relative(_ spread: Double) throws -> [Double] {
      let second = [2, 2 + spread, 2 - spread, 2]
      let effect = try StandardizedDifference.independent([1, 1, 1 + spread, 1 - spread], second)
      let d = try #require(effect.cohenD)
      let interval = try #require(effect.interval)
      return [interval.low / d, interval.high / d]
    }
    for (wide, narrow) in zip(try relative(0x1p-13), try relative(0x1p-20)) {
      #expect(near(wide, narrow, tolerance: 1e-6))
    }
  }

  @Test func `a paired difference is in units of the differences' spread`() throws {
    let pairs = try StandardizedDifference.paired(Array(a.prefix(6)), b)
    #expect(near(pairs.cohenD, 3.2763643753751066 / 6.0.squareRoot()))
  }

  @Test func `shares of larger values count ties half`() throws {
    let share = try #require(try Superiority(ComparedSamples.tiedA, ComparedSamples.tiedB))
    #expect(near(share.varghaDelaneyA, 0.5079365079365079))
    #expect(near(share.cliffDelta, 0.015873015873015817))
    let all = try #require(try Superiority([3, 4], [1, 2]))
    #expect(all.varghaDelaneyA == 1 && all.cliffDelta == 1)
    let same = try #require(try Superiority([1, 1], [1]))
    #expect(same.varghaDelaneyA == 0.5 && same.cliffDelta == 0)
    #expect(try Superiority([], [1]) == nil)
  }

  @Test func `effects without spread are undefined`() throws {
    let equal = try StandardizedDifference.independent([1, 1], [2, 2])
    #expect(equal.cohenD == nil && equal.hedgesG == nil && equal.interval == nil)
    #expect(try StandardizedDifference.independent([], [2, 2]).cohenD == nil)
    #expect(try StandardizedDifference.independent([1, 2], [3]).hedgesG == nil)
  }

  /// By hand; Benjamini and Hochberg's also by scipy.stats.false_discovery_control.
  @Test(arguments: [
    (Adjustment.holm, [0.04, 0.09, 0.09, 0.025, 0.2]),
    (.hochberg, [0.04, 0.08, 0.08, 0.025, 0.2]),
    (.bh, [0.025, 0.05, 0.05, 0.025, 0.2]),
    (.bonferroni, [0.05, 0.2, 0.15, 0.025, 1]),
    (.sidak, [0.0490099501, 0.1846273024, 0.1412659743, 0.024751246878125, 0.67232]),
  ])
  func `p are raised for the number of tests`(rule: Adjustment, expected: [Double]) throws {
    let adjusted = try rule.adjusted([0.01, 0.04, 0.03, 0.005, 0.2])
    for (value, number) in zip(adjusted, expected) { #expect(near(value, number)) }
    #expect(try rule.adjusted([nil, 0.03]) == [nil, rule.adjusted([0.03])[0]])
    #expect(try rule.adjusted([]).isEmpty)
    #expect(throws: StatisticsError.self) { try rule.adjusted([1.5]) }
    #expect(throws: StatisticsError.self) { try rule.adjusted([.nan]) }
  }
}
