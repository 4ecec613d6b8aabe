internal import Randomness

/// Rows dealt to folds, each predicted from the others.
struct CrossValidation {
  let columns: [[Double]]
  let response: [Double]
  let hasIntercept: Bool
  let folds: Int
  let seed: UInt64

  /// The name of dealing among the phases of `Chance`.
  private static let phase: UInt32 = 0xF01D_5EED

  /// The fold of each row: sizes differ by one at most.
  var foldOfRow: [Int] {
    let chance = Chance(seed: seed)
    let draws = response.indices.map {
      chance.seed(phase: Self.phase, tick: 0, entity: UInt64($0))
    }
    let order = response.indices.sorted { (draws[$0], $0) < (draws[$1], $1) }
    var fold = [Int](repeating: 0, count: response.count)
    for (place, row) in order.enumerated() { fold[row] = place % folds }
    return fold
  }

  /// The mean squared error at each weight, and its standard error.
  func errors(
    _ penalty: Penalty, _ weights: [Double]
  ) throws(StatisticsError) -> (means: [Double], standardErrors: [Double]) {
    let foldOfRow = foldOfRow
    var byFold: [[Double]] = []
    var sizes: [Double] = []
    for fold in 0..<folds {
      let outside = response.indices.filter { foldOfRow[$0] != fold }
      let inside = response.indices.filter { foldOfRow[$0] == fold }
      let data = StandardizedColumns(columns, response, rows: outside, hasIntercept: hasIntercept)
      let solutions = try penalty.solutions(data, at: weights)
      byFold.append(
        solutions.map { squaredError(by: data.original($0).slopes, of: data, in: inside) })
      sizes.append(Double(inside.count))
    }
    let n = Double(response.count)
    let means = weights.indices.map { w in
      byFold.indices.reduce(0) { $0 + sizes[$1] * byFold[$1][w] } / n
    }
    let errors = weights.indices.map { w in
      let spread = byFold.indices.reduce(0) { sum, fold in
        let deviation = byFold[fold][w] - means[w]
        return sum + sizes[fold] * deviation * deviation
      }
      return (spread / n / Double(folds - 1)).squareRoot()
    }
    return (means, errors)
  }

  private func squaredError(
    by slopes: [Double], of data: StandardizedColumns, in rows: [Int]
  ) -> Double {
    let sum = rows.reduce(0.0) { sum, row in
      let fitted = data.prediction(by: slopes, at: columns.map { $0[row] })
      return sum + (response[row] - fitted) * (response[row] - fitted)
    }
    return sum / Double(rows.count)
  }
}
