/// An upper triangular matrix without a zero on its diagonal, in double-double.
struct UpperTriangle {
  /// Column *j*: its first *j* + 1 entries.
  let columns: [[DoubleDouble]]

  /// The solution *x* of R·x = b, by back substitution.
  func solve(_ right: [DoubleDouble]) -> [DoubleDouble] {
    var x = right
    for j in columns.indices.reversed() {
      x[j] = x[j] / columns[j][j]
      for i in 0..<j { x[i].add((-x[j]).times(columns[j][i])) }
    }
    return x
  }

  /// The inverse, which is upper triangular too.
  var inverse: UpperTriangle {
    UpperTriangle(
      columns: columns.indices.map { j in
        let unit = columns.indices.map { DoubleDouble($0 == j ? 1 : 0) }
        return Array(solve(unit)[...j])
      })
  }

  /// Rᵀx: a row of the design in the basis of the orthogonal factor, where this is R⁻¹.
  func transposeTimes(_ x: [DoubleDouble]) -> [DoubleDouble] {
    columns.map { column in
      var sum = DoubleDouble.zero
      for i in column.indices { sum.add(column[i].times(x[i])) }
      return sum
    }
  }

  /// R·x.
  func times(_ x: [DoubleDouble]) -> [DoubleDouble] {
    var product = [DoubleDouble](repeating: .zero, count: x.count)
    for j in columns.indices {
      for i in 0...j { product[i].add(columns[j][i].times(x[j])) }
    }
    return product
  }

  /// The inner product of two of the rows; of R⁻¹, an entry of (XᵀX)⁻¹.
  func rowProduct(_ a: Int, _ b: Int) -> DoubleDouble {
    var sum = DoubleDouble.zero
    for j in max(a, b)..<columns.count { sum.add(columns[j][a].times(columns[j][b])) }
    return sum
  }
}
