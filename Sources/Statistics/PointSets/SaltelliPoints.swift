/// The points from which Sobol's sensitivity indices of *k* factors are estimated.
///
/// ```swift
/// let points = try SaltelliPoints(dimensions: 2, count: 128, scrambles: 4, seed: 1)
/// points.count          // 2,048: 4 scrambles of 128 rows of A, AB¹, AB², B
/// points.role(of: 2)    // scramble 0, row 0, .ab(1): row A with its second coordinate from B
/// ```
///
/// Rows of A and of B are the two halves of scrambled Sobol points in 2*k* dimensions. Each row
/// yields a block: A, then ABʲ (A with coordinate *j* from B) for each factor, then BAʲ likewise
/// where second-order indices are wanted, then B (the radial layout of Saltelli et al. 2010,
/// doi:10.1016/j.cpc.2009.09.018; BAʲ: Saltelli 2002, doi:10.1016/S0010-4655(02)00280-1). Blocks
/// follow one another by row, rows by scramble.
public struct SaltelliPoints: UnitPoints {
  /// How many factors there are, *k*.
  public let dimensions: Int
  /// How many rows of A one scramble holds.
  public let rowsPerScramble: Int
  /// How many independent scrambles there are.
  public let scrambles: Int
  /// Whether the points BAʲ are among them.
  public let includesSecondOrder: Bool
  private let base: SobolPoints

  /// Prepares the points.
  ///
  /// - Parameters:
  ///   - dimensions: the number of factors *k*, from 1 to half of `SobolSequence.maximumDimensions`.
  ///   - count: the rows of one scramble, from 1 to 2³²; best a power of two.
  ///   - scrambles: how many independent copies to make, from 1 to 2³⁰ over (2*k* + 2).
  ///   - seed: names the draws.
  ///   - includesSecondOrder: adds the points BAʲ.
  /// - Throws: `StatisticsError` for dimensions, rows or scrambles outside these ranges.
  public init(
    dimensions: Int, count: Int, scrambles: Int, seed: UInt64, includesSecondOrder: Bool = false
  ) throws(StatisticsError) {
    let most = SobolSequence.maximumDimensions / 2
    guard (1...most).contains(dimensions) else { throw .dimensions(dimensions, limit: most) }
    let mostScrambles = (1 << 30) / (2 * dimensions + 2)
    guard scrambles <= mostScrambles else { throw .scrambles(scrambles, limit: mostScrambles) }
    base = try SobolPoints(
      dimensions: 2 * dimensions, count: count, scrambles: scrambles, seed: seed)
    self.dimensions = dimensions
    self.scrambles = scrambles
    self.includesSecondOrder = includesSecondOrder
    rowsPerScramble = count
  }

  /// How many points a row yields: *k* + 2, or 2*k* + 2 with second order.
  public var pointsPerRow: Int { (includesSecondOrder ? 2 : 1) * dimensions + 2 }

  /// How many points there are: scrambles × rows × points a row.
  public var count: Int { base.count * pointsPerRow }

  /// One point.
  ///
  /// - Parameter index: from 0 to `count` − 1.
  /// - Returns: coordinates in (0, 1), one a factor.
  public func point(_ index: Int) -> [Double] {
    let role = role(of: index)
    return (0..<dimensions).map { factor in
      let column = role.part.takesFromB(factor) ? dimensions + factor : factor
      return base.coordinate(column, of: role.row, scramble: role.scramble)
    }
  }

  /// What a point is for.
  ///
  /// - Parameter index: from 0 to `count` − 1.
  /// - Returns: its scramble, its row and which of A, B, ABʲ and BAʲ it is.
  public func role(of index: Int) -> Role {
    precondition((0..<count).contains(index), "there are \(count) points")
    let (block, place) = index.quotientAndRemainder(dividingBy: pointsPerRow)
    let (scramble, row) = block.quotientAndRemainder(dividingBy: rowsPerScramble)
    return Role(scramble: scramble, row: row, part: part(at: place))
  }

  private func part(at place: Int) -> Part {
    switch place {
    case 0: .a
    case pointsPerRow - 1: .b
    case ...dimensions: .ab(place - 1)
    default: .ba(place - 1 - dimensions)
    }
  }
}
