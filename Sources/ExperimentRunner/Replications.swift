public import GovernanceModel
internal import Results
public import Statistics

/// How often each point of a design is run, each time with another storm, other people, other luck.
///
/// ```yaml
/// replications: 20
/// replications: { until: { outcome: loss, half-width: 2% }, at-least: 10, at-most: 500 }
/// ```
public enum Replications: Sendable, Equatable {
  /// So many times.
  case fixed(Int)
  /// Until an interval is narrow enough.
  case until(StoppingRule, StoppingTarget)

  /// The least number that a point can get.
  public var least: Int {
    switch self {
    case .fixed(let count): count
    case .until(let rule, _): rule.atLeast
    }
  }

  /// The greatest number that a point can get.
  public var most: Int {
    switch self {
    case .fixed(let count): count
    case .until(let rule, _): rule.atMost
    }
  }
}

extension Replications {
  /// The stopping rule in a sentence, nil where the number is fixed.
  public var rule: String? {
    guard case .until(let rule, let target) = self else { return nil }
    return "\(target.description): \(rule.description)"
  }

  /// How they are written in a file.
  public var yaml: String {
    switch self {
    case .fixed(let count): return "\(count)"
    case .until(let rule, let target):
      let contrast = target.contrast.map { ", between: [\($0.first), \($0.second)]" } ?? ""
      return "{ until: { outcome: \(target.outcome.name)\(contrast), half-width: "
        + "\(rule.halfWidth.yaml), confidence: \(CSV.number(rule.confidence)) }, "
        + "at-least: \(rule.atLeast), at-most: \(rule.atMost) }"
    }
  }
}

extension StoppingRule.HalfWidth {
  fileprivate var yaml: String {
    switch self {
    case .absolute(let width): CSV.number(width)
    // Twelve digits: 7 % is 7%, not the 7.000000000000001 that the product is.
    case .relative(let share): "\(CSV.number((share * 1e14).rounded() / 1e12))%"
    }
  }
}

/// The quantity whose interval a stopping rule looks at.
public struct StoppingTarget: Sendable, Equatable, CustomStringConvertible {
  /// The outcome, one of those that are recorded.
  public let outcome: Outcome
  /// Two points whose difference, the second minus the first, is meant; nil for the outcome of each
  /// point by itself.
  public let contrast: Contrast?

  /// What is looked at, in words.
  public var description: String {
    contrast.map { "\(outcome.name) of point \($0.second) less that of point \($0.first)" }
      ?? "\(outcome.name) of each point"
  }

  /// Two points by their numbers.
  public struct Contrast: Sendable, Equatable {
    /// The point that is subtracted.
    public let first: Int
    /// The point that it is subtracted from.
    public let second: Int
  }
}
