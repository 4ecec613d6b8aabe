/// Scrambled Sobol points: as even as Sobol's, uniform one by one, and repeated for an error.
///
/// ```swift
/// let points = try SobolPoints(dimensions: 3, count: 256, scrambles: 8, seed: 1)
/// points.count     // 2,048
/// points.point(0)  // a point of the first scramble, never on an edge of the cube
/// ```
///
/// Each scramble is an Owen scrambling of the same `count` points of ``SobolSequence``, independent
/// of the others: the mean of a function over one scramble estimates its integral without bias, and
/// the scatter between scrambles is its error (Owen 1997, doi:10.1214/aos/1031594731). Scrambles
/// follow one another: scramble *s* holds the points from *s*·`count` on. A power of two is best for
/// `count`; other counts work and are less even.
public struct SobolPoints: UnitPoints {
  /// How many points there are in all scrambles together.
  public let count: Int
  /// How many points one scramble holds.
  public let pointsPerScramble: Int
  /// How many independent scrambles there are.
  public let scrambles: Int
  private let sequence: SobolSequence
  private let seed: UInt64

  /// Prepares the points.
  ///
  /// - Parameters:
  ///   - dimensions: from 1 to `SobolSequence.maximumDimensions`.
  ///   - count: the points of one scramble, from 1 to 2³²; best a power of two.
  ///   - scrambles: how many independent copies to make, from 1 to 2³⁰.
  ///   - seed: names the draws.
  /// - Throws: `StatisticsError` for dimensions, points or scrambles outside these ranges.
  public init(
    dimensions: Int, count: Int, scrambles: Int, seed: UInt64
  ) throws(StatisticsError) {
    sequence = try SobolSequence(dimensions: dimensions)
    guard count >= 1, count <= sequence.count else {
      throw .pointCount(count, limit: sequence.count)
    }
    guard scrambles >= 1, scrambles <= 1 << 30 else {
      throw .scrambles(scrambles, limit: 1 << 30)
    }
    self.count = count * scrambles
    self.scrambles = scrambles
    self.seed = seed
    pointsPerScramble = count
  }

  /// How many coordinates a point has.
  public var dimensions: Int { sequence.dimensions }

  /// One scrambled point.
  ///
  /// - Parameter index: from 0 to `count` − 1; the scramble is the whole part of its quotient by
  ///   `pointsPerScramble`.
  /// - Returns: coordinates in (0, 1), one a dimension.
  public func point(_ index: Int) -> [Double] {
    precondition((0..<count).contains(index), "there are \(count) points")
    let (scramble, place) = index.quotientAndRemainder(dividingBy: pointsPerScramble)
    return (0..<dimensions).map { coordinate($0, of: place, scramble: scramble) }
  }

  /// One coordinate of one point of one scramble.
  func coordinate(_ dimension: Int, of place: Int, scramble: Int) -> Double {
    let digits = sequence.digits(place, dimension: dimension)
    return OwenScrambling(seed: seed, scramble: scramble).coordinate(digits, dimension: dimension)
  }
}
