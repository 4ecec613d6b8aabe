/// What rows in blocks say within the blocks and between them.
///
/// A row is its block's mean and a deviation from it. Whitening for a variance ratio τ leaves the
/// deviations as they are and multiplies the means of blocks of *m* rows by 1/√(1 + *m*τ), so both can
/// be condensed once, whatever the ratio: the deviations together, the means for each block size.
struct BlockMoments {
  /// The means of all blocks of one size, each times the root of the size.
  struct Size {
    /// The rows in each block.
    let rows: Double
    /// How many blocks have this size.
    let blocks: Double
    /// Their means, condensed: the design's columns, then the response.
    let means: RowReduction
  }

  /// The deviations from the blocks' means, condensed: the design's columns, then the response.
  let within: RowReduction
  /// The means, by rising size of the blocks.
  let between: [Size]
  /// The blocks' sizes.
  let sizes: [Int]
  /// The blocks' means: the design's columns, then the response.
  let means: [[DoubleDouble]]
  /// The number of rows.
  let n: Int

  /// Takes rows apart.
  ///
  /// - Parameters:
  ///   - design: the columns of full rank.
  ///   - response: one number a row.
  ///   - blocks: the block of each row, counted from 0, none of them empty.
  init(design: [DesignColumn], response: [Double], blocks: [Int]) {
    let columns = design.map(\.values) + [response.map { DoubleDouble($0) }]
    let count = (blocks.max() ?? -1) + 1
    var sizes = [Int](repeating: 0, count: count)
    for block in blocks { sizes[block] += 1 }
    let means = columns.map { Self.means(of: $0, blocks, sizes) }
    let deviations = zip(columns, means).map { column, means in
      zip(column, blocks).map { $0 - means[$1] }
    }
    var least = columns.map { 1e-14 * DoubleDouble.sumOfSquares($0).squareRoot().value }
    let right = columns.last ?? []
    least[design.count] = HouseholderQR.roundingFloor(of: right).squareRoot()
    within = RowReduction(deviations, least: least)
    between = Set(sizes).sorted().map { size in
      let members = sizes.indices.filter { sizes[$0] == size }
      let root = DoubleDouble(Double(size)).squareRoot()
      let rows = means.map { column in members.map { column[$0] * root } }
      return Size(
        rows: Double(size), blocks: Double(members.count),
        means: RowReduction(rows, least: columns.map { _ in 0 }))
    }
    self.sizes = sizes
    self.means = means
    n = response.count
  }

  /// How many columns of the design vary within blocks, beside those before them.
  var rankWithin: Int { within.isIndependent.dropLast().count { $0 } }

  /// Whether the response varies within blocks beyond what the design explains there.
  var hasResidualWithin: Bool { within.isIndependent.last ?? false }

  private static func means(
    of column: [DoubleDouble], _ blocks: [Int], _ sizes: [Int]
  ) -> [DoubleDouble] {
    var sums = [DoubleDouble](repeating: .zero, count: sizes.count)
    for (value, block) in zip(column, blocks) { sums[block].add(value) }
    return zip(sums, sizes).map { $0 / DoubleDouble(Double($1)) }
  }
}
