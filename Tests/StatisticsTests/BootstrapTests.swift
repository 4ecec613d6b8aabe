import Foundation
import Statistics
import Testing

@Suite struct BootstrapTests {
  @Test func `the same seed draws the same resamples and another seed others`() {
    let values = numbers(20, seed: 1)
    let first = Bootstrap(clusters: 20, seed: 7).means(of: values)
    #expect(first == Bootstrap(clusters: 20, seed: 7).means(of: values))
    #expect(first != Bootstrap(clusters: 20, seed: 8).means(of: values))
    #expect(first != Bootstrap(clusters: 20, seed: 7, stream: 1).means(of: values))
    #expect(
      Array(first.prefix(500)) == Bootstrap(clusters: 20, resamples: 500, seed: 7).means(of: values)
    )
  }

  @Test func `the draws of a seed are these on every machine`() {
    let draws = Bootstrap(clusters: 4, resamples: 6, seed: 20_210_720).means(of: [1, 2, 4, 8])
    #expect(draws == [5.25, 5.5, 2, 3.75, 4.5, 4.75])
  }

  @Test func `twenty skewed values are covered in ninety samples of a hundred`() throws {
    let waits = numbers(20_000, seed: 1).map { -log(1 - $0) }
    let bootstrap = Bootstrap(clusters: 20, resamples: 1_000, seed: 1)
    var hits = 0
    for start in stride(from: 0, to: waits.count, by: 20) {
      let means = bootstrap.means(of: Array(waits[start..<(start + 20)]))
      let interval = try #require(try Bootstrap.percentile(of: means))
      if interval.contains(1) { hits += 1 }
    }
    #expect((860...930).contains(hits), "the documentation says 90 %; here \(hits) of 1000")
  }

  @Test func `every resample holds as many clusters as the sample`() {
    let ones = Bootstrap(clusters: 7, resamples: 100, seed: 3)
      .means(of: [Double](repeating: 1, count: 7))
    #expect(ones.allSatisfy { $0 == 1 })
  }

  @Test func `two cells of one replication are resampled together`() {
    let bootstrap = Bootstrap(clusters: 12, seed: 5)
    let cell = numbers(12, seed: 2)
    let shifted = bootstrap.means(of: cell.map { $0 + 4 })
    for (one, other) in zip(bootstrap.means(of: cell), shifted) {
      #expect(near(other - one, 4, tolerance: 1e-14))
    }
  }

  @Test func `resampled means scatter as the standard error says`() throws {
    let values = numbers(50, seed: 11)
    let sample = try Description(of: values)
    let draws = try Description(of: Bootstrap(clusters: 50, seed: 1).means(of: values))
    let expected = try #require(sample.sd) * (49.0 / 50).squareRoot() / 50.0.squareRoot()
    #expect(near(try #require(draws.sd) / expected, 1, tolerance: 0.05))
    #expect(near(draws.mean, try #require(sample.mean), tolerance: 0.005))
  }

  @Test func `the percentile interval covers the truth about as often as it promises`() throws {
    var covered = 0
    for trial in 0..<400 {
      let draws = Bootstrap(clusters: 40, resamples: 400, seed: UInt64(trial))
        .means(of: numbers(40, seed: trial))
      if try #require(try Bootstrap.percentile(of: draws)).contains(0.5) { covered += 1 }
    }
    #expect((364...392).contains(covered), "covered \(covered) times in 400, 380 promised")
  }

  @Test func `intervals are read off the tails and mirrored for the basic kind`() throws {
    let draws = (0...100).map(Double.init).reversed()
    let tails = try #require(try Bootstrap.percentile(of: Array(draws), confidence: 0.9))
    #expect(near(tails.low, 5) && near(tails.high, 95))
    let mirrored = try #require(
      try Bootstrap.basic(of: Array(draws), estimate: 40, confidence: 0.9))
    #expect(near(mirrored.low, -15) && near(mirrored.high, 75))
  }

  @Test func `one cluster has an interval of no width and no draws have none`() throws {
    let draws = Bootstrap(clusters: 1, seed: 1).means(of: [3])
    #expect(try Bootstrap.percentile(of: draws) == Interval(low: 3, high: 3))
    #expect(try Bootstrap.percentile(of: []) == nil)
    #expect(throws: StatisticsError.self) { try Bootstrap.percentile(of: [1, .nan]) }
    #expect(throws: StatisticsError.confidence(1)) {
      try Bootstrap.percentile(of: [1, 2], confidence: 1)
    }
  }
}
