import Randomness
import Statistics
import Testing

@Suite struct SobolIntervalTests {
  /// Jackknife of three scrambles: pseudo-values 3θ − 2θ₋ₛ, t of 2 degrees of freedom.
  @Test func `the interval over few scrambles is the jackknife's`() throws {
    let y = PickFreezeSample.digits(60)
    let whole = try SobolIndices(of: SobolOutcomes([y], factors: 3, scrambles: 3))
    let centre = try #require(try mean(of: y))
    let pseudo = try (0..<3).map { scramble in
      let left = (0..<60).filter { $0 / 20 != scramble }.map { y[$0] - centre }
      return 3 * whole.indices[1].total - 2 * (try Self.total(left, factor: 1))
    }
    let around = try #require(try Interval.student(meanOf: pseudo))
    let half = (around.high - around.low) / 2
    let interval = try #require(whole.indices[1].totalInterval)
    #expect(near(interval.low, whole.indices[1].total - half))
    #expect(near(interval.high, whole.indices[1].total + half))
    #expect(
      whole.indices[1].total
        == (try SobolIndices(
          of: SobolOutcomes([y], factors: 3)
        ).indices[1].total))
  }

  /// Of the 255 subset means of eight scrambles ⌊256 · 0.025⌋ = 6 lie beyond either end or on it.
  @Test func `the interval over many scrambles lies between means of subsets of them`() throws {
    let y = PickFreezeSample.digits(160)
    let whole = try SobolIndices(of: SobolOutcomes([y], factors: 3, scrambles: 8)).indices[1]
    let centre = try #require(try mean(of: y))
    let pseudo = try (0..<8).map { scramble in
      let left = (0..<160).filter { $0 / 20 != scramble }.map { y[$0] - centre }
      return 8 * whole.total - 7 * (try Self.total(left, factor: 1))
    }
    let means = (1..<256).map { subset in
      let own = (0..<8).filter { subset & 1 << $0 != 0 }.map { pseudo[$0] }
      return own.reduce(0, +) / Double(own.count)
    }.sorted()
    let shift = whole.total - pseudo.reduce(0, +) / 8
    let interval = try #require(whole.totalInterval)
    #expect(near(interval.low, means[5] + shift) && near(interval.high, means[249] + shift))
  }

  @Test func `intervals of many scrambles rest on subsets drawn by lot`() throws {
    let y = PickFreezeSample.digits(5 * 4 * 14)
    func interval(_ seed: UInt64) throws -> Interval? {
      try SobolIndices(of: SobolOutcomes([y], factors: 3, scrambles: 14), seed: seed).indices[0]
        .totalInterval
    }
    let (one, other) = (try #require(try interval(1)), try #require(try interval(2)))
    #expect(try interval(1) == one && one != other)
    #expect(near(one.low, other.low, tolerance: 0.05 * (one.high - one.low)))
    #expect(near(one.high, other.high, tolerance: 0.05 * (one.high - one.low)))
  }

  /// Jansen's total of three factors in rows of five points.
  private static func total(_ y: [Double], factor: Int) throws -> Double {
    let rows = stride(from: 0, to: y.count, by: 5)
    let ends = rows.flatMap { [y[$0], y[$0 + 4]] }
    let n = Double(ends.count)
    let mean = ends.reduce(0, +) / n
    let variance = ends.reduce(0) { $0 + $1 * $1 } / n - mean * mean
    let squares = rows.reduce(0.0) {
      $0 + (y[$1] - y[$1 + 1 + factor]) * (y[$1] - y[$1 + 1 + factor])
    }
    return squares / n / variance
  }

  @Test func `resamples of independent rows scatter as samples do`() throws {
    let function = SobolGFunction(a: [0, 1, 4.5])
    var spread = [0.0, 0.0]
    var widths = [0.0, 0.0]
    for seed in 0..<60 {
      let sample = try PickFreezeSample.plain(function, rows: 400, seed: UInt64(1_000 + seed))
      let index = try SobolIndices(of: sample, resamples: 200, seed: UInt64(seed)).indices[0]
      let (first, total) = (try #require(index.firstInterval), try #require(index.totalInterval))
      let errors = [index.first - function.first(0), index.total - function.total(0)]
      for (place, error) in errors.enumerated() { spread[place] += error * error / 60 }
      for (place, interval) in [first, total].enumerated() {
        widths[place] += (interval.high - interval.low) / (2 * 1.96) / 60
      }
    }
    for place in 0..<2 {
      #expect((0.75...1.3).contains(widths[place] / spread[place].squareRoot()))
    }
  }

  @Test func `resamples are named by their seed and an estimate does not depend on them`() throws {
    let sample = try PickFreezeSample.plain(
      SobolGFunction(a: [0, 1]), rows: 50, second: true, seed: 1)
    let one = try SobolIndices(of: sample, resamples: 100, seed: 1)
    let same = try SobolIndices(of: sample, resamples: 100, seed: 1)
    let other = try SobolIndices(of: sample, resamples: 100, seed: 2)
    #expect(one.indices == same.indices && one.pairs == same.pairs)
    #expect(one.indices[0].firstInterval != other.indices[0].firstInterval)
    #expect(one.indices[0].first == other.indices[0].first)
    #expect(try #require(one.indices[0].totalInterval).contains(one.indices[0].total))
  }

  /// A row drawn uniformly is drawn as often as any other, and as many are drawn as there are.
  @Test func `every row is drawn as often as any other`() throws {
    let y = (0..<12).map { [3.0, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8][$0] }
    let sample = try SobolOutcomes([y], factors: 1)
    let interval = try #require(
      try SobolIndices(of: sample, confidence: 0.5, resamples: 4_000, seed: 5).indices[0]
        .totalInterval)
    // All 4⁴ resamples of the four rows counted, each as likely as any other.
    var totals: [Double] = []
    for code in 0..<256 {
      let rows = (0..<4).map { (code >> (2 * $0)) & 3 }
      let ends = rows.flatMap { [y[3 * $0], y[3 * $0 + 2]] }
      let mean = ends.reduce(0, +) / 8
      let variance = ends.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 8
      let squares = rows.reduce(0.0) {
        $0 + (y[3 * $1] - y[3 * $1 + 1]) * (y[3 * $1] - y[3 * $1 + 1])
      }
      totals.append(squares / 8 / variance)
    }
    totals.sort()
    let low = totals.partitioningIndex(interval.low)
    let high = totals.partitioningIndex(interval.high)
    #expect(near(low, 0.25, tolerance: 0.04) && near(high, 0.75, tolerance: 0.04))
  }
}

extension [Double] {
  /// The share of sorted numbers below a value, half of those that equal it.
  fileprivate func partitioningIndex(_ value: Double) -> Double {
    let below = count { $0 < value - 1e-9 }
    let equal = count { ($0 - value).magnitude <= 1e-9 }
    return (Double(below) + Double(equal) / 2) / Double(count)
  }
}
