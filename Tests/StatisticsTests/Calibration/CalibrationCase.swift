import Statistics
import Testing

/// A situation simulated over and over, with what must hold in which share of the experiments.
///
/// ```swift
/// CalibrationCase.covering("t interval of the mean", "normal", n: "5", truth: 0) { draws in
///   try Interval.student(meanOf: draws.normals(5))
/// }
/// ```
///
/// The luck of an experiment depends on the name of the case and the number of the experiment alone,
/// so that shares are the same on any number of threads.
struct CalibrationCase: Sendable, CustomTestStringConvertible {
  /// What is claimed of one number that an experiment gives.
  struct Claim: Sendable {
    /// The interval or test.
    let name: String
    /// The share of experiments that is allowed.
    let criterion: CalibrationCriterion
  }

  /// What is claimed, in the order of the numbers that an experiment gives.
  let claims: [Claim]
  /// The distribution and design.
  let sample: String
  /// The number of values, in words.
  let n: String
  /// What one experiment takes.
  let effort: CalibrationSize.Effort
  /// One experiment: for each claim 1 where it covers or rejects, else 0, or a share.
  let experiment: @Sendable (inout CalibrationDraws) throws -> [Double]

  var testDescription: String { "\(claims.map(\.name).joined(separator: ", ")); \(sample); n \(n)" }

  /// One interval that must cover a truth; an undefined interval covers nothing.
  static func covering(
    _ name: String, _ sample: String, n: String, truth: Double = 0,
    criterion: CalibrationCriterion = .coverage, effort: CalibrationSize.Effort = .light,
    _ interval: @escaping @Sendable (inout CalibrationDraws) throws -> Interval?
  ) -> CalibrationCase {
    CalibrationCase(
      claims: [Claim(name: name, criterion: criterion)], sample: sample, n: n, effort: effort
    ) { draws in [covered(truth, by: try interval(&draws))] }
  }

  /// One test of a hypothesis that is true; an undefined p rejects nothing.
  static func erring(
    _ name: String, _ sample: String, n: String, criterion: CalibrationCriterion = .size,
    effort: CalibrationSize.Effort = .light,
    _ p: @escaping @Sendable (inout CalibrationDraws) throws -> Double?
  ) -> CalibrationCase {
    CalibrationCase(
      claims: [Claim(name: name, criterion: criterion)], sample: sample, n: n, effort: effort
    ) { draws in [rejected(try p(&draws))] }
  }

  /// 1 where an interval covers a truth.
  static func covered(_ truth: Double, by interval: Interval?) -> Double {
    interval?.contains(truth) == true ? 1 : 0
  }

  /// 1 where a p rejects at the 5 % level; a p that rounding puts above 0.05 counts as 0.05.
  static func rejected(_ p: Double?) -> Double {
    guard let p else { return 0 }
    return p <= 0.05 * (1 + 1e-12) ? 1 : 0
  }
}
