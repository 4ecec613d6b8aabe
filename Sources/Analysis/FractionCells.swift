/// The cells of a regular two-level fraction, seen as the full factorial of some of its levers.
///
/// In a fraction of 2ᵇ cells there are *b* levers whose levels come in all combinations. A cell bears
/// the mask of these, and the contrast of any effect is, up to its sign, one of theirs (Box, Hunter &
/// Hunter 2005, ISBN 978-0-471-71813-0, chapter 6).
struct FractionCells {
  /// The number of cells.
  let count: Int
  let cellOfRow: [Int?]
  /// By cell, the levels of all levers as a mask.
  private let levels: [UInt64]

  /// Arranges rows; nothing where their levels make no full factorial of any levers.
  init?(_ factors: [Factor], rows: [Int], rowCount: Int) {
    var maskOfRow = [UInt64?](repeating: nil, count: rowCount)
    for row in rows { maskOfRow[row] = Self.mask(of: row, factors) }
    let masks = Set(maskOfRow.compactMap(\.self))
    guard masks.count.nonzeroBitCount == 1 else { return nil }
    var basis: [Int] = []
    for lever in factors.indices {
      let longer = basis + [lever]
      if Set(masks.map { Self.projection(of: $0, on: longer) }).count == 1 << longer.count {
        basis = longer
      }
    }
    guard 1 << basis.count == masks.count else { return nil }
    count = masks.count
    var levels = [UInt64](repeating: 0, count: masks.count)
    for mask in masks { levels[Self.projection(of: mask, on: basis)] = mask }
    self.levels = levels
    cellOfRow = maskOfRow.map { $0.map { Self.projection(of: $0, on: basis) } }
  }

  /// The contrast of the cells that is the effect of some levers; nothing where there is none.
  ///
  /// - Parameter levers: their positions among the factors.
  /// - Returns: the mask of the contrast in the table of the cells, and its sign.
  func contrast(of levers: [Int]) -> (mask: Int, sign: Double)? {
    let effect = levers.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
    let isEven = levels.map { ($0 & effect).nonzeroBitCount.isMultiple(of: 2) }
    let bits = (0..<count.trailingZeroBitCount).filter { isEven[1 << $0] != isEven[0] }
    let mask = bits.reduce(0) { $0 | 1 << $1 }
    let isContrast = isEven.indices.allSatisfy { cell in
      (cell & mask).nonzeroBitCount.isMultiple(of: 2) == (isEven[cell] == isEven[0])
    }
    guard isContrast, mask != 0 else { return nil }
    // The sign of an effect in a cell is −1 to the number of its levers at their low level.
    let low = levers.count - (levels[0] & effect).nonzeroBitCount
    return (mask, (low + bits.count).isMultiple(of: 2) ? 1 : -1)
  }

  private static func mask(of row: Int, _ factors: [Factor]) -> UInt64? {
    var mask: UInt64 = 0
    for (bit, factor) in factors.enumerated() {
      guard let level = factor.levelOfRow[row] else { return nil }
      mask |= UInt64(level) << UInt64(bit)
    }
    return mask
  }

  private static func projection(of mask: UInt64, on levers: [Int]) -> Int {
    levers.enumerated().reduce(0) { $0 | Int(mask >> UInt64($1.element) & 1) << $1.offset }
  }
}
