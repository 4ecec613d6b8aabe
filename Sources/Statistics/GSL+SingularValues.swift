internal import CGSL

extension GSL {
  /// The singular value decomposition of a matrix with at least as many rows as columns: U, D and V of
  /// UDVᵀ, values falling, by `gsl_linalg_SV_decomp`.
  static func singularValues(
    _ rows: [[Double]]
  ) throws(StatisticsError) -> (left: [[Double]], values: [Double], right: [[Double]]) {
    precondition(isQuiet)
    let count = rows.first?.count ?? 0
    precondition(count > 0 && rows.count >= count, "a singular decomposition needs a tall matrix")
    var left = rows.flatMap(\.self)
    var right = [Double](repeating: 0, count: count * count)
    var values = [Double](repeating: 0, count: count)
    var work = values
    let status = unsafe left.withUnsafeMutableBufferPointer { a in
      unsafe right.withUnsafeMutableBufferPointer { v in
        unsafe values.withUnsafeMutableBufferPointer { s in
          unsafe work.withUnsafeMutableBufferPointer { w in
            unsafe xt_singular_values(
              a.baseAddress, rows.count, count, v.baseAddress, s.baseAddress, w.baseAddress)
          }
        }
      }
    }
    guard status == 0, values.allSatisfy(\.isFinite) else { throw .overflow }
    func matrix(_ flat: [Double]) -> [[Double]] {
      stride(from: 0, to: flat.count, by: count).map { Array(flat[$0..<$0 + count]) }
    }
    return (matrix(left), values, matrix(right))
  }
}
