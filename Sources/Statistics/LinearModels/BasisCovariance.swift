/// The covariance of the coefficients in the orthonormal basis of a design: R·V·Rᵀ.
///
/// For residuals of one variance it is that variance on the diagonal; else the sum of the squares of
/// what each row, or each cluster, says along each direction.
struct BasisCovariance: Sendable {
  private let variance: DoubleDouble
  /// The rows of the lower triangle; nothing where only the diagonal counts.
  private let matrix: [[DoubleDouble]]?

  /// Sums up the residuals of a model.
  ///
  /// `nil` without degrees of freedom, for fewer than two clusters, and by HC2 and HC3 where a row has
  /// leverage 1. A fit that leaves nothing has zeros, whatever rounding left in its residuals.
  init?(of model: LinearModel, _ dependence: ResidualDependence) {
    let freedom = model.residualDegreesOfFreedom
    guard freedom > 0 else { return nil }
    variance = DoubleDouble(model.residualSumOfSquares) / DoubleDouble(Double(freedom))
    if case .clusters(let clusters) = dependence, Set(clusters).count < 2 { return nil }
    if model.residualSumOfSquares <= 0 {
      matrix = nil
      return
    }
    var squares = ScoreSquares(count: model.coefficients.count)
    switch dependence {
    case .none:
      matrix = nil
      return
    case .unequalVariances(let kind):
      for (row, residual) in model.residuals.enumerated() {
        let own = model.orthogonalRow(row)
        let free = 1 - DoubleDouble.sumOfSquares(own).value
        guard let scale = kind.scale(leaving: free) else { return nil }
        let factor = DoubleDouble(residual * scale)
        squares.add(own.map { $0.times(factor) })
      }
      matrix = squares.matrix(times: kind == .hc1 ? Double(model.n) / Double(freedom) : 1)
    case .clusters(let clusters):
      let scores = Self.scores(model, clusters)
      for score in scores { squares.add(score) }
      let groups = Double(scores.count)
      matrix = squares.matrix(
        times: groups / (groups - 1) * Double(model.n - 1) / Double(freedom))
    }
  }

  /// The variance of the combination whose weights are these in the basis.
  func variance(along a: [DoubleDouble]) -> DoubleDouble { covariance(along: a, a) }

  /// The covariance of two combinations.
  func covariance(along a: [DoubleDouble], _ b: [DoubleDouble]) -> DoubleDouble {
    guard let matrix else { return variance * LongVectors.dot(a, b, from: 0) }
    var sum = DoubleDouble.zero
    for i in matrix.indices {
      sum.add(a[i] * b[i] * matrix[i][i])
      for j in 0..<i { sum.add((a[i] * b[j] + a[j] * b[i]) * matrix[i][j]) }
    }
    return sum
  }

  /// What each cluster says along each direction.
  private static func scores(_ model: LinearModel, _ clusters: [Int]) -> [[DoubleDouble]] {
    precondition(clusters.count == model.n, "each row has a cluster")
    let places = Numbering(of: clusters)
    let none = model.coefficients.map { _ in DoubleDouble.zero }
    var scores = [[DoubleDouble]](repeating: none, count: places.count)
    for (row, residual) in model.residuals.enumerated() {
      let factor = -DoubleDouble(residual)
      LongVectors.subtract(
        factor, times: model.orthogonalRow(row), from: &scores[places.numbers[row]], after: 0)
    }
    return scores
  }
}

/// A sum of outer products of vectors with themselves, in double-double.
private struct ScoreSquares {
  private var sum: [[DoubleDouble]]

  init(count: Int) {
    sum = (0..<count).map { [DoubleDouble](repeating: .zero, count: $0 + 1) }
  }

  mutating func add(_ score: [DoubleDouble]) {
    for i in sum.indices {
      for j in 0...i { sum[i][j].add(score[i].times(score[j])) }
    }
  }

  func matrix(times factor: Double) -> [[DoubleDouble]] {
    sum.map { $0.map { $0 * DoubleDouble(factor) } }
  }
}
