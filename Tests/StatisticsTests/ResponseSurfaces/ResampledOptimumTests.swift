import Randomness
import Statistics
import Testing

@Suite struct ResampledOptimumTests {
  private static func surface() throws -> ResponseSurface {
    try ResponseSurface(of: DoseTable.y, on: [DoseTable.a, DoseTable.b])
  }

  @Test func `rows without error give the same optimum however they are drawn`() throws {
    let levels: [[Double]] = [[0, 1, 2, 3, 4], [0, 1, 2, 3, 4]]
    let columns = DoseTable.grid(levels)
    let values = columns[0].indices.map { row in
      let (x, z) = (columns[0][row], columns[1][row])
      return 7 + (x - 1.25) * (x - 1.25) + 3 * z + x * z / 8
    }
    let surface = try ResponseSurface(
      of: values + values, on: columns.map { $0 + $0 }, confidence: 0.9)
    let best = surface.optimum(lowest: true)
    #expect(near(best.point[0], 1.25) && best.ends == [nil, .low])
    let found = try surface.resampledOptimum(lowest: true, resamples: 200, seed: 3)
    let intervals = try #require(found.intervals)
    #expect(near(intervals[0].low, 1.25, tolerance: 1e-9))
    #expect(near(intervals[0].high, 1.25, tolerance: 1e-9))
    #expect(intervals[1] == Interval(low: 0, high: 0))
    #expect(found.ends.map(\.low) == [0, 1] && found.ends.map(\.high) == [0, 0])
    let highest = try surface.resampledOptimum(lowest: false, resamples: 50, seed: 3)
    #expect(highest.intervals == [Interval(low: 4, high: 4), Interval(low: 4, high: 4)])
    #expect(highest.ends.map(\.high) == [1, 1])
  }

  @Test func `the same seed gives the same intervals, whatever the order of rows`() throws {
    let first = try Self.surface().resampledOptimum(lowest: true, resamples: 500, seed: 4)
    let again = try Self.surface().resampledOptimum(lowest: true, resamples: 500, seed: 4)
    let other = try Self.surface().resampledOptimum(lowest: true, resamples: 500, seed: 5)
    #expect(first == again && first != other)
    let turned = try ResponseSurface(
      of: DoseTable.y.reversed(), on: [DoseTable.a.reversed(), DoseTable.b.reversed()])
    let found = try turned.resampledOptimum(lowest: true, resamples: 500, seed: 4)
    for (a, b) in zip(first.intervals ?? [], found.intervals ?? []) {
      #expect(near(a.low, b.low, tolerance: 1e-9) && near(a.high, b.high, tolerance: 1e-9))
    }
  }

  /// Where the optimum is well determined both ways of telling its error agree.
  @Test func `intervals are about as wide as the delta method says`() throws {
    let surface = try Self.surface()
    let best = surface.optimum(lowest: true)
    let found = try surface.resampledOptimum(lowest: true, resamples: 2_000, seed: 1)
    let intervals = try #require(found.intervals)
    for (k, interval) in intervals.enumerated() {
      let error = try #require(best.standardErrors[k])
      #expect(interval.contains(best.point[k]))
      let ratio = (interval.high - interval.low) / (2 * 1.96 * error)
      #expect((0.6...1.4).contains(ratio), "\(ratio)")
    }
    let wide = try ResponseSurface(
      of: DoseTable.y, on: [DoseTable.a, DoseTable.b], confidence: 0.5
    ).resampledOptimum(lowest: true, resamples: 2_000, seed: 1)
    let narrow = try #require(wide.intervals)
    #expect(narrow[0].high - narrow[0].low < 0.6 * (intervals[0].high - intervals[0].low))
  }

  @Test func `whole clusters are drawn`() throws {
    // Four clusters whose parabolas have their lowest points at 1, 2, 3 and 4, without other error:
    // the optimum of a resample is the mean of four of these.
    let levels: [Double] = [0, 1, 2, 3, 4, 5]
    let x = levels + levels + levels + levels
    let clusters = x.indices.map { $0 / 6 }
    let y = x.indices.map { row in
      let centre = Double(clusters[row] + 1)
      return (x[row] - centre) * (x[row] - centre)
    }
    let surface = try ResponseSurface(of: y, on: [x], clusters: clusters)
    let found = try surface.resampledOptimum(lowest: true, resamples: 4_000, seed: 9)
    // Sums of four draws of 1 to 4 out of 256: at most 5 in 5, at most 6 in 15; 2.5 % are 6.4.
    let interval = try #require(found.intervals?[0])
    #expect(near(interval.low, 1.5, tolerance: 1e-9) && near(interval.high, 3.5, tolerance: 1e-9))
  }

  @Test func `resamples that determine no surface are counted, and many leave no interval`() throws
  {
    // Three values of one input, one row each and one of them twice: most resamples miss one.
    let few = try ResponseSurface(of: [1, 0.2, 0.1, 1.1], on: [[-1, 0, 0, 1]])
    let found = try few.resampledOptimum(lowest: true, resamples: 1_000, seed: 2)
    #expect(found.intervals == nil && found.resamples == 1_000)
    // P(all three values among four draws) = 1 − 2·(3/4)⁴ − (1/2)⁴ + 2·(1/4)⁴ + (1/2)⁴ = 0.375
    #expect((330...420).contains(found.determined), "\(found.determined)")
  }

  @Test func `numbers of resamples that cannot be are errors`() {
    #expect(throws: StatisticsError.self) {
      try Self.surface().resampledOptimum(lowest: true, resamples: 0)
    }
  }
}
