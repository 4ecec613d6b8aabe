/// What a lasso is to solve, its rows brought down to as many as columns.
struct LassoProblem {
  /// The mean product of each column with the response.
  let products: [Double]
  /// The mean products of the columns with each other.
  let gram: [[Double]]
  /// The standard deviation of the response.
  let scale: Double
  private let columns: [[DoubleDouble]]
  private let response: [DoubleDouble]
  private let n: Double

  init(_ data: StandardizedColumns) {
    n = Double(data.n)
    products = data.products
    scale = (DoubleDouble.dot(data.response, data.response).value / n).squareRoot()
    let wide = data.columns.map { $0.map { DoubleDouble($0) } }
    let right = data.response.map { DoubleDouble($0) }
    if let fit = try? HouseholderQR(columns: wide, rightHandSide: right, checksRank: false) {
      // What no column explains is the same for all coefficients and may be left out.
      columns = fit.triangle.map { column in
        column + [DoubleDouble](repeating: .zero, count: wide.count - column.count)
      }
      response = fit.effects
    } else {
      (columns, response) = (wide, right)
    }
    gram = columns.map { [columns, n] a in
      columns.map { LongVectors.dot(a, $0, from: 0).value / n }
    }
  }

  /// The mean product of each column with what the coefficients leave.
  func gradient(at coefficients: [Double]) -> [Double] {
    products.indices.map { products[$0] - DoubleDouble.dot(gram[$0], coefficients).value }
  }

  /// The solution that has the signs of these coefficients; `nil` where they are not the solution's.
  func exact(from coefficients: [Double], _ penalty: Double) -> [Double]? {
    let active = coefficients.indices.filter { coefficients[$0] != 0 }
    var solution = coefficients
    if !active.isEmpty {
      guard
        let fit = try? HouseholderQR(
          columns: active.map { columns[$0] }, rightHandSide: response, checksRank: false)
      else { return nil }
      let triangle = UpperTriangle(columns: fit.triangle)
      let signs = active.map { DoubleDouble(coefficients[$0] < 0 ? -1 : 1) }
      let pull = triangle.inverse.transposeTimes(signs)
      let weight = DoubleDouble(product: n, penalty)
      let exact = triangle.solve(zip(fit.effects, pull).map { $0 - weight * $1 })
      for (j, value) in zip(active, exact) {
        guard value.value * coefficients[j] > 0 else { return nil }
        solution[j] = value.value
      }
    }
    let slack = 1e-10 * scale
    let gradient = gradient(at: solution)
    let holds = gradient.indices.allSatisfy { j in
      coefficients[j] == 0
        ? gradient[j].magnitude <= penalty + slack
        : (gradient[j].magnitude - penalty).magnitude <= slack * 100
    }
    return holds ? solution : nil
  }
}
