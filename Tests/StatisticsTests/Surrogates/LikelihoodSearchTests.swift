import Foundation
import Randomness
import Statistics
import Testing

@Suite struct LikelihoodSearchTests {
  // scikit-learn 1.8.0 with 30 restarts, ConstantKernel * Matern + WhiteKernel in the same bounds.
  @Test func `the greatest likelihood is where scikit-learn finds it`() throws {
    let surface = try GaussianProcess(
      of: SurrogateSample.outputs, at: SurrogateSample.points, trend: .zero, noise: .estimated())
    #expect(near(surface.logLikelihood, -15.59463279447754, tolerance: 1e-9))
    #expect(near(surface.lengths[0], 1.8455554754410886, tolerance: 1e-4))
    #expect(near(surface.lengths[1], 4.838717417401342, tolerance: 1e-4))
    #expect(near(surface.noise[3], 0.10406403385346598, tolerance: 1e-4))
    // Without a trend the variance divides by all twelve.
    #expect(near(surface.variance, 20.124651058144128, tolerance: 1e-4))
  }

  /// No step along a length or the variance leads higher: slopes that were wrong would have stopped
  /// the climb elsewhere.
  @Test(arguments: [
    ReplicateNoise.none, .known(SurrogateSample.noise), .estimated(),
    .estimated(replications: [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6]),
  ])
  func `no small step leads higher`(_ noise: ReplicateNoise) throws {
    for trend in SurrogateTrend.allCases {
      let (points, outputs) = (SurrogateSample.points, SurrogateSample.outputs)
      let best = try GaussianProcess(of: outputs, at: points, trend: trend, noise: noise)
      func likelihood(_ lengths: [Double], _ factor: Double) throws -> Double {
        let isKnown = best.degreesOfFreedom == nil
        let variances = isKnown ? best.noise : best.noise.map { $0 / best.variance * factor }
        return try GaussianProcess(
          of: outputs, at: points, trend: trend, lengths: lengths,
          variance: isKnown ? best.variance * factor : nil, noise: variances
        ).logLikelihood
      }
      #expect(near(try likelihood(best.lengths, 1), best.logLikelihood, tolerance: 1e-9))
      for step in [0.99, 1.01] {
        for k in 0..<2 {
          var lengths = best.lengths
          lengths[k] *= step
          let range = k == 0 ? 0.9 : 3.6
          guard (range / 50..<20 * range).contains(lengths[k]) else { continue }
          #expect(try likelihood(lengths, 1) <= best.logLikelihood + 1e-9, "\(trend) \(k)")
        }
        if case .none = noise { continue }
        guard best.noise[0] > 1e-7 * best.variance else { continue }
        #expect(try likelihood(best.lengths, step) <= best.logLikelihood + 1e-9, "\(trend)")
      }
    }
  }

  /// Twice what the likelihood gains over the truth is χ² with three degrees of freedom, mean 3 and
  /// variance 6: the mean of 24 is known to 0.5.
  ///
  /// The logarithms of lengths and variance are on average
  /// those of the truth within four errors, as the scatter of the samples tells them.
  @Test func `lengths and variances of surfaces drawn at random are found again`() throws {
    let (lengths, variance, samples) = ([0.15, 0.4], 9.0, 24)
    var gains: [Double] = []
    var shifts = [[Double]](repeating: [], count: 3)
    for seed in 1...UInt64(samples) {
      let points = try SurrogateSample.spread(80, inputs: 2, seed: seed)
      let chance = Chance(seed: seed)
      let outputs = SurrogateSample.drawn(at: points, lengths: lengths, variance: variance) {
        chance.normal(phase: 1, tick: 0, entity: UInt64($0))
      }
      let found = try GaussianProcess(of: outputs, at: points, trend: .zero)
      let truth = try GaussianProcess(
        of: outputs, at: points, trend: .zero, lengths: lengths, variance: variance)
      gains.append(2 * (found.logLikelihood - truth.logLikelihood))
      for (k, length) in lengths.enumerated() { shifts[k].append(log(found.lengths[k] / length)) }
      shifts[2].append(log(found.variance / variance))
    }
    #expect(gains.allSatisfy { $0 > -1e-9 })
    let gain = gains.reduce(0, +) / Double(samples)
    #expect((gain - 3).magnitude < 4 * (6 / Double(samples)).squareRoot(), "\(gain)")
    for (shift, most) in zip(shifts, [0.05, 0.1, 0.3]) {
      let (mean, error) = try meanWithError(shift)
      #expect(error < most && mean.magnitude < 4 * error, "\(mean) \(error)")
    }
  }

  @Test func `an input that does not matter has a length beyond its range`() throws {
    let points = try SurrogateSample.spread(40, inputs: 2, seed: 5)
    let surface = try GaussianProcess(of: points.map { sin(7 * $0[0]) }, at: points)
    #expect(surface.lengths[1] > 5 && surface.lengths[0] < 1, "\(surface.lengths)")
    #expect(surface.leaveOneOutError.map { $0 < 0.02 } == true)
  }

  /// The noise of one replication has variance 0.64, which 60 points less some five numbers of the
  /// surface tell to √(2/55) of itself, and ten samples to 0.64 · 0.19/√10 = 0.039.
  @Test func `noise of replication is told from the surface`() throws {
    let points = try SurrogateSample.spread(60, inputs: 1, seed: 8)
    let repeats = (0..<60).map { 1 + $0 % 4 }
    var noises: [Double] = []
    for seed in 1...10 as ClosedRange<UInt64> {
      let chance = Chance(seed: seed)
      let outputs = points.indices.map { i in
        let noise = chance.normal(phase: 1, tick: 0, entity: UInt64(i))
        return 5 * sin(6 * points[i][0]) + 0.8 * noise / Double(repeats[i]).squareRoot()
      }
      let surface = try GaussianProcess(
        of: outputs, at: points, noise: .estimated(replications: repeats))
      for (i, count) in repeats.enumerated() {
        #expect(near(surface.noise[i] * Double(count), surface.noise[0]))
      }
      let middle = try surface.prediction(at: [0.25])
      #expect((middle.mean - 5 * sin(1.5)).magnitude < 4 * middle.sd)
      noises.append(surface.noise[0])
    }
    let mean = noises.reduce(0, +) / 10
    #expect((mean - 0.64).magnitude < 4 * 0.039, "\(mean)")
  }

  @Test func `equal points with noise are one with less`() throws {
    let twice = try GaussianProcess(
      of: [1, 3, 5, 4], at: [[0], [1], [1], [2]], trend: .zero, lengths: [1], variance: 2,
      noise: [0.5, 0.5, 0.5, 0.5])
    let once = try GaussianProcess(
      of: [1, 4, 4], at: [[0], [1], [2]], trend: .zero, lengths: [1], variance: 2,
      noise: [0.5, 0.25, 0.5])
    for x in [-0.5, 0.3, 1, 1.7] {
      let (a, b) = try (twice.prediction(at: [x]), once.prediction(at: [x]))
      #expect(near(a.mean, b.mean) && near(a.variance, b.variance))
    }
  }
}
