/// A contrast of cells: which count, and how.
struct MarginalCombination {
  let parts: [MarginalRows.Part]
  /// For each factor the level that counts and the one that is subtracted.
  let pairs: [(Int, Int)]
  private let isProduct: Bool

  /// One cell minus another.
  init(first: [Int], second: [Int]) {
    parts = [(first, 1), (second, -1)]
    pairs = Array(zip(first, second))
    isProduct = false
  }

  /// The difference of differences, one for each pair.
  init(product pairs: [(Int, Int)]) {
    parts = pairs.reduce([([], 1)]) { made, pair in
      made.flatMap { [($0.cell + [pair.0], $0.weight), ($0.cell + [pair.1], -$0.weight)] }
    }
    self.pairs = pairs
    isProduct = pairs.count > 1
  }

  /// `closed − open`, `(closed, low) − (open, low)` or `(closed − open) × (high − low)`.
  func name(_ levels: [[String]]) -> String {
    let names = zip(levels, pairs).map { levels, pair in (levels[pair.0], levels[pair.1]) }
    if isProduct { return names.map { "(\($0.0) − \($0.1))" }.joined(separator: " × ") }
    guard names.count > 1 else { return names.map { "\($0.0) − \($0.1)" }.joined() }
    let cells = [names.map(\.0), names.map(\.1)].map { "(\($0.joined(separator: ", ")))" }
    return cells.joined(separator: " − ")
  }
}
