internal import Randomness

/// Spreads the points of a Latin hypercube apart by swapping cells within a dimension.
///
/// What is minimised is φ₁₆ of Morris & Mitchell 1995, doi:10.1016/0378-3758(94)00035-T, to its
/// 16th power: Σ *d*⁻¹⁶ over all pairs at distance *d*, which the closest pairs rule. A swap that
/// makes the sum worse by a factor below 1 + *T*·*u*, with *u* uniform, is taken too, and *T* falls
/// to nothing in the course of the search: the acceptance of Jin, Chen & Sudjianto 2005,
/// doi:10.1016/j.jspi.2004.02.014, which needs no exponential. Distances are integers, in cells, so
/// only the sum is rounded. The work is bounded: ``budget`` distances, the same for any seed.
struct MaximinSearch {
  private let count: Int
  private let dimensions: Int
  private var cells: [UInt32]
  /// The square of the distance between any two points, in cells.
  private var squares: [Int]
  private var sum = 0.0

  /// The cells after the search, in the layout they came in: dimension by dimension.
  static func spread(_ cells: [UInt32], count: Int, chance: Chance) -> [UInt32] {
    guard count > 2, cells.count > count else { return cells }
    var search = MaximinSearch(cells, count: count)
    search.run(chance)
    return search.cells
  }

  private init(_ cells: [UInt32], count: Int) {
    self.cells = cells
    self.count = count
    dimensions = cells.count / count
    squares = [Int](repeating: 0, count: count * count)
    for dimension in 0..<dimensions {
      let column = cells[(dimension * count)..<((dimension + 1) * count)].map { Int($0) }
      for (first, x) in column.enumerated() {
        for (second, y) in column.enumerated() {
          squares[first * count + second] += (x - y) * (x - y)
        }
      }
    }
  }

  private mutating func run(_ chance: Chance) {
    let proposals = min(Self.mostProposals, Self.budget / (2 * count))
    let stage = proposals / Self.stages
    var tolerance = Self.firstTolerance
    for start in stride(from: 0, to: stage * Self.stages, by: stage) {
      sum = total()  // Anew in each stage, so that rounding does not add up.
      for proposal in start..<(start + stage) { propose(proposal, tolerance, chance) }
      tolerance = start < stage * (Self.stages - Self.stages / 10) ? tolerance * Self.cooling : 0
    }
  }

  /// Draws a dimension, but the first, and two points, and swaps their cells if that is accepted.
  ///
  /// The first dimension can stay as it is: to order the points by it changes no distance.
  private mutating func propose(_ proposal: Int, _ tolerance: Double, _ chance: Chance) {
    let words = chance.words(
      phase: PointPhase.maximinSwaps, tick: 0, entity: UInt64(proposal))
    let dimension = 1 + pick(dimensions - 1, words.x)
    let first = pick(count, words.y)
    let second = pick(count, words.z)
    guard first != second else { return }
    let change = change(first, second, dimension)
    let slack = tolerance * Double(words.w) * 0x1p-32
    if change <= sum * slack { swap(first, second, dimension, change) }
  }

  private func pick(_ count: Int, _ word: UInt32) -> Int {
    Int((UInt64(count) * UInt64(word)) >> 32)
  }

  /// By how much the sum would change if two points swapped their cells in a dimension.
  private func change(_ first: Int, _ second: Int, _ dimension: Int) -> Double {
    let start = dimension * count
    let x = Int(cells[start + first])
    let y = Int(cells[start + second])
    var change = 0.0
    for other in 0..<count where other != first && other != second {
      let z = Int(cells[start + other])
      let gap = (y - z) * (y - z) - (x - z) * (x - z)
      let near = squares[first * count + other]
      let far = squares[second * count + other]
      change += weight(near + gap) - weight(near) + weight(far - gap) - weight(far)
    }
    return change
  }

  private mutating func swap(_ first: Int, _ second: Int, _ dimension: Int, _ change: Double) {
    let start = dimension * count
    let x = Int(cells[start + first])
    let y = Int(cells[start + second])
    for other in 0..<count where other != first && other != second {
      let z = Int(cells[start + other])
      let gap = (y - z) * (y - z) - (x - z) * (x - z)
      squares[first * count + other] += gap
      squares[other * count + first] += gap
      squares[second * count + other] -= gap
      squares[other * count + second] -= gap
    }
    cells.swapAt(start + first, start + second)
    sum += change
  }

  private func total() -> Double {
    var sum = 0.0
    for first in 0..<count {
      for second in 0..<first { sum += weight(squares[first * count + second]) }
    }
    return sum
  }

  /// *d*⁻¹⁶ with *d* in units of the cube's edge, from *d*² in cells.
  private func weight(_ square: Int) -> Double {
    let inverse = Double(count * count) / Double(square)
    let second = inverse * inverse
    let fourth = second * second
    return fourth * fourth
  }

  /// How many distances one search may look at; 2 *N* a proposal.
  private static let budget = 40_000_000
  private static let mostProposals = 200_000
  private static let stages = 100
  private static let firstTolerance = 1.0
  private static let cooling = 0.92
}
