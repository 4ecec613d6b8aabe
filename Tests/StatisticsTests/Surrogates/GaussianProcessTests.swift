import Foundation
import Randomness
import Statistics
import Testing

@Suite struct GaussianProcessTests {
  private static let lengths = [0.5, 2]

  private func known(_ trend: SurrogateTrend) throws -> GaussianProcess {
    try GaussianProcess(
      of: SurrogateSample.outputs, at: SurrogateSample.points, trend: trend,
      lengths: Self.lengths, variance: 4, noise: SurrogateSample.noise)
  }

  private func check(
    _ surface: GaussianProcess, _ expected: [(mean: Double, variance: Double)]
  ) throws {
    for (place, numbers) in zip(SurrogateSample.places, expected) {
      let found = try surface.prediction(at: place)
      #expect(near(found.mean, numbers.mean, tolerance: 1e-10), "\(found.mean)")
      #expect(near(found.variance, numbers.variance, tolerance: 1e-10), "\(found.variance)")
    }
  }

  // scikit-learn 1.8.0: GaussianProcessRegressor(ConstantKernel(4) * Matern([0.5, 2], nu=2.5),
  // alpha=noise, optimizer=None).
  @Test func `without a trend predictions and likelihood are scikit-learn's`() throws {
    let surface = try known(.zero)
    #expect(near(surface.logLikelihood, -20.606392394127667, tolerance: 1e-10))
    try check(
      surface,
      [
        (3.530543186392433, 0.09900792019755313), (5.344186763795236, 0.057972750309075664),
        (0.5190707245735445, 3.523852123253964),
      ])
    #expect(surface.coefficients.isEmpty && surface.degreesOfFreedom == nil)
  }

  // Forty digits (mpmath 1.4.1), by the inverse of the covariance matrix.
  @Test func `trends are those of generalised least squares`() throws {
    let constant = try known(.constant)
    #expect(near(constant.logLikelihood, -17.039041468455498, tolerance: 1e-12))
    #expect(near(constant.coefficients[0], 3.4349266503861258, tolerance: 1e-12))
    try check(
      constant,
      [
        (3.593675148488839, 0.0995665482553438), (5.29351755495643, 0.058332592777317255),
        (3.0281846856508676, 4.4062509958132825),
      ])
    let linear = try known(.linear)
    #expect(near(linear.logLikelihood, -15.113083226528083, tolerance: 1e-12))
    let slopes = [3.6043845120767433, 3.40999930746279, -0.8517359805572273]
    for (found, slope) in zip(linear.coefficients, slopes) {
      #expect(near(found, slope, tolerance: 1e-12))
    }
    try check(
      linear,
      [
        (3.6248069504781326, 0.10019685444837406), (5.301338734518784, 0.060914147421530576),
        (3.928967933264206, 10.761586977261675),
      ])
  }

  @Test func `an unknown variance is the squares left over the freedom left`() throws {
    for (trend, variance, likelihood) in [
      (SurrogateTrend.constant, 4.120963773201891, -17.114051213130537),
      (.linear, 3.3572515538782866, -14.68024056705004),
    ] {
      let surface = try GaussianProcess(
        of: SurrogateSample.outputs, at: SurrogateSample.points, trend: trend,
        lengths: Self.lengths)
      #expect(near(surface.variance, variance, tolerance: 1e-10))
      #expect(near(surface.logLikelihood, likelihood, tolerance: 1e-10))
      #expect(surface.degreesOfFreedom == (trend == .constant ? 11 : 9))
      for (point, output) in zip(SurrogateSample.points, SurrogateSample.outputs) {
        let found = try surface.prediction(at: point)
        #expect(near(found.mean, output, tolerance: 1e-10) && found.variance < 1e-9)
      }
    }
  }

