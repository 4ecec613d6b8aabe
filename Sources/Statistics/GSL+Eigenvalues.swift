internal import CGSL

extension GSL {
  /// The eigenvalues of a symmetric matrix, rising, each with its eigenvector of length 1.
  ///
  /// GSL's `gsl_eigen_symmv`. The sign of a vector is such that its largest entry is positive.
  static func eigenvalues(_ rows: [[Double]]) -> [(value: Double, vector: [Double])] {
    precondition(isQuiet)
    let count = rows.count
    var (a, values) = (rows.flatMap(\.self), [Double](repeating: 0, count: count))
    var vectors = a
    _ = unsafe a.withUnsafeMutableBufferPointer { a in
      unsafe values.withUnsafeMutableBufferPointer { e in
        unsafe vectors.withUnsafeMutableBufferPointer { v in
          unsafe xt_symmetric_eigen(a.baseAddress, count, e.baseAddress, v.baseAddress)
        }
      }
    }
    return (0..<count).map { place in
      let vector = (0..<count).map { vectors[$0 * count + place] }
      let largest = vector.max { $0.magnitude < $1.magnitude } ?? 1
      return (values[place], largest < 0 ? vector.map { -$0 } : vector)
    }
  }
}
