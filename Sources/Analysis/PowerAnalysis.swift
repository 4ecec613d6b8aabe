internal import Statistics

/// The method `power`: how many values a comparison of means needs, what it finds with so many, or
/// how small an effect it can find.
///
/// ```swift
/// try PowerAnalysis(effect: 0.5).n               // 64 a group
/// try PowerAnalysis(effect: 0.5, n: 64).power    // 0.8015
/// try PowerAnalysis(n: 64).effect                // 0.4991
/// ```
///
/// Of effect, *n* and power two are given and the third is found (``TestPower``, exact). With one
/// group, or pairs, the effect is *d*, the mean (of the differences) in standard deviations; with two,
/// *d*, the difference of the means in their common standard deviation; with three or more Cohen's
/// *f*, the standard deviation of the groups' means in that of the values. No table is read.
public struct PowerAnalysis: Sendable {
  /// What was found from the two others.
  public enum Unknown: String, Sendable, Hashable {
    /// The values in each group.
    case n
    /// The power.
    case power
    /// The effect.
    case effect
  }

  /// *d*, or *f* with three groups and more.
  public let effect: Double
  /// The values in each group: given, or the fewest that reach the power.
  public let n: Int
  /// The power with ``n``: where that was found it is no less than what was asked for.
  public let power: Double
  /// The power asked for; `nil` where it is what was found.
  public let powerAsked: Double?
  /// The number of groups.
  public let groups: Int
  /// The level of the test.
  public let alpha: Double
  /// What was found.
  public let unknown: Unknown

  /// The values in all groups together.
  public var total: Int { n * groups }

  /// Finds what is not given.
  ///
  /// - Parameters:
  ///   - effect: *d* or *f*; nothing where it is to be found.
  ///   - groups: the number of groups; 1 for a mean or for pairs.
  ///   - alpha: the level of the two-sided test, between 0 and 1.
  ///   - power: the power, above `alpha` and below 1; 0.8 where two are needed and only one is given.
  ///   - n: the values in each group, at least 2; nothing where it is to be found.
  /// - Throws: `AnalysisError` where all three or none of effect and *n* are given, or one is
  ///   impossible.
  public init(
    effect: Double? = nil, groups: Int = 2, alpha: Double = 0.05, power: Double? = nil,
    n: Int? = nil
  ) throws(AnalysisError) {
    if let n, n > 1_000_000_000 {
      throw .badRequest("\(n) values a group are too many; give an n of at most 1000000000")
    }
    let test = try analyzing { () throws(StatisticsError) in
      try TestPower(groups: groups, alpha: alpha)
    }
    let asked = power ?? Self.usual
    switch (effect, n) {
    case (nil, nil):
      throw .badRequest(
        "give --effect to learn the number a group, --n to learn the smallest effect found, or both "
          + "to learn the power")
    case (.some, .some) where power != nil:
      throw .badRequest("effect, power and n are all given; leave out the one to be found")
    case (let effect?, let n?):
      (self.effect, self.n, unknown, powerAsked) = (effect, n, .power, nil)
    case (let effect?, nil):
      self.effect = effect
      self.n = try analyzing { () throws(StatisticsError) in
        try test.sampleSize(effect: effect, power: asked)
      }
      (unknown, powerAsked) = (.n, asked)
    case (nil, let n?):
      self.n = n
      self.effect = try analyzing { () throws(StatisticsError) in
        try test.effect(perGroup: n, power: asked)
      }
      (unknown, powerAsked) = (.effect, asked)
    }
    let (found, count) = (self.effect, self.n)
    self.power = try analyzing { () throws(StatisticsError) in
      try test.power(effect: found, perGroup: count)
    }
    self.groups = groups
    self.alpha = alpha
  }

  /// The power that is aimed at where none is named (Cohen 1988, ISBN 978-0-8058-0283-2).
  static let usual = 0.8
}
