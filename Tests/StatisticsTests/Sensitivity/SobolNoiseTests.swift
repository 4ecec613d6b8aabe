import Randomness
import Statistics
import Testing

@Suite struct SobolNoiseTests {
  /// Luck of its own in every run, 30 % of the variance of a run, four runs a point.
  ///
  /// Totals are unbiased within 2 % of themselves, or within 0.002 where they are below a tenth. The
  /// mean over 120 samples of 1,024 rows has a Monte Carlo error of a third of that at most, as the
  /// scatter of the samples tells.
  @Test(arguments: 0..<2)
  func `noise adds nothing to totals, inert factors included`(which: Int) throws {
    let function: any SensitivityFunction =
      which == 0 ? IshigamiFunction(inert: 1) : SobolGFunction(a: [0, 1, 4.5, 1e9])
    let samples = try (0..<120).map { seed in
      try PickFreezeSample.saltelli(
        function, rows: 1_024, second: true, seed: UInt64(seed), noise: 0.3, replications: 4)
    }
    for estimator in SobolEstimator.allCases {
      let answers = try samples.map { try SobolIndices(of: $0, by: estimator) }
      for i in 0..<4 {
        let truth = function.total(i)
        let tolerance = truth < 0.1 ? 0.002 : 0.02 * truth
        let (mean, error) = try meanWithError(answers.map { $0.indices[i].total })
        #expect(error < tolerance / 3, "\(estimator) \(i) \(error)")
        #expect(near(mean, truth, tolerance: tolerance), "\(estimator) \(i) \(mean)")
        let first = try meanWithError(answers.map { $0.indices[i].first }).mean
        #expect(near(first, function.first(i), tolerance: 0.01), "\(estimator) \(i) \(first)")
      }
      let noise = try meanWithError(answers.compactMap(\.noise)).mean
      #expect(near(noise, 0.3, tolerance: 0.002), "\(estimator) \(noise)")
    }
  }

  @Test func `one run a point hides the noise in every total`() throws {
    let sample = try PickFreezeSample.saltelli(
      SobolGFunction(a: [0, 1, 1e9]), rows: 1_024, scrambles: 2, seed: 4, noise: 0.3)
    let answer = try SobolIndices(of: sample)
    #expect(near(answer.indices[2].total, 0.3, tolerance: 0.03) && answer.noise == nil)
  }

  /// *y* = x₁ + ω + 3 ω x₂ with ω of mean 0 and variance 1, the same at all points of a replication:
  /// x₂ moves every single run and does nothing on average.
  @Test func `luck that points share cancels, and what it does with a factor is noise`() throws {
    let points = try SaltelliPoints(dimensions: 2, count: 128, scrambles: 1, seed: 2)
    var total = 0.0
    var noise = 0.0
    let repetitions = 400
    for repetition in 0..<repetitions {
      let chance = Chance(seed: UInt64(repetition))
      let runs = (0..<6).map { replication in
        let luck = chance.normal(phase: 3, tick: replication, entity: 0)
        return (0..<points.count).map { index in
          let x = points.point(index)
          return 10 * x[0] + luck + 3 * luck * x[1]
        }
      }
      let answer = try SobolIndices(of: SobolOutcomes(runs, factors: 2))
      total += answer.indices[1].total / Double(repetitions)
      noise += try #require(answer.noise) / Double(repetitions)
    }
    #expect(near(total, 0, tolerance: 0.01))
    // The variance within a point is E(1 + 3x₂)² = 1 + 3 + 3 = 7, between points 100 / 12.
    #expect(near(noise, 7 / (7 + 100.0 / 12), tolerance: 0.05))
  }

  /// By hand: at A 1 and 3, at AB 2 and 2, at B 0 and 1; then 4, 4 and 1, 5 and 9, 8.
  @Test func `products are taken between different replications`() throws {
    let runs = [[1.0, 2, 0, 4, 1, 9], [3, 2, 1, 4, 5, 8]]
    let answer = try SobolIndices(of: SobolOutcomes(runs, factors: 1))
    // Less their means 17/6 and 23/6: the mean over both replications of products between the two.
    let y = runs.enumerated().map { place, run in run.map { $0 - (place == 0 ? 17 : 23) / 6 } }
    func product(_ f: (Int, Int) -> Double, _ g: (Int, Int) -> Double) -> Double {
      [0, 1].reduce(0) { sum, row in
        sum + (f(row, 0) * g(row, 1) + f(row, 1) * g(row, 0)) / 4
      }
    }
    let a = { (row: Int, run: Int) in y[run][row * 3] }
    let c = { (row: Int, run: Int) in y[run][row * 3 + 1] }
    let b = { (row: Int, run: Int) in y[run][row * 3 + 2] }
    let means = [0, 1].map { run in [0, 1].reduce(0.0) { $0 + a($1, run) + b($1, run) } / 4 }
    let centre = (means[0] + means[1]) / 2
    let variance = (product(a, a) + product(b, b)) / 2 - centre * centre
    let difference = { (row: Int, run: Int) in a(row, run) - c(row, run) }
    #expect(near(answer.indices[0].total, product(difference, difference) / 2 / variance))
    let change = { (row: Int, run: Int) in c(row, run) - a(row, run) }
    #expect(near(answer.indices[0].first, product(b, change) / variance))
    // Variances within the points: 2, 0, ½, 0, 8, ½.
    #expect(near(answer.noise, 11.0 / 6 / (11.0 / 6 + variance)))
  }
}
