internal import Foundation

/// The lengths, and where they are asked for the noise or variance, of greatest likelihood.
///
/// All are sought as logarithms within bounds, each the sine of a free number between them: lengths
/// from 1/50 of the range of their input to 20 of it, the noise of one replication from 10⁻⁸ to 100
/// of the surface's variance, and the variance beside known noise from 10⁻⁴ to 10³ of the outputs'.
struct LikelihoodSearch {
  let data: SurrogateData
  let noise: ReplicateNoise
  /// The bounds of the logarithms: those of the lengths, then that of noise or variance if any.
  let bounds: [Interval]

  init(_ data: SurrogateData, _ noise: ReplicateNoise) {
    self.data = data
    self.noise = noise
    var bounds = data.ranges.map { range in
      Interval(low: log((range.high - range.low) / 50), high: log((range.high - range.low) * 20))
    }
    let variance = innerProduct(data.outputs, data.outputs) / Double(data.outputs.count)
    switch noise {
    case .none: break
    case .known: bounds.append(Interval(low: log(variance * 1e-4), high: log(variance * 1e3)))
    case .estimated: bounds.append(Interval(low: log(1e-8), high: log(100)))
    }
    self.bounds = bounds
  }

  /// The best of some climbs.
  ///
  /// - Parameter starts: how many climbs begin at the best of 16 times as many of Sobol's points.
  /// - Returns: the covariance at the end of the best climb.
  /// - Throws: `StatisticsError.dimensions` for more inputs than there are Sobol sequences.
  func best(starts: Int) throws(StatisticsError) -> CovarianceParameters {
    let sobol = try SobolSequence(dimensions: bounds.count)
    let points = (1...16 * starts).map { sobol.point($0).map { asin(2 * $0 - 1) } }
    let values = points.map { cost(at: $0) }
    let order = points.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    let function = SlopedFunction(value: { cost(at: $0) }, slopes: { costSlopes(at: $0) })
    let ends = order.prefix(starts).map {
      GSL.descend(from: points[$0], tolerance: 1e-7, limit: 200, on: function)
    }
    let best = ends.min { $0.value < $1.value }?.at ?? points[0]
    return parameters(logarithms(best))
  }

  /// The logarithm of the likelihood; nothing where the covariance is singular.
  func logLikelihood(_ logarithms: [Double]) -> Double? {
    let parameters = parameters(logarithms)
    return system(parameters)?.logLikelihood(parameters).ifFinite
  }

  /// Its slopes; nothing where the covariance is singular.
  ///
  /// ½·Σ G·∂C with G = C⁻¹rrᵀC⁻¹/s − C⁻¹ for residuals *r* and the scale *s*: where trend and scale are
  /// at their best, their own changes do not count.
  func slopes(_ logarithms: [Double]) -> [Double]? {
    let parameters = parameters(logarithms)
    guard let system = system(parameters) else { return nil }
    let (n, scale) = (data.points.count, system.scale(parameters))
    let (inverse, weights) = (system.factor.inverse, system.weights)
    let matern = Matern(lengths: parameters.lengths)
    var lengths = [Double](repeating: 0, count: parameters.lengths.count)
    var extra = 0.0
    for i in 0..<n {
      for j in 0..<i {
        let pull = weights[i] * weights[j] / scale - inverse[i * n + j]
        let changes = matern.slopes(data.points[i], data.points[j])
        for k in lengths.indices { lengths[k] += pull * parameters.variance * changes[k] }
        if case .known = noise {
          let same = matern.correlation(data.points[i], data.points[j])
          extra += pull * parameters.variance * same
        }
      }
      let own = weights[i] * weights[i] / scale - inverse[i * n + i]
      if case .known = noise { extra += own * parameters.variance / 2 }
      if case .estimated = noise { extra += own * parameters.noise[i] / 2 }
    }
    return bounds.count > lengths.count ? lengths + [extra] : lengths
  }

  /// The covariance that some logarithms stand for.
  func parameters(_ logarithms: [Double]) -> CovarianceParameters {
    let count = data.ranges.count
    let lengths = logarithms.prefix(count).map { exp($0) }
    let extra = logarithms.count > count ? exp(logarithms[count]) : 1
    let n = data.points.count
    return switch noise {
    case .none:
      CovarianceParameters(
        lengths: lengths, variance: 1, noise: [Double](repeating: 0, count: n), isRelative: true)
    case .known(let variances):
      CovarianceParameters(lengths: lengths, variance: extra, noise: variances, isRelative: false)
    case .estimated(let replications):
      CovarianceParameters(
        lengths: lengths, variance: 1,
        noise: (0..<n).map { extra / Double(replications?[$0] ?? 1) }, isRelative: true)
    }
  }

  private func system(_ parameters: CovarianceParameters) -> KrigingSystem? {
    KrigingSystem(
      parameters, points: data.points, outputs: data.outputs, columns: data.columns)
  }

  private func logarithms(_ free: [Double]) -> [Double] {
    zip(free, bounds).map { ($1.low + $1.high) / 2 + ($1.high - $1.low) / 2 * sin($0) }
  }

  /// What is brought down: the likelihood's negative, or a wall where there is none.
  private func cost(at free: [Double]) -> Double {
    logLikelihood(logarithms(free)).map { -$0 } ?? Self.wall
  }

  private func costSlopes(at free: [Double]) -> [Double] {
    guard let slopes = slopes(logarithms(free)) else { return free.map { _ in 0 } }
    return free.indices.map { k in
      -slopes[k] * (bounds[k].high - bounds[k].low) / 2 * cos(free[k])
    }
  }

  /// Above the negative logarithm of any likelihood of numbers that a double holds.
  private static let wall = 1e12
}
