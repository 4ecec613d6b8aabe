/// Friedman's test that within blocks no treatment tends to be larger (Friedman 1937,
/// doi:10.1080/01621459.1937.10503522).
///
/// ```swift
/// try FriedmanTest([[1, 2, 3], [2, 1, 3], [1, 2, 3]]).chiSquared.statistic  // 4.667
/// ```
///
/// The values of each block are ranked among themselves; χ² is corrected for ties. At the 5 % level
/// both tests err in 5 % ± 0.7 % from 13 blocks on, of three to eight treatments. In fewer blocks of
/// four treatments or more χ² errs less (3.7 % in six blocks of four), and the F of Iman & Davenport
/// (1980, doi:10.1080/03610928008827904) a little more (6.0 %); from nine blocks on F keeps its level
/// there. With three treatments the steps of both are coarse. Undefined
/// for fewer than two blocks or treatments, and where in every block all values are equal; F also
/// where all blocks rank alike.
public struct FriedmanTest: Sendable, Hashable {
  /// Friedman's statistic, on one degree of freedom fewer than there are treatments.
  public let chiSquared: SignificanceTest
  /// Iman and Davenport's F; its degrees of freedom are those of the numerator.
  public let imanDavenport: SignificanceTest
  /// The degrees of freedom of the denominator of F.
  public let denominator: Double?

  /// Tests blocks.
  ///
  /// - Parameter blocks: for each block one value a treatment, in one order of treatments.
  /// - Throws: `StatisticsError` for a NaN or an infinity.
  public init(_ blocks: [[Double]]) throws(StatisticsError) {
    let treatments = blocks.first?.count ?? 0
    precondition(blocks.allSatisfy { $0.count == treatments }, "one value a treatment")
    for block in blocks { try requireFinite(block) }
    let ranked = blocks.map(Ranks.init)
    let (n, k) = (Double(blocks.count), Double(treatments))
    let correction = 1 - ranked.reduce(0) { $0 + $1.tieSum } / (n * k * (k * k - 1))
    denominator = n > 1 && k > 1 ? (n - 1) * (k - 1) : nil
    guard let denominator, correction > 1e-12 else {
      chiSquared = .undefined(
        "fewer than two blocks or treatments, or no spread within blocks: χ² is undefined")
      imanDavenport = .undefined("F is undefined with χ²")
      return
    }
    let squares = (0..<treatments).reduce(0.0) { sum, treatment in
      let excess = ranked.reduce(0) { $0 + $1.ranks[treatment] } - n * (k + 1) / 2
      return sum + excess * excess
    }
    let statistic = 12 / (n * k * (k + 1)) * squares / correction
    chiSquared = try .chiSquared(statistic, degreesOfFreedom: k - 1)
    let rest = n * (k - 1) - statistic
    guard rest > 1e-12 * n * k else {
      imanDavenport = .undefined("all blocks rank alike: F is infinite")
      return
    }
    let f = (n - 1) * statistic / rest
    imanDavenport = SignificanceTest(
      statistic: f, degreesOfFreedom: k - 1, p: try FDistribution(k - 1, denominator).upperTail(f))
  }
}
