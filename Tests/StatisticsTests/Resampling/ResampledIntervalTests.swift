import Foundation
import Statistics
import Testing

@Suite struct ResampledIntervalTests {
  @Test(arguments: ResamplingReference.cases)
  func `draws, errors and ends are those computed apart`(c: ResamplingReference.Case) throws {
    let sample = try c.design.sample()
    let draws = try sample.draws(of: c.statistic, resamples: 500, seed: c.design.seed)
    for (draw, expected) in zip(draws, c.draws) { #expect(near(draw, expected, tolerance: 1e-13)) }
    #expect(near(sample.standardError(of: c.statistic), c.linear))
    for (method, ends) in c.ends {
      let answer = try sample.interval(
        of: c.statistic, by: method, resamples: 500, seed: c.design.seed,
        confidence: c.design.confidence)
      #expect(near(answer.standardError, c.error))
      guard let low = ends.low, let high = ends.high else {
        #expect(answer.interval == nil && answer.notes.contains { $0.contains("without spread") })
        continue
      }
      #expect(near(answer.interval?.low, low, tolerance: 1e-11), "\(method)")
      #expect(near(answer.interval?.high, high, tolerance: 1e-11), "\(method)")
    }
  }

  @Test func `the error of a mean is that of s over the root of n, that of a trimmed mean Tukey's`()
    throws
  {
    let values = ResamplingReference.values
    let sample = try Resampling(values)
    let sd = try #require(try Moments(of: values).sd)
    #expect(near(sample.standardError(of: .mean), sd / 12.0.squareRoot(), tolerance: 1e-14))
    // Winsorised by hand: two of twelve moved at each end, eight kept.
    let moved = [9.1, 9.1, 9.1, 9.8, 10.9, 11.3, 11.7, 12.1, 13.2, 14.3, 14.3, 14.3]
    let wide = try #require(try Moments(of: moved).sd)
    #expect(near(sample.standardError(of: .trimmed), wide * 12.0.squareRoot() / 8))
  }

  @Test func `estimates are those of numpy and scipy`() throws {
    let sample = try Resampling(ResamplingReference.values)
    let expected: [(ResampledStatistic, Double)] = [
      (.mean, 12.191666666666668), (.median, 11.5), (.sd, 4.010091437029002),
      (.trimmed, 11.55),
    ]
    for (statistic, value) in expected {
      #expect(near(try sample.interval(of: statistic, resamples: 10).estimate, value))
    }
  }

  @Test func `a mean over clusters has the error of their sums about it`() throws {
    let sample = try Resampling([1, 2, 3, 10, 12], clusters: [1, 1, 1, 2, 2])
    // The mean is 5.6; the clusters' sums about it are −10.8 and 10.8, over 5 values.
    #expect(near(sample.standardError(of: .mean), 2 * 10.8 / 5))
  }

  @Test func `the same seed gives the same interval in any order of rows and units`() throws {
    let values = ResamplingReference.values
    let clusters = ResamplingReference.clusters
    let order = [7, 2, 11, 0, 5, 9, 1, 8, 3, 10, 6, 4]
    for statistic in ResampledStatistic.allCases {
      let one = try Resampling(values, clusters: clusters).interval(of: statistic, seed: 5)
      let other = try Resampling(order.map { values[$0] }, clusters: order.map { clusters[$0] })
        .interval(of: statistic, seed: 5)
      #expect(one == other)
      #expect(one != (try Resampling(values, clusters: clusters).interval(of: statistic, seed: 6)))
      let plain = try Resampling(values).interval(of: statistic, seed: 5)
      #expect(plain == (try Resampling(values.reversed()).interval(of: statistic, seed: 5)))
    }
  }

  @Test func `on eight threads at once the bits are the same`() async throws {
    let alone = try Resampling(ResamplingReference.values).interval(of: .sd, by: .studentized)
    try await withThrowingTaskGroup(of: ResampledInterval.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try Resampling(ResamplingReference.values).interval(of: .sd, by: .studentized)
        }
      }
      for try await answer in group { #expect(answer == alone) }
    }
  }

