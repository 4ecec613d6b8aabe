import Statistics
import Testing

@Suite("Intervals of noncentrality")
struct NoncentralityIntervalTests {
  @Test(
    "at its limits an observed F has tails of (1 − confidence)/2",
    arguments: [(5.0, 3.0, 20.0), (4191, 1, 15984), (20, 1, 15984), (2.5, 15, 1e5), (300, 2, 1.5)])
  func pivotF(f: Double, numerator: Double, denominator: Double) throws {
    let interval = try NoncentralF.noncentralityInterval(
      forObserved: f, numerator, denominator, confidence: 0.9)
    if interval.low > 0 {
      let low = try NoncentralF(numerator, denominator, noncentrality: interval.low)
      #expect(near(try low.upperTail(f), 0.05, tolerance: 1e-12))
    }
    let high = try NoncentralF(numerator, denominator, noncentrality: interval.high)
    #expect(near(try high.cumulative(f), 0.05, tolerance: 1e-12))
  }

  @Test("the lower limit is 0 where the test is not significant, the upper one for F near 0")
  func zero() throws {
    let small = try NoncentralF.noncentralityInterval(forObserved: 1, 3, 20)
    #expect(small.low == 0 && small.high > 0)
    let tiny = try NoncentralF.noncentralityInterval(forObserved: 0.01, 3, 20)
    #expect(tiny == Interval(low: 0, high: 0))
    #expect(
      try NoncentralF.noncentralityInterval(forObserved: 0, 3, 20) == Interval(low: 0, high: 0))
  }

  @Test(
    "at its limits an observed t has tails of (1 − confidence)/2",
    arguments: [(2.5, 18.0), (0, 5), (-200, 15984), (60, 4), (-1, 0.7)])
  func pivotT(t: Double, degreesOfFreedom: Double) throws {
    let interval = try NoncentralT.noncentralityInterval(forObserved: t, degreesOfFreedom)
    let low = try NoncentralT(degreesOfFreedom, noncentrality: interval.low)
    let high = try NoncentralT(degreesOfFreedom, noncentrality: interval.high)
    #expect(near(try low.upperTail(t), 0.025, tolerance: 1e-12))
    #expect(near(try high.cumulative(t), 0.025, tolerance: 1e-12))
  }

  @Test("an impossible F or confidence is an error")
  func errors() throws {
    #expect(throws: StatisticsError.self) {
      try NoncentralF.noncentralityInterval(forObserved: -1, 3, 20)
    }
    #expect(throws: StatisticsError.self) {
      try NoncentralT.noncentralityInterval(forObserved: .nan, 20)
    }
    #expect(throws: StatisticsError.confidence(1)) {
      try NoncentralT.noncentralityInterval(forObserved: 1, 20, confidence: 1)
    }
  }
}
