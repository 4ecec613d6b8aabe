import Statistics
import Testing

@Suite("Distributions at the ends of the number range")
struct DistributionExtremesTests {
  static let magnitudes = [
    Double.leastNonzeroMagnitude, 1e-300, 1e-150, 1e-20, 1e-5, 1, 50, 1e5, 1e20, 1e141,
    1e150, 1e300,
    Double.greatestFiniteMagnitude,
  ]

  @Test("no value gives NaN, tails add up to one and fall from left to right")
  func tails() throws {
    let values = Self.magnitudes.reversed().map { -$0 } + [0] + Self.magnitudes
    let distributions =
      try DistributionQuantileTests.distributions() + DistributionQuantileTests.ranges()
      + [
        try FDistribution(1e7, 0.5), try NoncentralF(0.5, 1e7, noncentrality: 1e-30),
        try NoncentralF(3, 2, noncentrality: 1e5), try NoncentralT(0.5, noncentrality: 40),
        try StudentizedRange(groups: 100, degreesOfFreedom: 0.5),
      ]
    for distribution in distributions {
      var previous = 0.0
      for x in values {
        let lower = try distribution.logCumulative(x)
        let upper = try distribution.logUpperTail(x)
        #expect(lower <= 0 && upper <= 0, "\(distribution) \(x)")
        let sum = try distribution.cumulative(x) + distribution.upperTail(x)
        #expect((sum - 1).magnitude < 1e-12, "\(distribution) \(x)")
        #expect(upper <= previous + 1e-12, "\(distribution) \(x)")
        previous = upper
      }
    }
  }

  @Test("a probability has a quantile or the end of the support")
  func quantiles() throws {
    for distribution in try DistributionQuantileTests.distributions() {
      for p in [Double.leastNonzeroMagnitude, 1e-307, 1e-16, 0.999, 1 - 1e-16] {
        #expect(try !distribution.quantile(p).isNaN, "\(distribution) \(p)")
        #expect(try distribution.quantile(p) <= distribution.quantile(1), "\(distribution) \(p)")
      }
    }
  }
}
