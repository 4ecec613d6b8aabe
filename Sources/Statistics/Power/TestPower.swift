/// The power of a test of means: how probably it finds an effect of a given size.
///
/// ```swift
/// let test = try TestPower(groups: 2)              // α = 0.05, two-sided t
/// try test.power(effect: 0.5, perGroup: 64)        // 0.8015
/// try test.sampleSize(effect: 0.5, power: 0.8)     // 64 a group
/// try test.effect(perGroup: 64, power: 0.8)        // 0.4991
/// ```
///
/// What an effect is depends on the number of groups, as in Cohen (1988, Statistical Power Analysis
/// for the Behavioral Sciences, ISBN 978-0-8058-0283-2):
///
/// - one group, or pairs: *d* = mean/SD, of the differences where there are pairs; one-sample t test;
/// - two groups: *d* = (difference of means)/(common SD); two-sample t test of equal variances;
/// - three or more: *f* = (SD of the groups' means, with *k* in the denominator)/(common SD); the
///   analysis of variance of one factor. For two groups *f* would be *d*/2.
///
/// Exact for independent normal values of one variance and groups of equal size: the tails of
/// noncentral t, both of them, with noncentrality *d*√*n* or *d*√(*n*/2) (``NoncentralT``), and of
/// noncentral F with *f*²*nk* (``NoncentralF``). An effect of 0 is found with probability α. What is
/// missing: one-sided tests, groups of unequal size, tests of equivalence.
public struct TestPower: Sendable, Hashable {
  /// The number of groups, at least 1.
  public let groups: Int
  /// The level of the test: how probably it finds an effect of 0.
  public let alpha: Double

  /// A test of so many groups at a level.
  ///
  /// - Throws: `StatisticsError.parameter` for fewer groups than 1, more than a million, or a level
  ///   that does not lie strictly between 0 and 1.
  public init(groups: Int = 2, alpha: Double = 0.05) throws(StatisticsError) {
    guard (1...1_000_000).contains(groups) else {
      throw .parameter(
        Double(groups), name: "number of groups", needed: "a whole number from 1 to 1000000")
    }
    guard alpha > 0, alpha < 1 else {
      throw .parameter(alpha, name: "level of a test", needed: "a number between 0 and 1")
    }
    self.groups = groups
    self.alpha = alpha
  }

  /// The fewest values a group can have: 2, so that there is a variance.
  public static let fewest = 2

  /// The probability that the test finds an effect.
  ///
  /// - Parameters:
  ///   - effect: *d* or *f*, see above; its sign does not matter.
  ///   - n: the values in each group, at least 2; pairs where these are compared.
  /// - Returns: the power, from α to 1.
  /// - Throws: `StatisticsError.parameter`.
  public func power(effect: Double, perGroup n: Int) throws(StatisticsError) -> Double {
    try requireParameter(effect, "effect", .finite)
    try Self.requireSize(n)
    guard effect != 0 else { return alpha }
    let count = Double(n)
    if groups <= 2 {
      let freedom = Double(groups) * (count - 1)
      let shift = effect.magnitude * (count / Double(groups)).squareRoot()
      let critical = try StudentT(freedom).upperQuantile(alpha / 2)
      guard shift < Self.surelyFound else { return 1 }
      let distribution = try NoncentralT(freedom, noncentrality: shift)
      return try min(1, distribution.upperTail(critical) + distribution.cumulative(-critical))
    }
    let (numerator, denominator) = (Double(groups - 1), Double(groups) * (count - 1))
    let critical = try FDistribution(numerator, denominator).upperQuantile(alpha)
    let noncentrality = effect * effect * count * Double(groups)
    guard noncentrality < Self.surelyFound * Self.surelyFound else { return 1 }
    let distribution = try NoncentralF(numerator, denominator, noncentrality: noncentrality)
    return try min(1, distribution.upperTail(critical))
  }

  /// A noncentrality beyond which no critical value of any use lies, in standard errors.
  private static let surelyFound = 1e6

  /// Throws unless there are at least two values a group.
  static func requireSize(_ n: Int) throws(StatisticsError) {
    guard n >= fewest else {
      throw .parameter(Double(n), name: "number a group", needed: "a whole number of at least 2")
    }
  }
}
