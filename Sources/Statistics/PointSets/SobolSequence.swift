/// Sobol's sequence with Joe and Kuo's direction numbers, unscrambled.
///
/// ```swift
/// let sobol = try SobolSequence(dimensions: 2)
/// sobol.point(0)  // [0, 0]
/// sobol.point(1)  // [0.5, 0.5]
/// sobol.point(2)  // [0.75, 0.25]
/// ```
///
/// The first 2ᵐ points put one point in each of 2ᵐ equal slices of every dimension (Sobol' 1967,
/// doi:10.1016/0041-5553(67)90144-9; direction numbers: Joe & Kuo 2008, doi:10.1137/070709359).
/// The order is that of Joe and Kuo's own program and of SciPy: point *i* is the one at *i*'s Gray
/// code, *i* xor ⌊*i*/2⌋ (Antonov & Saleev 1979, doi:10.1016/0041-5553(79)90085-5), so any 2ᵐ
/// points from a multiple of 2ᵐ on are the same set as in the natural order. The first point is the
/// origin. For estimates with an error, take ``SobolPoints``.
public struct SobolSequence: UnitPoints {
  /// How many coordinates a point has, from 1 to ``maximumDimensions``.
  public let dimensions: Int
  /// For each dimension 32 direction numbers, the first with the highest digit.
  private let directions: [UInt32]

  /// Prepares the direction numbers.
  ///
  /// - Parameter dimensions: from 1 to ``maximumDimensions``.
  /// - Throws: `StatisticsError.dimensions` for fewer or more.
  public init(dimensions: Int) throws(StatisticsError) {
    guard (1...Self.maximumDimensions).contains(dimensions) else {
      throw .dimensions(dimensions, limit: Self.maximumDimensions)
    }
    self.dimensions = dimensions
    directions =
      (0..<32).map { 0x8000_0000 >> UInt32($0) }
      + JoeKuo.rows.prefix(dimensions - 1).flatMap(Self.directions)
  }

  /// The most dimensions the table of direction numbers serves.
  public static var maximumDimensions: Int { JoeKuo.dimensions }

  /// The length of the sequence, 2³².
  public var count: Int { 1 << 32 }

  /// One point of the sequence.
  ///
  /// - Parameter index: from 0 to 2³² − 1.
  /// - Returns: multiples of 2⁻³² in [0, 1), one a dimension.
  public func point(_ index: Int) -> [Double] {
    (0..<dimensions).map { Double(digits(index, dimension: $0)) * 0x1p-32 }
  }

  /// The 32 binary digits of one coordinate, the highest first.
  func digits(_ index: Int, dimension: Int) -> UInt32 {
    precondition(index >= 0 && index < count, "the sequence has 2³² points")
    let start = dimension * 32
    var gray = UInt32(index) ^ UInt32(index) >> 1
    var digits: UInt32 = 0
    while gray != 0 {
      digits ^= directions[start + gray.trailingZeroBitCount]
      gray &= gray - 1
    }
    return digits
  }

  /// The 32 direction numbers of a row, by the recurrence of its polynomial.
  private static func directions(of row: JoeKuo.Row) -> [UInt32] {
    var numbers = row.integers.enumerated().map { $1 << UInt32(31 - $0) }
    for place in row.degree..<32 {
      var number = numbers[place - row.degree]
      number ^= number >> UInt32(row.degree)
      for back in 1..<row.degree where row.coefficients >> (row.degree - 1 - back) & 1 == 1 {
        number ^= numbers[place - back]
      }
      numbers.append(number)
    }
    return numbers
  }
}
