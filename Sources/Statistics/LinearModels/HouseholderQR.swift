/// A matrix of full column rank taken apart into orthogonal and triangular factors, in double-double.
///
/// Householder's reflections, column by column in the order given, so that a column which depends on
/// others is found at the last of them (Golub & Van Loan, Matrix Computations, 4th ed., algorithm
/// 5.2.1). Carried out in double-double rather than by `gsl_linalg_QR_decomp` and refinement of the
/// augmented system (Björck 1967, doi:10.1007/BF01939321): for standard errors as good as the
/// estimates, refinement solves for every column of (XᵀX)⁻¹ in several rounds of 4*np* operations in
/// double-double each, and one factorisation takes *np*² of them and has no convergence to watch.
struct HouseholderQR {
  /// Column *j* of the upper triangle: its first *j* + 1 entries.
  private(set) var triangle: [[DoubleDouble]] = []
  /// The right-hand side in the new basis: the first *p* entries belong to the columns.
  let effects: [DoubleDouble]
  /// The sum of squares of what no column explains; 0 where that is rounding alone.
  let residualSquares: DoubleDouble

  /// A column is aliased if less of it is its own, relative to its length.
  static let tolerance = 1e-14

  /// A column that depends on those before it.
  struct Aliased: Error { let column: Int }

  /// Factors columns.
  ///
  /// A column is aliased where 10⁻¹⁴ of it, or less, is its own. Of a measured column that part also
  /// has to exceed what the rounding of decimals to doubles makes of a combination: `a − b` is known
  /// to be the difference of *a* and *b* though its doubles say otherwise in the tenth digit.
  ///
  /// - Parameters:
  ///   - columns: the matrix, of at least as many rows as columns.
  ///   - rightHandSide: what is to be taken apart by the columns.
  ///   - measured: the columns that were rounded to doubles.
  ///   - tolerance: the part of a column that has to be its own.
  ///   - checksRank: whether to look for columns that rounding alone keeps from being aliased.
  /// - Throws: `Aliased` with the first column that depends on those before it.
  /// - Complexity: O(*np*²) for *p* columns of *n* numbers.
  init(
    columns: [[DoubleDouble]], rightHandSide: [DoubleDouble], measured: Set<Int> = [],
    tolerance: Double = Self.tolerance, checksRank: Bool = true
  ) throws(Aliased) {
    var columns = columns
    var right = rightHandSide
    let lengths = columns.map { DoubleDouble.sumOfSquares($0).squareRoot().value }
    for k in columns.indices {
      guard k < right.count else { throw Aliased(column: k) }
      let length = DoubleDouble.sumOfSquares(columns[k][k...]).squareRoot()
      var least = checksRank ? tolerance * lengths[k] : 0
      if checksRank && measured.contains(k) {
        least = max(least, Self.rounding(of: columns[k], in: triangle, lengths: lengths))
      }
      guard length.value > least else { throw Aliased(column: k) }
      let diagonal = columns[k][k].high > 0 ? -length : length
      triangle.append(Array(columns[k][..<k]) + [diagonal])
      let reflection = Reflection(of: columns[k], at: k, to: diagonal)
      for j in columns.indices.dropFirst(k + 1) { reflection.apply(to: &columns[j]) }
      reflection.apply(to: &right)
    }
    effects = Array(right.prefix(columns.count))
    let rest = DoubleDouble.sumOfSquares(right.dropFirst(columns.count))
    residualSquares =
      rest.value <= Self.roundingFloor(of: rightHandSide) ? DoubleDouble.zero : rest
  }

  /// How far a combination of columns can lie from a column that it would be but for rounding.
  private static func rounding(
    of column: [DoubleDouble], in triangle: [[DoubleDouble]], lengths: [Double]
  ) -> Double {
    let combination = UpperTriangle(columns: triangle).solve(Array(column.prefix(triangle.count)))
    let carried = zip(combination, lengths).reduce(lengths[triangle.count]) {
      $0 + $1.0.magnitude.value * $1.1
    }
    return 4 * 0x1p-53 * carried
  }

  /// What rounding in double-double may leave of the squares of a right-hand side that is explained.
  static func roundingFloor(of rightHandSide: [DoubleDouble]) -> Double {
    let unit = 0x1p-100
    let largest = DoubleDouble.sumOfSquares(rightHandSide).value
    return unit * Double(rightHandSide.count) * unit * largest
  }
}

/// The mirror that turns the lower part of a column onto one axis.
struct Reflection {
  /// The axis: entries before it stay.
  let axis: Int
  /// The normal of the mirror, from `axis` on.
  let normal: [DoubleDouble]
  /// 2 / |normal|².
  let factor: DoubleDouble

  init(of column: [DoubleDouble], at axis: Int, to diagonal: DoubleDouble) {
    self.axis = axis
    let first = column[axis] - diagonal
    var normal = column
    normal[axis] = first
    self.normal = normal
    factor = DoubleDouble(-1) / (diagonal * first)
  }

  func apply(to column: inout [DoubleDouble]) {
    let share = factor * LongVectors.dot(normal, column, from: axis)
    LongVectors.subtract(share, times: normal, from: &column, after: axis)
  }
}