  @Test func `two points by hand`() throws {
    // Distance 1, length √5: r = 1, so that the correlation is (7/3)/e. Mean 3 by symmetry, and
    // halfway 3 too; the variance there by the 2×2 inverse.
    let root = 5.0.squareRoot()
    let surface = try GaussianProcess(of: [2, 4], at: [[0], [1]], lengths: [root], variance: 2)
    let rho = 7 / (3 * M_E)
    let half = (1 + 0.5 + 0.25 / 3) * exp(-0.5)
    let found = try surface.prediction(at: [0.5])
    #expect(near(surface.coefficients[0], 3) && near(found.mean, 3))
    let kept = 2 * half * half / (1 + rho)
    let open = 1 - 2 * half / (1 + rho)
    #expect(near(found.variance, 2 * (1 - kept + open * open * (1 + rho) / 2)))
    // −½(2·ln 2π + ln(4(1 − ρ²)) + 2/(2(1 − ρ)))
    let likelihood = -0.5 * (2 * log(2 * .pi) + log(4 * (1 - rho * rho)) + 1 / (1 - rho))
    #expect(near(surface.logLikelihood, likelihood))
    // Left out, the other point is all there is: its output, with variance 2·2·(1 − ρ).
    let left = try #require(surface.leftOut[0])
    #expect(near(left.mean, 4) && near(left.error, -2) && near(left.variance, 4 * (1 - rho)))
    #expect(near(left.standardizedError, -2 / (4 * (1 - rho)).squareRoot()))
    #expect(near(surface.leaveOneOutError, 2))
  }

  @Test func `leaving one out in closed form is fitting without it`() throws {
    for trend in SurrogateTrend.allCases {
      let whole = try known(trend)
      for (row, left) in whole.leftOut.enumerated() {
        var points = SurrogateSample.points
        var outputs = SurrogateSample.outputs
        var noise = SurrogateSample.noise
        points.remove(at: row)
        outputs.remove(at: row)
        noise.remove(at: row)
        let refit = try GaussianProcess(
          of: outputs, at: points, trend: trend, lengths: Self.lengths, variance: 4, noise: noise)
        let found = try refit.prediction(at: SurrogateSample.points[row])
        #expect(near(left?.mean, found.mean, tolerance: 1e-8))
        let variance = found.variance + SurrogateSample.noise[row]
        #expect(near(left?.variance, variance, tolerance: 1e-8))
        #expect(near(left?.error, SurrogateSample.outputs[row] - found.mean, tolerance: 1e-8))
      }
    }
    // By refits in forty digits.
    #expect(near(try known(.constant).leaveOneOutError, 0.5968355801581456, tolerance: 1e-10))
    #expect(near(try known(.linear).leaveOneOutError, 0.6637403824694491, tolerance: 1e-10))
  }

  @Test func `a point that alone decides the trend cannot be left out`() throws {
    let surface = try GaussianProcess(
      of: [1, 2, 4, 3], at: [[0, 0], [1, 0], [2, 0], [0, 1]], trend: .linear, lengths: [1, 1],
      variance: 1)
    #expect(surface.leftOut[3] == nil && surface.leftOut[1] != nil)
    #expect(surface.leaveOneOutError == nil)
  }

  @Test func `outputs far from zero lose nothing`() throws {
    let near0 = try known(.constant)
    let far = try GaussianProcess(
      of: SurrogateSample.outputs.map { $0 + 0x1p20 }, at: SurrogateSample.points,
      lengths: Self.lengths, variance: 4, noise: SurrogateSample.noise)
    let (a, b) = try (near0.prediction(at: [0.5, 2]), far.prediction(at: [0.5, 2]))
    #expect(near(b.mean - 0x1p20, a.mean, tolerance: 1e-9) && near(b.variance, a.variance))
  }

  @Test func `intervals are those of Student's t, or normal where the variance is known`() throws {
    let prediction = SurrogatePrediction(mean: 3, variance: 0.04, degreesOfFreedom: 9)
    // t(9) at 0.975 is 2.262157162798205.
    #expect(near(try prediction.interval().high, 3 + 0.2 * 2.262157162798205))
    let sure = SurrogatePrediction(mean: 3, variance: 0.04, degreesOfFreedom: nil)
    #expect(near(try sure.interval(confidence: 0.9).low, 3 - 0.2 * 1.6448536269514722))
    #expect(near(try sure.interval(noise: 0.05).high, 3 + 0.3 * 1.959963984540054))
    #expect(near(sure.sd, 0.2))
    #expect(throws: StatisticsError.confidence(1)) { try sure.interval(confidence: 1) }
    #expect(throws: StatisticsError.self) { try sure.interval(noise: -1) }
  }
}
