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
  ///
  /// Eight rows a point on a grid of 25, a bowl and normal errors, 24 samples. Rows drawn with
  /// replacement scatter as residuals do, by √(1 − 6/200) = 0.985 less than errors; a width by 2,000
  /// resamples is known to 3 %, and the mean ratio to the error that the samples' scatter tells, a
  /// hundredth or so.
  @Test func `intervals are as wide as the delta method says`() throws {
    let grid = DoseTable.grid([[0, 1, 2, 3, 4], [0, 1, 2, 3, 4]])
    let columns = grid.map { column in (0..<8).flatMap { _ in column } }
    var ratios: [[Double]] = [[], []]
    for seed in 1...24 as ClosedRange<UInt64> {
      let chance = Chance(seed: seed)
      let y = columns[0].indices.map { row in
        let (x, z) = (columns[0][row] - 1.75, columns[1][row] - 2.25)
        return x * x + z * z + x * z / 2 + chance.normal(phase: 1, tick: 0, entity: UInt64(row))
      }
      let surface = try ResponseSurface(of: y, on: columns)
      let best = surface.optimum(lowest: true)
      let found = try surface.resampledOptimum(lowest: true, resamples: 2_000, seed: seed)
      for (k, interval) in try #require(found.intervals).enumerated() {
        let error = try #require(best.standardErrors[k])
        #expect(interval.contains(best.point[k]))
        ratios[k].append((interval.high - interval.low) / (2 * 1.959963984540054 * error))
      }
    }
    for own in ratios {
      let (mean, error) = try meanWithError(own)
      #expect(error < 0.02 && (mean - 0.985).magnitude < 4 * error, "\(mean) \(error)")
    }
  }

  @Test func `less confidence makes an interval narrower`() throws {
    func width(_ confidence: Double) throws -> Double {
      let found = try ResponseSurface(
        of: DoseTable.y, on: [DoseTable.a, DoseTable.b], confidence: confidence
      ).resampledOptimum(lowest: true, resamples: 2_000, seed: 1)
      let interval = try #require(found.intervals?[0])
      return interval.high - interval.low
    }
    #expect(try width(0.5) < 0.6 * width(0.95))
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
