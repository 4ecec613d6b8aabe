/// The rows of a matrix condensed to no more than its columns, with the same inner products.
///
/// Householder's reflections turn the rows; a column that depends on those before it takes no row of
/// its own, so that the matrix may have any rank. Whatever is asked of the columns' lengths and angles
/// can be asked of the few rows left.
struct RowReduction {
  /// The columns after the reflections: as many entries as the rank.
  let columns: [[DoubleDouble]]
  /// For each column, whether it is independent of those before it.
  let isIndependent: [Bool]

  /// The number of rows left.
  var rowCount: Int { columns.first?.count ?? 0 }

  /// Condenses a matrix.
  ///
  /// - Parameters:
  ///   - columns: the columns, all of one length.
  ///   - least: for each column, the length below which what is its own is rounding.
  /// - Complexity: O(*np*²) for *p* columns of *n* numbers.
  init(_ columns: [[DoubleDouble]], least: [Double]) {
    var columns = columns
    var isIndependent: [Bool] = []
    var rank = 0
    for k in columns.indices {
      let length = DoubleDouble.sumOfSquares(columns[k].dropFirst(rank)).squareRoot()
      let isOwn = length.value > least[k]
      isIndependent.append(isOwn)
      if isOwn {
        let diagonal = columns[k][rank].high > 0 ? -length : length
        let reflection = Reflection(of: columns[k], at: rank, to: diagonal)
        for j in columns.indices.dropFirst(k + 1) { reflection.apply(to: &columns[j]) }
        columns[k][rank] = diagonal
        rank += 1
      }
      for i in columns[k].indices.dropFirst(rank) { columns[k][i] = .zero }
    }
    self.columns = columns.map { Array($0.prefix(rank)) }
    self.isIndependent = isIndependent
  }

  /// The entries of a row in the columns but the last.
  func explanations(_ row: Int) -> [DoubleDouble] { columns.dropLast().map { $0[row] } }

  /// The entry of a row in the last column.
  func response(_ row: Int) -> DoubleDouble { columns.last?[row] ?? .zero }
}
