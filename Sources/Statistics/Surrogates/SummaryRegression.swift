internal import Foundation

/// The local linear regression of parameters on summaries near the observed ones.
struct SummaryRegression {
  /// Each kept draw's summaries less the observed ones, in their scales.
  let shifts: [[Double]]
  /// How much each draw counts, summing to 1.
  let shares: [Double]

  /// Weights draws by Epanechnikov's kernel, 1 − (d/reach)².
  ///
  /// Where all draws are as far as the farthest, all count alike.
  init(shifts: [[Double]], distances: [Double], reach: Double) {
    let kernel = distances.map { 1 - ($0 / reach) * ($0 / reach) }
    let sum = kernel.reduce(0, +)
    self.shifts = shifts
    shares =
      sum > 0
      ? kernel.map { $0 / sum } : kernel.map { _ in 1 / Double(distances.count) }
  }

  /// The parameters where the summaries would be the observed ones.
  ///
  /// - Parameters:
  ///   - parameters: those of each draw.
  ///   - scalesResiduals: whether residuals are scaled as they scatter at the observed summaries.
  /// - Returns: the parameters moved, in their order.
  /// - Throws: `StatisticsError` where fewer draws count than there are summaries and two, or where
  ///   their summaries are combinations of one another.
  func adjusted(
    _ parameters: [[Double]], scalesResiduals: Bool
  ) throws(StatisticsError) -> [[Double]] {
    let counted = shares.count { $0 > 0 }
    guard counted >= shifts[0].count + 2 else {
      throw .tooFewRows(counted, coefficients: shifts[0].count + 2)
    }
    var adjusted = parameters
    for k in parameters[0].indices {
      let values = parameters.map { $0[k] }
      let line = try line(of: values)
      var rest = zip(values, shifts).map { $0 - line.value(at: $1) }
      if scalesResiduals {
        let scatter = try line.scatter(of: rest, by: self)
        rest = zip(rest, shifts).map { $0 * exp(-scatter.slope(at: $1) / 2) }
      }
      for i in adjusted.indices { adjusted[i][k] = line.constant + rest[i] }
    }
    return adjusted
  }

  /// The weighted least-squares fit of values on the shifts.
  fileprivate func line(of values: [Double]) throws(StatisticsError) -> Line {
    let roots = shares.map { $0.squareRoot() }
    let used = roots.indices.filter { roots[$0] > 0 }
    let columns =
      [used.map { roots[$0] }]
      + shifts[0].indices.map { k in used.map { roots[$0] * shifts[$0][k] } }
    do {
      let model = try LinearModel(
        of: used.map { roots[$0] * values[$0] }, on: columns.map { DesignColumn($0) },
        intercept: false)
      let found = model.coefficients.map(\.estimate)
      return Line(constant: found[0], slopes: Array(found.dropFirst()))
    } catch .aliasedColumn(let column) {
      throw .unidentified(
        "summary \(column) tells nothing that those before it do not among the draws kept; leave it "
          + "out, keep more draws, or adjust nothing")
    }
  }
}

/// A plane over the shifts.
private struct Line {
  let constant: Double
  let slopes: [Double]

  func slope(at shift: [Double]) -> Double { innerProduct(slopes, shift) }

  func value(at shift: [Double]) -> Double { constant + slope(at: shift) }

  /// The plane of the logarithm of squared residuals.
  ///
  /// A residual of 0, which has no logarithm, counts as 10⁻¹⁵ of their root mean square.
  func scatter(
    of residuals: [Double], by regression: SummaryRegression
  ) throws(StatisticsError) -> Line {
    let squares = residuals.map { $0 * $0 }
    let floor = innerProduct(regression.shares, squares) * 1e-30
    guard floor > 0 else { return Line(constant: 0, slopes: slopes.map { _ in 0 }) }
    return try regression.line(of: squares.map { log(max($0, floor)) })
  }
}
