import Statistics
import Testing

@Suite struct StoppingRuleTests {
  private let rule = StoppingRule(halfWidth: .relative(0.02), atLeast: 10, atMost: 500)

  @Test func `nothing is decided before the first batch is complete`() throws {
    #expect(try rule.decide([]) == .more(upTo: 10))
    #expect(try rule.decide([1, 2, 3]) == .more(upTo: 10))
  }

  @Test func `equal values are enough at once, whether 0 or not`() throws {
    for value in [0, 7.0, -3] {
      let values = [Double](repeating: value, count: 10)
      let interval = Interval(low: value, high: value)
      #expect(try rule.decide(values) == .enough(interval, reached: true))
      #expect(try rule.decide(values, values) == .enough(.init(low: 0, high: 0), reached: true))
    }
  }

  @Test func `a relative width of a mean of 0 is never met and said not to be`() throws {
    let signs = (0..<600).map { $0 % 2 == 0 ? 1.0 : -1 }
    let plan = try rule.plan(signs)
    #expect(plan.wanted == 500)
    guard case .enough(_?, reached: false) = plan.decision else {
      Issue.record("\(plan.decision)")
      return
    }
    #expect(try rule.decide(Array(signs.prefix(10))) == .more(upTo: 20), "no leap to the end")
  }

  @Test func `the next batch leads to the count that the spread so far asks for`() throws {
    let signs = (0..<100).map { $0 % 2 == 0 ? 11.0 : 9 }  // sd 1.005, t 1.984, so ± 0.1994
    func next(_ width: Double) throws -> StoppingRule.Decision {
      try StoppingRule(halfWidth: .absolute(width), atLeast: 100, atMost: 1_000).decide(signs)
    }
    #expect(try next(0.1994 * 1.02) == .more(upTo: 110))
    #expect(try next(0.16) == .more(upTo: 160))  // 0.1994 · √(100/160) · (1 + 2/160) = 0.1596
    #expect(try next(0.01) == .more(upTo: 200))
    guard case .enough(_, reached: true) = try next(0.204) else {
      Issue.record("0.1994 · 1.02 is less than 0.204")
      return
    }
  }

  @Test func `a width is reached at the half-width with its margin, to six digits`() throws {
    let signs = (0..<100).map { $0 % 2 == 0 ? 11.0 : 9 }
    // Student's quantile with 99 degrees of freedom by mpmath, times √(100/99)/10.
    let half = 0.19942130700227068
    func reached(_ width: Double) throws -> Bool {
      let rule = StoppingRule(halfWidth: .absolute(width), atLeast: 100, atMost: 1_000)
      if case .enough = try rule.decide(signs) { return true }
      return false
    }
    #expect(try reached(half * 1.02 * (1 + 4e-7)))
    #expect(try !reached(half * 1.02 * (1 - 4e-7)))
  }

  @Test func `the width alone decides what at-most cut short has reached`() throws {
    let signs = (0..<100).map { $0 % 2 == 0 ? 11.0 : 9 }
    for (width, expected) in [(0.2, true), (0.199, false)] {
      let rule = StoppingRule(halfWidth: .absolute(width), atLeast: 100, atMost: 100)
      guard case .enough(_, let reached) = try rule.decide(signs) else {
        Issue.record("100 is at-most")
        return
      }
      #expect(reached == expected)
    }
  }

  @Test func `two values have an interval, too wide for most`() throws {
    let rule = StoppingRule(halfWidth: .absolute(1), atLeast: 2, atMost: 2)
    guard case .enough(let interval?, reached: false) = try rule.decide([1, 2]) else {
      Issue.record("two are at-most")
      return
    }
    let student = try #require(try Interval.student(meanOf: [1, 2]))
    #expect(near(interval.low, student.low) && near(interval.high, student.high))
  }

  @Test func `numbers too large for an interval end at at-most without one`() throws {
    let rule = StoppingRule(halfWidth: .absolute(1), atLeast: 2, atMost: 4)
    let huge = [1e308, -1e308, 1e308, -1e308]
    #expect(try rule.plan(huge).decision == .enough(nil, reached: false))
  }

  @Test func `what is not finite is named`() {
    var values = [Double](repeating: 1, count: 10)
    values[3] = .nan
    #expect(throws: StatisticsError.notFinite(position: 3)) { try rule.decide(values) }
    #expect(throws: StatisticsError.notFinite(position: 3)) { try rule.plan(values) }
    #expect(throws: StatisticsError.notFinite(position: 3)) { try rule.decide(values, values) }
  }

  @Test func `an interrupted run goes on to where an uninterrupted one ends`() throws {
    let losses = numbers(500, seed: 4).map { 1 + $0 * 0.7 }  // a CV of 15 %
    var seen: [Int] = []
    var count = 0
    while case .more(let next) = try rule.decide(Array(losses.prefix(count))) {
      seen.append(next)
      count = next
    }
    let end = try rule.decide(Array(losses.prefix(count)))
    #expect(seen.count > 3 && count < 500)
    for stored in 0...500 {
      let plan = try rule.plan(Array(losses.prefix(stored)))
      #expect(plan.wanted == seen.first { $0 > stored } ?? count)
      #expect(plan.decision == (stored < count ? .more(upTo: plan.wanted) : end))
    }
  }

  @Test func `an arm that is ahead waits for the other`() throws {
    let a = numbers(30, seed: 1)
    let b = numbers(30, seed: 2)
    #expect(try rule.plan(a, Array(b.prefix(9))).wanted == 10)
    let both = try rule.plan(Array(a.prefix(12)), Array(b.prefix(12)))
    #expect(try rule.plan(Array(a.prefix(12)), b) == both)
  }

