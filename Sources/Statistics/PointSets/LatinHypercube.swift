internal import Randomness

/// A Latin hypercube: *N* points, one in each of *N* equal slices of every dimension.
///
/// ```swift
/// let hypercube = LatinHypercube(dimensions: 5, count: 100, seed: 1)
/// hypercube.isOptimised        // true: the points were also spread apart
/// hypercube.minimumDistance()  // about 0.45, where chance alone gives about 0.15
/// ```
///
/// McKay, Beckman & Conover 1979, doi:10.1080/00401706.1979.10489755. A point lies at the middle of
/// its cell, not at a random place in it: its distance to the others is then a matter of the
/// permutations alone, levels are equally spaced for a reader of the table, and no two points come
/// closer than their cells. The price is a mean that is unbiased only for functions linear within
/// a cell, an error of order *N*⁻².
///
/// Up to ``mostOptimised`` points a search swaps levels to make the points far apart (see
/// `MaximinSearch`); beyond, permutations are left as drawn. Memory is four bytes a coordinate.
public struct LatinHypercube: UnitPoints {
  /// How many coordinates a point has, at least 1.
  public let dimensions: Int
  /// How many points there are, from 1 to 2³² − 1.
  public let count: Int
  /// Whether the points were few enough to search for a design that is far apart.
  public let isOptimised: Bool
  /// The cell of each point, first all points in the first dimension, then in the next.
  private let cells: [UInt32]

  /// Draws the permutations and, for few points, spreads the points apart.
  ///
  /// - Parameters:
  ///   - dimensions: at least 1.
  ///   - count: how many points, from 1 to 2³² − 1.
  ///   - seed: names the draws.
  /// - Complexity: O(*count* · *dimensions*), and below a second for the search.
  public init(dimensions: Int, count: Int, seed: UInt64) {
    self.init(dimensions: dimensions, count: count, seed: seed, optimises: true)
  }

  /// Draws the permutations; spreads the points apart only where that is asked for and possible.
  ///
  /// - Parameters:
  ///   - dimensions: at least 1.
  ///   - count: how many points, from 1 to 2³² − 1.
  ///   - seed: names the draws.
  ///   - optimises: `false` leaves the permutations as drawn.
  public init(dimensions: Int, count: Int, seed: UInt64, optimises: Bool) {
    precondition(dimensions >= 1, "a Latin hypercube needs a dimension")
    precondition(
      count >= 1 && count <= Int(UInt32.max), "a Latin hypercube has 1 to 2³² − 1 points")
    self.dimensions = dimensions
    self.count = count
    isOptimised = optimises && count <= Self.mostOptimised
    let chance = Chance(seed: seed)
    var cells: [UInt32] = []
    cells.reserveCapacity(dimensions * count)
    for dimension in 0..<dimensions {
      Self.appendPermutation(of: count, dimension: dimension, chance: chance, to: &cells)
    }
    self.cells =
      isOptimised ? MaximinSearch.spread(cells, count: count, chance: chance) : cells
  }

  /// The most points that are spread apart: 1,000.
  public static let mostOptimised = 1_000

  /// One point.
  ///
  /// - Parameter index: from 0 to `count` − 1.
  /// - Returns: the middles of its cells, in (0, 1).
  public func point(_ index: Int) -> [Double] {
    (0..<dimensions).map { (Double(cell(index, dimension: $0)) + 0.5) / Double(count) }
  }

  /// The slice of a dimension in which a point lies, from 0 to `count` − 1.
  public func cell(_ index: Int, dimension: Int) -> Int {
    precondition((0..<count).contains(index), "there are \(count) points")
    return Int(cells[dimension * count + index])
  }

  /// Fisher and Yates' shuffle of 0, 1, …, `count` − 1; two swaps share one block of random bits.
  private static func appendPermutation(
    of count: Int, dimension: Int, chance: Chance, to cells: inout [UInt32]
  ) {
    let start = cells.count
    cells.append(contentsOf: 0..<UInt32(count))
    var words = SIMD4<UInt32>()
    for place in 0..<count {
      if place & 1 == 0 {
        words = chance.words(
          phase: PointPhase.latinColumns, tick: dimension, entity: UInt64(place >> 1))
      }
      let word = place & 1 == 0 ? words.lowHalf : words.highHalf
      let bits = UInt64(word.x) << 32 | UInt64(word.y)
      let pick = Int(UInt64(place + 1).multipliedFullWidth(by: bits).high)
      cells.swapAt(start + place, start + pick)
    }
  }
}