  @Test func `the first resamples are the same however many follow`() throws {
    let sample = try Resampling(ResamplingReference.values)
    for statistic in ResampledStatistic.allCases {
      let few = try sample.draws(of: statistic, resamples: 100, seed: 9)
      #expect(few == Array(try sample.draws(of: statistic, resamples: 300, seed: 9).prefix(100)))
    }
  }

  @Test func `strata keep their size and clusters go whole`() throws {
    let strata = try Resampling([0, 0, 0, 1, 1, 1, 1, 1], strata: [4, 4, 4, 7, 7, 7, 7, 7])
    #expect(strata.strataCount == 2 && strata.unitCount == 8)
    #expect(try strata.draws(of: .mean, resamples: 200).allSatisfy { $0 == 0.625 })
    // Each cluster sums to zero, so every resample of whole clusters does.
    let clusters = try Resampling([-3, 3, -1, 1, 2, -2], clusters: [1, 1, 2, 2, 3, 3])
    #expect(clusters.unitCount == 3)
    #expect(try clusters.draws(of: .mean, resamples: 200).allSatisfy { $0.magnitude < 1e-15 })
    #expect(try clusters.draws(of: .sd, resamples: 200).contains { $0 > 3 })
    let both = try Resampling(
      [0, 0, 0, 0, 5, 5], strata: [1, 1, 1, 1, 2, 2], clusters: [1, 1, 2, 2, 3, 4])
    #expect(try both.draws(of: .mean, resamples: 200).allSatisfy { near($0, 5.0 / 3) })
  }

