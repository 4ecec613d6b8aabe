import GovernanceModel
import Testing

@Suite("Binomial")
struct BinomialTests {
  /// Of three trials at 1/2 the distribution function is 1/8, 4/8, 7/8, 1.
  @Test(
    "counts are quantiles of the binomial distribution",
    arguments: [(0.12, 0.0), (0.13, 1), (0.49, 1), (0.51, 2), (0.87, 2), (0.88, 3)])
  func quantiles(u: Double, count: Double) {
    #expect(binomialQuantile(u, trials: 3, share: 0.5) == count)
  }

  @Test("nobody of none, none at share 0, all at share 1")
  func ends() {
    #expect(binomialQuantile(0.9, trials: 0, share: 0.3) == 0)
    #expect(binomialQuantile(0.9, trials: 7, share: 0) == 0)
    #expect(binomialQuantile(0.1, trials: 7, share: 1) == 7)
  }

  @Test("means are kept, however many the trials", arguments: [0.01, 0.4, 0.6, 0.99])
  func means(share: Double) {
    for trials in [5.0, 1_000] {
      let draws = (0..<10_000).map {
        binomialQuantile((Double($0) + 0.5) / 10_000, trials: trials, share: share)
      }
      let mean = draws.reduce(0, +) / 10_000
      #expect((mean - trials * share).magnitude < 0.002 * trials)
    }
  }
}
