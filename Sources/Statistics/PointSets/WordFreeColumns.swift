/// Columns of a two-level fraction, of which no few multiply to a constant.
///
/// A column is a set of basic factors, as bits; a product of columns is their exclusive or. The
/// basic factors are always among the columns.
struct WordFreeColumns {
  /// The columns besides the basic factors, in the order they came.
  private(set) var added: [Int] = []
  private let resolution: Int
  /// For each column the least number of columns so far whose product it is.
  private var reach: [UInt8]

  /// The basic factors alone.
  init(basicFactors: Int, resolution: Int) {
    self.resolution = resolution
    reach = (0..<(1 << basicFactors)).map { UInt8($0.nonzeroBitCount) }
  }

  /// Whether the column can be added without a word shorter than the resolution.
  func admits(_ column: Int) -> Bool { reach[column] >= resolution - 1 }

  /// Adds a column.
  mutating func add(_ column: Int) {
    added.append(column)
    let before = reach
    for product in before.indices {
      reach[product] = min(before[product], before[product ^ column] + 1)
    }
  }

  /// Adds what is admitted of these columns in their order, until there are enough added columns.
  ///
  /// - Returns: the added columns; `nil` where they are not enough.
  func filled(to count: Int, from order: [Int]) -> [Int]? {
    var columns = self
    for column in order where columns.added.count < count && columns.admits(column) {
      columns.add(column)
    }
    return columns.added.count == count ? columns.added : nil
  }

  /// All columns that can be added to the basic factors alone: short products first, then by letter.
  static func candidates(basicFactors: Int, resolution: Int) -> [Int] {
    (0..<(1 << basicFactors))
      .filter { $0.nonzeroBitCount >= resolution - 1 }
      .sorted(by: precedes)
  }

  /// Whether one column is a shorter product than another or, of equals, earlier in the alphabet.
  static func precedes(_ one: Int, _ other: Int) -> Bool {
    guard one.nonzeroBitCount == other.nonzeroBitCount else {
      return one.nonzeroBitCount < other.nonzeroBitCount
    }
    let firstDifference = (one ^ other) & -(one ^ other)
    return one & firstDifference != 0
  }
}
