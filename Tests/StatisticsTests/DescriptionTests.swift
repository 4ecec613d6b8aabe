import Statistics
import Testing

@Suite struct DescriptionTests {
  @Test func `a small sample is described as computed by hand`() throws {
    let described = try Description(of: [2, 4, 4, 4, 5, 5, 7, 9])
    #expect(described.n == 8)
    #expect(described.mean == 5)
    #expect(near(described.sd, (32.0 / 7).squareRoot()))
    #expect(described.min == 2)
    #expect(described.q1 == 4)
    #expect(described.median == 4.5)
    #expect(described.q3 == 5.5)
    #expect(described.max == 9)
    // Σ(x − 5)³ = 42 and Σ(x − 5)⁴ = 356, each with s² = 32/7 and divided by 8.
    let variance = 32.0 / 7
    #expect(near(described.skewness, 42 / 8 / (variance * variance.squareRoot())))
    #expect(near(described.kurtosis, 356 / 8 / (variance * variance) - 3))
    // Products of neighbours' deviations: 3 + 1 + 1 + 0 + 0 + 0 + 8, over Σ(x − 5)² = 32.
    #expect(near(described.lag1, 13.0 / 32))
  }

  @Test func `a mean alone is that of the description`() throws {
    #expect(near(try mean(of: [1, 2, 4]), 7.0 / 3, tolerance: 1e-15))
    #expect(try mean(of: [-3]) == -3 && mean(of: []) == nil)
    #expect(throws: StatisticsError.notFinite(position: 1)) { try mean(of: [1, .nan]) }
  }

  @Test func `the t interval of three numbers uses the quantile of two degrees of freedom`() throws
  {
    let interval = try #require(try Interval.student(meanOf: [1, 2, 3]))
    // With two degrees of freedom the quantile is (2p − 1)√(2 / 4p(1 − p)).
    let half = 0.95 * (2 / (4 * 0.975 * 0.025)).squareRoot() / 3.0.squareRoot()
    let described = try #require(try Description(of: [1, 2, 3]).interval)
    for interval in [interval, described] {
      #expect(near(interval.low, 2 - half) && near(interval.high, 2 + half))
    }
  }

  @Test func `at more confidence the interval is wider`() throws {
    let sample = [3.0, 1, 4, 1, 5, 9, 2, 6]
    let usual = try #require(try Interval.student(meanOf: sample))
    let wide = try #require(try Interval.student(meanOf: sample, confidence: 0.99))
    #expect(wide.low < usual.low && usual.high < wide.high)
  }

  @Test func `no values leave everything undefined`() throws {
    let nothing = try Description(of: [])
    #expect(nothing.n == 0)
    #expect(nothing.mean == nil && nothing.median == nil && nothing.min == nil)
    #expect(nothing.sd == nil && nothing.interval == nil && nothing.lag1 == nil)
  }

  @Test func `one value has a mean but no spread`() throws {
    let one = try Description(of: [7])
    #expect(one.mean == 7 && one.q1 == 7 && one.median == 7 && one.max == 7)
    #expect(one.sd == nil && one.skewness == nil && one.interval == nil)
  }

  @Test func `values that are all equal have a spread of zero and no shape`() throws {
    let equal = try Description(of: [0.1, 0.1, 0.1])
    #expect(equal.sd == 0)
    #expect(equal.skewness == nil && equal.kurtosis == nil && equal.lag1 == nil)
    #expect(equal.interval == Interval(low: 0.1, high: 0.1))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `a value that is no finite number is refused with its position`(bad: Double) {
    #expect(throws: StatisticsError.notFinite(position: 2)) { try Description(of: [1, 2, bad]) }
  }

  @Test func `squares that overflow are undefined rather than infinite`() throws {
    let huge = try Description(of: [-1e308, 1e308])
    #expect(huge.sd == nil || huge.sd?.isFinite == true)
    #expect(huge.interval == nil || huge.interval?.high.isFinite == true)
  }

  @Test(arguments: [0.0, 1, -0.5, 95, .nan])
  func `a confidence outside of zero to one is refused`(level: Double) {
    #expect(throws: StatisticsError.self) { try Description(of: [1, 2], confidence: level) }
  }

  @Test func `quantiles interpolate as R does by default`() {
    let sorted = [1.0, 2, 4, 10]
    #expect(quantile(0, ofSorted: sorted) == 1)
    #expect(quantile(0.25, ofSorted: sorted) == 1.75)
    #expect(quantile(0.5, ofSorted: sorted) == 3)
    #expect(near(quantile(0.9, ofSorted: sorted), 8.2))
    #expect(quantile(1, ofSorted: sorted) == 10)
    #expect(quantile(0.3, ofSorted: [5]) == 5)
    #expect(quantile(0.3, ofSorted: []) == nil)
  }
}
