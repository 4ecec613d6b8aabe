/// Ridge regression for every penalty at once, from one singular value decomposition.
///
/// With X = UDVᵀ the coefficients are V·D/(D² + nλ)·Uᵀy (Hoerl & Kennard 1970,
/// doi:10.1080/00401706.1970.10488634), by `gsl_linalg_SV_decomp` of the standardised columns, or of
/// their transpose where there are fewer rows than columns; never XᵀX.
struct RidgePath {
  private let singular: [Double]
  private let shares: [Double]
  /// Row *j*: the part of each singular direction in column *j*.
  private let directions: [[Double]]
  private let n: Double

  init(_ data: StandardizedColumns) throws(StatisticsError) {
    n = Double(data.n)
    let isTall = data.n >= data.columns.count
    let rows = (0..<data.n).map { row in data.columns.map { $0[row] } }
    let parts = try GSL.singularValues(isTall ? rows : data.columns)
    singular = parts.values
    let left = isTall ? parts.left : parts.right
    directions = isTall ? parts.right : parts.left
    shares = parts.values.indices.map { k in
      DoubleDouble.dot(left.map { $0[k] }, data.response).value
    }
  }

  /// The coefficients of the standardised columns under a penalty of at least 0.
  ///
  /// Directions without length take no part, so that 0 gives the shortest least-squares solution.
  func coefficients(_ penalty: Double) -> [Double] {
    let least = (singular.first ?? 0) * 1e-13
    let scaled = singular.indices.map { k in
      singular[k] > least ? shares[k] / (singular[k] + n * penalty / singular[k]) : 0
    }
    return directions.map { DoubleDouble.dot($0, scaled).value }
  }

  /// The trace of the hat matrix: Σ d²/(d² + nλ).
  func degreesOfFreedom(_ penalty: Double) -> Double {
    let least = (singular.first ?? 0) * 1e-13
    return singular.reduce(0) { $0 + ($1 > least ? $1 / ($1 + n * penalty / $1) : 0) }
  }
}
