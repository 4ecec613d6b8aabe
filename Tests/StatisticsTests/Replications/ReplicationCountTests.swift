import Statistics
import Testing

/// Expected values by numpy and scipy, from the definitions.
@Suite struct ReplicationCountTests {
  /// 120 values without much order: mean 7.0083, standard deviation 3.3253.
  static let values: [Double] = (1...120).map { i in
    let slow = Double((i * 37) % 101) / 10
    return slow + Double((i * i) % 7)
  }

  @Test(arguments: [
    (0.5, 0.95, 173, 206), (0.02 * 7.008333333333334, 0.95, 2165, 2583), (0.25, 0.95, 683, 814),
    (0.5, 0.99, 298, 355),
  ])
  func `the number needed is the smallest whose interval is narrow enough`(
    halfWidth: Double, confidence: Double, needed: Int, assured: Int
  ) throws {
    let required = try RequiredReplications(
      sd: 3.3253187964523363, from: 120, halfWidth: halfWidth, confidence: confidence)
    #expect(required.needed == needed && required.assured == assured)
  }

  @Test func `the number needed is at least two and has an end`() throws {
    let none = try RequiredReplications(sd: 0, from: 5, halfWidth: 1e-9)
    #expect(none.needed == 2 && none.assured == 2)
    // t(1) = 12.7062 and √2: 8.9846 standard deviations do with two, less take three.
    #expect(try RequiredReplications(sd: 1, from: 5, halfWidth: 8.9847).needed == 2)
    #expect(try RequiredReplications(sd: 1, from: 5, halfWidth: 8.9845).needed == 3)
    // t(1)/√2 by scipy, a two-millionth more and less.
    let width = 8.984643532093752
    for (factor, needed) in [(1 + 5e-7, 2), (1 - 5e-7, 3)] {
      #expect(
        try RequiredReplications(sd: 1, from: 5, halfWidth: width * factor).needed == needed)
    }
    #expect(try RequiredReplications(sd: 1, from: 5, halfWidth: 1e-9).needed == nil)
    for (sd, count, width) in [(-1.0, 5, 1.0), (1, 1, 1), (1, 5, 0), (1, 5, -1), (.nan, 5, 1)] {
      #expect(throws: StatisticsError.self) {
        try RequiredReplications(sd: sd, from: count, halfWidth: width)
      }
    }
    #expect(throws: StatisticsError.confidence(1)) {
      try RequiredReplications(sd: 1, from: 5, halfWidth: 1, confidence: 1)
    }
  }

  @Test func `the running moments are those of the first values`() throws {
    let running = try RunningMoments(of: Self.values)
    for n in [1, 2, 3, 10, 57, 120] {
      let moments = try Moments(of: Array(Self.values.prefix(n)))
      #expect(near(running.means[n - 1], moments.mean ?? 0))
      #expect(running.sds[n - 1] == nil ? n == 1 : near(running.sds[n - 1], moments.sd ?? 0))
    }
    let variation = running.coefficientsOfVariation
    #expect(variation[0] == nil && near(variation[1], 0.588523656391288))
    #expect(near(variation[9], 0.45921636846665304) && near(variation[119], 0.47448068439272334))
  }

  @Test func `values far from zero keep their digits, a mean below zero its sign`() throws {
    let far = try RunningMoments(of: [1e9 + 1, 1e9 + 3, 1e9 + 2])
    #expect(far.means[2] == 1e9 + 2 && near(far.sds[2], 1))
    let below = try RunningMoments(of: [-1, -3])
    #expect(near(below.coefficientsOfVariation[1], 2.0.squareRoot() / 2))
    #expect(try RunningMoments(of: [-1, 1]).coefficientsOfVariation[1] == nil)
    #expect(try RunningMoments(of: [0.1, 0.1, 0.1]).sds[2] == 0)
    #expect(try RunningMoments(of: []).means.isEmpty)
    #expect(throws: StatisticsError.notFinite(position: 1)) {
      try RunningMoments(of: [1, .infinity])
    }
  }

  @Test func `a coefficient of variation is stable where no later one is farther than the limit`()
    throws
  {
    let running = try RunningMoments(of: Self.values)
    #expect(running.stableFrom(within: 0.01) == 94)
    #expect(running.stableFrom(within: 0.02) == 48)
    #expect(running.stableFrom(within: 0.0001) == nil)
    #expect(try RunningMoments(of: [3, 3, 3, 3]).stableFrom() == 2)
    #expect(try RunningMoments(of: [3, 4]).stableFrom() == nil)
    #expect(try RunningMoments(of: []).stableFrom() == nil)
  }

  @Test func `consistency compares the first of twenty groups with the others`() throws {
    let steps: [Consistency] = try Consistency.steps(of: Self.values)
    #expect(steps.map(\.n) == [1, 5])
    #expect(near(steps[0].largestA, 1) && near(steps[1].largestA, 0.68))
    #expect(try Consistency.steps(of: Array(Self.values.prefix(19))).isEmpty)
    let same = try Consistency.steps(of: [Double](repeating: 4, count: 1000))
    #expect(same.map(\.n) == [1, 5, 50] && same.allSatisfy { $0.largestA == 0.5 })
    // Below ½ counts as much as above: the first five values are below all others but for one tie.
    let low = try Consistency.steps(of: [1, 1, 1, 1, 2] + [Double](repeating: 2, count: 95))
    #expect(near(low[1].largestA, 0.9))
    // Groups do not overlap: the last five of a hundred are a group, and above the first five.
    let last = try Consistency.steps(
      of: [Double](repeating: 4, count: 95) + [Double](repeating: 7, count: 5))
    #expect(last.map(\.n) == [1, 5] && last[1].largestA == 1)
    // The second and the last group count as the others do.
    for odd in [1, 19] {
      let one = try Consistency.steps(of: (0..<20).map { $0 == odd ? 7.0 : 4 })
      #expect(one[0].largestA == 1)
    }
    #expect(throws: StatisticsError.notFinite(position: 0)) {
      try Consistency.steps(of: [.nan])
    }
  }
}
