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

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `lengths of surfaces drawn at random are found again`(_ seed: UInt64) throws {
    let points = try SurrogateSample.spread(120, inputs: 2, seed: seed)
    let chance = Chance(seed: seed)
    let outputs = SurrogateSample.drawn(at: points, lengths: [0.15, 0.6], variance: 9) {
      chance.normal(phase: 1, tick: 0, entity: UInt64($0))
    }
    let surface = try GaussianProcess(of: outputs, at: points)
    #expect((0.09...0.25).contains(surface.lengths[0]), "\(surface.lengths)")
    #expect((0.35...1.1).contains(surface.lengths[1]), "\(surface.lengths)")
    #expect((3...27).contains(surface.variance), "\(surface.variance)")
  }

  @Test func `an input that does not matter has a length beyond its range`() throws {
    let points = try SurrogateSample.spread(40, inputs: 2, seed: 5)
    let surface = try GaussianProcess(of: points.map { sin(7 * $0[0]) }, at: points)
    #expect(surface.lengths[1] > 5 && surface.lengths[0] < 1, "\(surface.lengths)")
    #expect(surface.leaveOneOutError.map { $0 < 0.02 } == true)
  }

  @Test func `noise of replication is told from the surface`() throws {
    let points = try SurrogateSample.spread(60, inputs: 1, seed: 8)
    let chance = Chance(seed: 8)
    let repeats = (0..<60).map { 1 + $0 % 4 }
    let outputs = points.indices.map { i in
      let noise = chance.normal(phase: 1, tick: 0, entity: UInt64(i))
      return 5 * sin(6 * points[i][0]) + 0.8 * noise / Double(repeats[i]).squareRoot()
    }
    let surface = try GaussianProcess(
      of: outputs, at: points, noise: .estimated(replications: repeats))
    // The noise of one replication has variance 0.64.
    #expect((0.35...1.1).contains(surface.noise[0]), "\(surface.noise[0])")
    for (i, count) in repeats.enumerated() {
      #expect(near(surface.noise[i] * Double(count), surface.noise[0]))
    }
    let middle = try surface.prediction(at: [0.25])
    #expect((middle.mean - 5 * sin(1.5)).magnitude < 4 * middle.sd)
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
