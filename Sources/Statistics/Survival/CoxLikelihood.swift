internal import Foundation

/// The partial likelihood of a Cox model with Efron's ties, its slope and its curvature.
struct CoxLikelihood {
  /// The logarithm of the likelihood; −∞ where it cannot be held in a double.
  private(set) var logarithm: Double
  /// The slope by each coefficient.
  private(set) var score: [Double]
  /// The negative curvature, its lower triangle row by row.
  private(set) var triangle: [Double]

  init(_ rows: CoxRows, at coefficients: [Double]) {
    let predictors = rows.predictors(coefficients)
    let offset = predictors.max() ?? 0
    var value = 0.0
    var score = [Double](repeating: 0, count: rows.columns)
    var triangle = [Double](repeating: 0, count: rows.columns * (rows.columns + 1) / 2)
    for row in predictors.indices where rows.happened[row] {
      value += predictors[row] - offset
      for j in score.indices { score[j] += rows.values[row * rows.columns + j] }
    }
    rows.eachEvent(predictors, offset: offset) { event in
      value -= log(event.risk.weight)
      for j in score.indices { score[j] -= event.mean[j] }
      for (entry, part) in event.risk.covariance(about: event.mean).enumerated() {
        triangle[entry] += part
      }
    }
    logarithm = value.isFinite ? value : -.infinity
    self.score = score
    self.triangle = triangle
  }

  /// The negative curvature as a whole matrix.
  var information: [[Double]] { Self.matrix(triangle, score.count) }

  /// A symmetric matrix from its lower triangle.
  static func matrix(_ triangle: [Double], _ size: Int) -> [[Double]] {
    (0..<size).map { i in
      (0..<size).map { j in
        let (row, column) = (max(i, j), min(i, j))
        return triangle[row * (row + 1) / 2 + column]
      }
    }
  }
}
