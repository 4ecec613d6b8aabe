import Statistics
import Testing

@Suite("Quantiles undo probabilities")
struct DistributionQuantileTests {
  static func distributions() throws -> [any ContinuousDistribution] {
    [
      try NormalDistribution(), try NormalDistribution(mean: 100, standardDeviation: 0.5),
      try StudentT(0.5), try StudentT(9), try StudentT(1e5),
      try FDistribution(1, 15984), try FDistribution(0.5, 3), try FDistribution(1e5, 1e5),
      try FDistribution(7, 1e7), try ChiSquared(0.5), try ChiSquared(30), try ChiSquared(1e5),
      try BetaDistribution(0.25, 3), try BetaDistribution(400, 300),
      try NoncentralF(3, 20, noncentrality: 10), try NoncentralF(1, 15984, noncentrality: 1000),
      try NoncentralT(18, noncentrality: 2), try NoncentralT(100, noncentrality: -30),
    ]
  }

  static func ranges() throws -> [any ContinuousDistribution] {
    [
      try StudentizedRange(groups: 4, degreesOfFreedom: 20),
      try StudentizedRange(groups: 10, degreesOfFreedom: .infinity),
    ]
  }

  private func roundTrip(_ distribution: any ContinuousDistribution, _ p: Double) throws {
    let lower = try distribution.quantile(p)
    if inside(lower) { #expect(try (distribution.cumulative(lower) / p - 1).magnitude < 1e-12) }
    let upper = try distribution.upperQuantile(p)
    if inside(upper) { #expect(try (distribution.upperTail(upper) / p - 1).magnitude < 1e-12) }

    // Whether a number of 64 bits can hold the quantile.
    func inside(_ x: Double) -> Bool {
      x > distribution.support.lowerBound && x < distribution.support.upperBound
    }
  }

  @Test(
    "to 12 digits, from 10⁻³⁰⁰ to ½", arguments: [1e-300, 1e-100, 1e-12, 0.001, 0.05, 0.3, 0.5])
  func probabilities(p: Double) throws {
    for distribution in try Self.distributions() { try roundTrip(distribution, p) }
  }

  @Test("to 12 digits for the studentized range", arguments: [1e-100, 0.001, 0.05, 0.4])
  func ranges(p: Double) throws {
    for range in try Self.ranges() { try roundTrip(range, p) }
  }

  @Test("and probabilities undo quantiles, to 12 digits")
  func values() throws {
    let f = try FDistribution(3, 20)
    for x in [1e-8, 0.3, 1, 20, 1e6] {
      let lower = try f.logCumulative(x) < f.logUpperTail(x)
      let back = try lower ? f.quantile(f.cumulative(x)) : f.upperQuantile(f.upperTail(x))
      #expect((back / x - 1).magnitude < 1e-12, "\(x)")
    }
  }

  @Test("the ends: probability 0 and 1, and quantiles no number can hold")
  func ends() throws {
    let f = try FDistribution(3, 20)
    #expect(try f.quantile(0) == 0)
    #expect(try f.quantile(1) == .infinity)
    #expect(try f.upperQuantile(0) == .infinity)
    #expect(try f.upperQuantile(1) == 0)
    #expect(try StudentT(0.5).upperQuantile(1e-300) == .infinity)
    #expect(try ChiSquared(0.5).quantile(1e-300) == 0)
    #expect(try StudentT(5).quantile(0.5).magnitude < 1e-15)
  }

  @Test("at and beyond the ends of the support probabilities are exactly 0 and 1")
  func support() throws {
    for distribution in try Self.distributions() + Self.ranges() {
      #expect(try distribution.cumulative(.infinity) == 1)
      #expect(try distribution.upperTail(.infinity) == 0)
      #expect(try distribution.cumulative(-.infinity) == 0)
      #expect(try distribution.logCumulative(-.infinity) == -.infinity)
      if distribution.support.lowerBound == 0 {
        #expect(try distribution.cumulative(-1) == 0)
        #expect(try distribution.upperTail(0) == 1)
      }
    }
  }

  @Test("what is no number, no probability or no degree of freedom is an error")
  func errors() throws {
    let t = try StudentT(9)
    #expect(throws: StatisticsError.notFinite(position: 0)) { try t.cumulative(.nan) }
    #expect(throws: StatisticsError.self) { try t.quantile(1.5) }
    #expect(throws: StatisticsError.self) { try t.upperQuantile(.nan) }
    #expect(throws: StatisticsError.self) { try StudentT(0) }
    #expect(throws: StatisticsError.self) { try FDistribution(3, .infinity) }
    #expect(throws: StatisticsError.self) { try NoncentralF(3, 20, noncentrality: -1) }
    #expect(throws: StatisticsError.self) { try StudentizedRange(groups: 1, degreesOfFreedom: 3) }
    #expect(throws: StatisticsError.self) { try NormalDistribution(standardDeviation: 0) }
  }
}
