/// One thing that must be seen for a pattern to hold: a statistic and where it must lie.
///
/// The statistic is judged by its 95 % interval, so that a minimum effect is asked for, not only an
/// interval off zero.
public struct Criterion: Sendable, Hashable, CustomStringConvertible {
  /// What is measured, in a few words.
  public let statistic: String
  /// Where it must lie.
  public let requirement: Requirement

  /// Asks that a statistic lies somewhere.
  public init(_ statistic: String, _ requirement: Requirement) {
    self.statistic = statistic
    self.requirement = requirement
  }

  /// Statistic and requirement in one line.
  public var description: String { "\(statistic) \(requirement)" }
}
