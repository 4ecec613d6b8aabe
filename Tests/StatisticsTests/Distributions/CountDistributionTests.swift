import Statistics
import Testing

@Suite("Distributions of counts")
struct CountDistributionTests {
  @Test("ranks of two samples agree with a full enumeration", arguments: [(4, 5), (1, 6), (6, 3)])
  func rankSum(first: Int, second: Int) throws {
    var counts = Array(repeating: 0.0, count: first * second + 1)
    for subset in 0..<(1 << (first + second)) where subset.nonzeroBitCount == first {
      // For every value of the first sample, the values of the second that lie below it.
      var (u, below) = (0, 0)
      for rank in 0..<(first + second) {
        if subset >> rank & 1 == 1 { u += below } else { below += 1 }
      }
      counts[u] += 1
    }
    let total = counts.reduce(0, +)
    let distribution = try RankSumDistribution(first, second)
    for u in counts.indices {
      #expect(near(distribution.probability(of: u), counts[u] / total))
      let expected = counts[...u].reduce(0, +) / total
      #expect(near(distribution.probability(atMost: u), expected))
      #expect(near(distribution.probability(atLeast: first * second - u), expected))
    }
    #expect(distribution.probability(atMost: -1) == 0)
    #expect(distribution.probability(atMost: first * second) == 1)
  }

  @Test("the farthest rank sum of 60 and 60 has one chance in C(120, 60)")
  func farRankSum() throws {
    let p = try RankSumDistribution(60, 60).probability(atMost: 0)
    #expect((p * 9.6614908840363322603e34 - 1).magnitude < 1e-13)
  }

  @Test("signed ranks agree with a full enumeration")
  func signedRank() throws {
    let n = 9
    var counts = Array(repeating: 0.0, count: n * (n + 1) / 2 + 1)
    for signs in 0..<(1 << n) {
      counts[(1...n).filter { signs >> ($0 - 1) & 1 == 1 }.reduce(0, +)] += 1
    }
    let distribution = try SignedRankDistribution(n)
    for sum in counts.indices {
      #expect(distribution.probability(of: sum) == counts[sum] / 512)
      #expect(near(distribution.probability(atMost: sum), counts[...sum].reduce(0, +) / 512))
      #expect(near(distribution.probability(atLeast: sum), counts[sum...].reduce(0, +) / 512))
    }
  }

  @Test("binomial tails agree with sums by hand")
  func binomial() throws {
    let ten = try BinomialDistribution(trials: 10, probability: 0.5)
    #expect(near(ten.probability(atLeast: 9), 11.0 / 1024))
    #expect(near(ten.probability(atMost: 8), 1013.0 / 1024))
    #expect(ten.probability(atMost: 10) == 1 && ten.probability(atLeast: 0) == 1)
    #expect(ten.probability(atMost: -1) == 0 && ten.probability(atLeast: 11) == 0)
    let never = try BinomialDistribution(trials: 3, probability: 0)
    #expect(never.probability(atMost: 0) == 1 && never.probability(atLeast: 1) == 0)
    // All of 10,000 trials at probability 0.01.
    let many = try BinomialDistribution(trials: 10_000, probability: 0.01)
    #expect(near(many.logProbability(atLeast: 10_000), -46051.701859880914))
  }

  @Test("Poisson tails agree with sums by hand")
  func poisson() throws {
    let two = try PoissonDistribution(mean: 2)
    #expect(near(two.probability(atMost: 2), 5 * 0.1353352832366127))
    #expect(near(two.probability(atLeast: 1), 1 - 0.1353352832366127))
    #expect(near(try PoissonDistribution(mean: 1e4).logProbability(atMost: 0), -1e4))
    #expect(try PoissonDistribution(mean: 0).probability(atLeast: 1) == 0)
  }

  @Test("sizes out of reach are errors")
  func limits() throws {
    #expect(throws: StatisticsError.self) { try RankSumDistribution(0, 3) }
    #expect(throws: StatisticsError.self) { try RankSumDistribution(101, 100) }
    #expect(throws: StatisticsError.self) { try SignedRankDistribution(501) }
    #expect(throws: StatisticsError.self) { try BinomialDistribution(trials: 3, probability: 2) }
    #expect(throws: StatisticsError.self) { try PoissonDistribution(mean: -1) }
  }
}