  @Test func `clusters of one row are rows, and one stratum is none`() throws {
    let values = ResamplingReference.values.sorted()
    let plain = try Resampling(values)
    let ones = try Resampling(
      values, strata: [Int](repeating: 3, count: 12), clusters: Array(0..<12))
    for statistic in ResampledStatistic.allCases {
      for method in ResampledInterval.Method.allCases {
        #expect(
          try plain.interval(of: statistic, by: method, resamples: 200)
            == ones.interval(of: statistic, by: method, resamples: 200))
      }
    }
  }

  @Test(arguments: ResampledStatistic.allCases)
  func `a shift moves the ends and a factor stretches them`(statistic: ResampledStatistic) throws {
    let values = ResamplingReference.values
    for method in ResampledInterval.Method.allCases {
      func ends(_ values: [Double]) throws -> Interval {
        try #require(
          try Resampling(values).interval(of: statistic, by: method, resamples: 400).interval)
      }
      let (here, far) = (try ends(values), try ends(values.map { 4 * $0 + 1024 }))
      let shift = statistic == .sd ? 0.0 : 1024
      #expect(near(far.low, 4 * here.low + shift, tolerance: 1e-10))
      #expect(near(far.high, 4 * here.high + shift, tolerance: 1e-10))
    }
  }

  @Test(arguments: ResampledInterval.Method.allCases)
  func `equal values have an interval of no width and a note`(
    method: ResampledInterval.Method
  ) throws {
    for statistic in ResampledStatistic.allCases {
      let answer = try Resampling([0.1, 0.1, 0.1, 0.1]).interval(of: statistic, by: method)
      let value = statistic == .sd ? 0 : 0.1
      #expect(answer.interval == Interval(low: value, high: value) && answer.estimate == value)
      #expect(answer.standardError == 0 && answer.notes.contains { $0.contains("no width") })
    }
  }

  @Test func `ties are ties though rounding tells them apart`() throws {
    // Three clusters of one mean: nothing but rounding distinguishes the resamples.
    let sample = try Resampling([0.1, 0.7, 0.3, 0.5, 0.2, 0.6], clusters: [1, 1, 2, 2, 3, 3])
    for method in ResampledInterval.Method.allCases {
      let answer = try sample.interval(of: .mean, by: method, resamples: 300)
      #expect(near(answer.interval?.low, 0.4) && near(answer.interval?.high, 0.4), "\(method)")
      #expect(answer.notes.contains { $0.contains("no width") })
    }
    // Four clusters of one mean and one of another: without it an error is nothing but rounding.
    let apart = try Resampling(
      [0.11, 0.69, 0.313, 0.487, 0.27, 0.53, 0.357, 0.443, 2, 3], clusters: (0..<10).map { $0 / 2 })
    let studentized = try apart.interval(
      of: .mean, by: .studentized, resamples: 300, confidence: 0.9)
    #expect(studentized.interval == nil)
    #expect(studentized.notes.contains { $0.contains("without spread") })
    // Far from zero as many resamples equal the estimate as near it.
    let tied = ResamplingReference.tied
    let here = try Resampling(tied).interval(of: .mean, resamples: 500, seed: 3).interval
    let far = try Resampling(tied.map { $0 + 0x1p40 })
      .interval(of: .mean, resamples: 500, seed: 3).interval
    #expect(((far?.low ?? 0) - 0x1p40 - (here?.low ?? 0)).magnitude < 0.001)
    #expect(((far?.high ?? 0) - 0x1p40 - (here?.high ?? 0)).magnitude < 0.001)
  }

  @Test func `what cannot be resampled keeps its estimate beside a note`() throws {
    let none = try Resampling([]).interval(of: .mean)
    #expect(none.estimate == nil && none.interval == nil && none.notes == ["no values"])
    let one = try Resampling([4]).interval(of: .mean)
    #expect(one.estimate == 4 && one.interval == nil && one.notes.count == 1)
    #expect(try Resampling([4]).interval(of: .sd).estimate == nil)
    #expect(try Resampling([4]).draws(of: .sd).isEmpty && Resampling([]).draws(of: .mean).isEmpty)
    let cluster = try Resampling([1, 2, 3], clusters: [1, 1, 1])
    #expect(
      try cluster.interval(of: .mean).notes == ["a single cluster leaves nothing to resample"])
    #expect(cluster.standardError(of: .mean) == nil)
    let lone = try Resampling([1, 2, 3, 9], strata: [1, 1, 1, 2]).interval(of: .mean)
    #expect(lone.interval != nil && lone.notes.contains { $0.contains("stratum of a single unit") })
    let two = try Resampling([1, 2]).interval(of: .mean, by: .studentized)
    #expect(two.interval == nil && two.standardError != nil)
    #expect(two.notes.contains { $0.contains("without spread") })
    #expect(try Resampling([1, 2]).interval(of: .sd).interval == nil)
    #expect(try Resampling([1, 2, 4]).interval(of: .mean, resamples: 1).standardError == nil)
  }

  @Test func `bad numbers are errors with a remedy`() throws {
    #expect(throws: StatisticsError.notFinite(position: 1)) { try Resampling([1, .nan]) }
    #expect(throws: StatisticsError.overflow) { try Resampling([1, 1e200]) }
    let sample = try Resampling([1, 2, 3])
    #expect(throws: StatisticsError.confidence(1)) {
      try sample.interval(of: .mean, confidence: 1)
    }
    #expect(throws: StatisticsError.self) { try sample.interval(of: .mean, resamples: 0) }
    #expect(throws: StatisticsError.self) { try sample.draws(of: .mean, resamples: -1) }
    #expect(throws: StatisticsError.self) {
      try Resampling([1, 2, 3], strata: [1, 1, 2], clusters: [1, 2, 2])
    }
  }

  @Test func `the trimmed mean leaves out what Yuen's test does`() throws {
    let values = [12.1, 9.8, 14.3, 11.7, 10.9, 13.2, 15.1]
    let other = [8.4, 9.1, 10.2, 7.7, 11.3, 8.8]
    let difference = try #require(try MeanDifference.yuen(values, other).estimate)
    let means = try [values, other].map { try ResampledStatistic.trimmed.value(of: $0) ?? .nan }
    #expect(near(means[0] - means[1], difference))
    #expect(try ResampledStatistic.trimmed.value(of: []) == nil)
    #expect(try ResampledStatistic.median.value(of: [1, 2, 10, 4]) == 3)
    #expect(try ResampledStatistic.sd.value(of: [1]) == nil)
  }
}
