/// A regular two-level fraction 2ⁿ⁻ᵖ: a part of all combinations that keeps main effects apart.
///
/// ```swift
/// let half = try FractionalFactorial(factors: 5, resolution: 5)
/// half.count             // 16 of 32 combinations
/// half.generators        // [[0, 1, 2, 3]]: the fifth factor is E = ABCD
/// half.resolution        // 5: main effects are mixed up with four-factor interactions at worst
/// half.isHigh(factor: 4, point: 0)  // true: E is high where all others are low
/// ```
///
/// The first *m* = n − p factors are *basic*: they run through all 2ᵐ combinations in standard
/// order, the first factor varying slowest. Each further factor is the product of some of them,
/// with low as −1 and high as +1 (Box & Hunter 1961, doi:10.1080/00401706.1961.10489951). What
/// cannot be told apart is in ``aliases(upToOrder:)``. The fraction is the smallest found with the
/// resolution asked for and, of this size, the one of least aberration found: fewest of the
/// shortest defining words, then fewest of the next (Fries & Hunter 1980,
/// doi:10.1080/00401706.1980.10486210). The search is bounded and always ends in the same fraction;
/// `FractionSearch` says what it is sure of.
public struct FractionalFactorial: UnitPoints {
  /// How many factors there are, *n*.
  public let factors: Int
  /// How many of them are basic, *m*; there are 2ᵐ points.
  public let basicFactors: Int
  /// For each added factor in turn the basic factors, from 0, of which it is the product.
  public let generators: [[Int]]
  /// How many defining words have 3, 4, …, n factors.
  public let wordLengthPattern: [Int]
  /// For each factor the set of basic factors it multiplies, as bits; a basic factor has its own.
  let columns: [Int]

  /// Finds the fraction.
  ///
  /// - Parameters:
  ///   - factors: how many factors, at least as many as the resolution and at most
  ///     ``mostFactors(resolution:)``.
  ///   - resolution: the least length of a defining word: 3 keeps main effects apart from one
  ///     another, 4 also from two-factor interactions, 5 also these from one another.
  /// - Throws: `StatisticsError` for another resolution, too few or too many factors.
  public init(factors: Int, resolution: Int) throws(StatisticsError) {
    guard (3...5).contains(resolution) else { throw .resolution(resolution) }
    guard factors >= resolution else { throw .tooFewFactors(factors, resolution: resolution) }
    let most = Self.mostFactors(resolution: resolution)
    guard factors <= most else {
      throw .tooManyFactors(factors, resolution: resolution, limit: most)
    }
    let columns = FractionSearch(factors: factors, resolution: resolution).leastAberration()
    self.init(columns: columns, basicFactors: columns.reduce(0, |).bitWidthUsed)
  }

  /// Creates the fraction of these columns, the unit columns of the basic factors first.
  init(columns: [Int], basicFactors: Int) {
    factors = columns.count
    self.basicFactors = basicFactors
    self.columns = columns
    generators = columns.dropFirst(basicFactors).map { column in
      (0..<basicFactors).filter { column >> $0 & 1 == 1 }
    }
    wordLengthPattern = WordLengths.pattern(of: columns, basicFactors: basicFactors)
  }

  /// The most factors for which a fraction is offered: 64, at resolution 5 63.
  public static func mostFactors(resolution: Int) -> Int { resolution == 5 ? 63 : 64 }

  /// The resolution reached, the length of the shortest defining word: what was asked for or more.
  public var resolution: Int { 3 + (wordLengthPattern.firstIndex { $0 > 0 } ?? factors - 3) }

  /// How many points there are, 2ᵐ.
  public var count: Int { 1 << basicFactors }

  /// How many coordinates a point has, one a factor.
  public var dimensions: Int { factors }

  /// Whether a factor is at its high level.
  ///
  /// - Parameters:
  ///   - factor: from 0 to `factors` − 1.
  ///   - point: from 0 to `count` − 1.
  /// - Returns: `true` for high, +1; `false` for low, −1.
  public func isHigh(factor: Int, point: Int) -> Bool {
    precondition((0..<count).contains(point), "there are \(count) points")
    var lows = 0
    for basic in 0..<basicFactors where columns[factor] >> basic & 1 == 1 {
      lows += 1 - point >> (basicFactors - 1 - basic) & 1
    }
    return lows & 1 == 0
  }

  /// One point: ¼ where a factor is low and ¾ where it is high.
  ///
  /// - Parameter index: from 0 to `count` − 1.
  /// - Returns: ¼ or ¾, one a factor.
  public func point(_ index: Int) -> [Double] {
    (0..<factors).map { isHigh(factor: $0, point: index) ? 0.75 : 0.25 }
  }
}

extension Int {
  /// How many bits a non-negative number takes.
  fileprivate var bitWidthUsed: Int { bitWidth - leadingZeroBitCount }
}