  @Test func `the rule reads as a sentence`() {
    #expect(
      rule.description
        == "replications until the 95% interval is no wider than ± 2% of the mean, "
        + "at least 10, at most 500")
    let absolute = StoppingRule(halfWidth: .absolute(0.5), confidence: 0.999, atLeast: 5, atMost: 9)
    #expect(
      absolute.description
        == "replications until the 99.9% interval is no wider than ± 0.5, at least 5, at most 9")
  }

  @Test func `few values and skewed ones carry a warning`() throws {
    #expect(try rule.warning(for: [1, 2, 3])?.contains("3 replications are few") == true)
    let skewed = [Double](repeating: 1, count: 19) + [9]
    #expect(try rule.warning(for: skewed)?.contains("set at-least to ") == true)
    #expect(try rule.warning(for: (0..<20).map { Double($0) }) == nil)
  }

  @Test func `what a rule cannot be made of is said`() {
    func obstacle(
      _ halfWidth: StoppingRule.HalfWidth, _ confidence: Double = 0.95, _ atLeast: Int = 10,
      _ atMost: Int = 50
    ) -> String? {
      StoppingRule.obstacle(
        halfWidth: halfWidth, confidence: confidence, atLeast: atLeast, atMost: atMost)
    }
    #expect(obstacle(.relative(0.02)) == nil)
    #expect(obstacle(.relative(0)) == "the half-width must be a number above 0")
    #expect(obstacle(.absolute(.nan)) == "the half-width must be a number above 0")
    #expect(obstacle(.absolute(1), 95)?.contains("95.0 is no confidence level") == true)
    #expect(obstacle(.absolute(1), 0.95, 1)?.contains("2 or more") == true)
    #expect(obstacle(.absolute(1), 0.95, 20, 10) == "at-most (10) is less than at-least (20)")
  }
}

@Suite struct SkewedIntervalTests {
  @Test func `symmetric values get Student's interval`() throws {
    for values in [[1.0, 2, 3], [-4, 0, 4, 9, 13, 17, -2, 11, 2, 15]] {
      let symmetric = values + values.map { -$0 }
      let hall = try #require(try Interval.skewed(meanOf: symmetric))
      let student = try #require(try Interval.student(meanOf: symmetric))
      #expect(near(hall.low, student.low) && near(hall.high, student.high))
    }
  }

  /// 2.262157162798205 is Student's quantile at 0.975 with nine degrees of freedom (scipy).
  @Test func `the ends solve Hall's cubic`() throws {
    let values = [0.1, 0.3, 0.2, 1.9, 0.7, 0.4, 3.1, 0.5, 0.9, 0.6]
    let sample = try Description(of: values)
    let (mean, sd, g) = try (
      #require(sample.mean), #require(sample.sd), #require(sample.skewness) * 100 / 72
    )
    let interval = try #require(try Interval.skewed(meanOf: values))
    let a = g / (6 * 10.0.squareRoot())
    func transformed(_ end: Double) -> Double {
      let t = (mean - end) / (sd / 10.0.squareRoot())
      return t + 2 * a * t * t + 4 / 3 * a * a * t * t * t + a
    }
    #expect(near(transformed(interval.low), 2.262157162798205, tolerance: 1e-12))
    #expect(near(transformed(interval.high), -2.262157162798205, tolerance: 1e-12))
    #expect(interval.high - mean > mean - interval.low)
  }

  /// The root of Hall's cubic by mpmath, with Welch's degrees of freedom (11.93) and the third moment
  /// of the difference, that of the first sample less that of the second.
  @Test func `the difference of two samples has Welch's degrees of freedom and both skews`() throws
  {
    let first = [0.1, 0.3, 0.2, 1.9, 0.7, 0.4, 3.1, 0.5, 0.9, 0.6]
    let second = [2.0, 1.1, 5.5, 1.3, 1.6, 1.2, 1.9, 2.2, 1.4, 8.0]
    let rule = StoppingRule(halfWidth: .absolute(1e-3), atLeast: 10, atMost: 10)
    guard case .enough(let interval?, reached: false) = try rule.decide(first, second) else {
      Issue.record("ten are at-most")
      return
    }
    #expect(near(interval.low, -8.48801209786816, tolerance: 1e-10))
    #expect(near(interval.high, -0.46063610131005105, tolerance: 1e-10))
  }

  @Test func `mirrored and stretched values have a mirrored and stretched interval`() throws {
    let values = [0.1, 0.3, 0.2, 1.9, 0.7, 0.4, 3.1]
    let one = try #require(try Interval.skewed(meanOf: values))
    let other = try #require(try Interval.skewed(meanOf: values.map { 5 - 100 * $0 }))
    #expect(near(other.low, 5 - 100 * one.high) && near(other.high, 5 - 100 * one.low))
  }

  @Test func `no value, one, equal ones and impossible arguments`() throws {
    #expect(try Interval.skewed(meanOf: []) == nil)
    #expect(try Interval.skewed(meanOf: [3]) == nil)
    #expect(try Interval.skewed(meanOf: [3, 3]) == Interval(low: 3, high: 3))
    #expect(throws: StatisticsError.confidence(0)) {
      try Interval.skewed(meanOf: [3, 3], confidence: 0)
    }
    #expect(throws: StatisticsError.notFinite(position: 1)) {
      try Interval.skewed(meanOf: [3, .infinity])
    }
  }
}
