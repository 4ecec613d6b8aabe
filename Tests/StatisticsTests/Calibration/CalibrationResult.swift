/// What came of the experiments of one claim.
struct CalibrationResult: Sendable {
  let claim: CalibrationCase.Claim
  let sample: String
  let n: String
  /// The share of experiments in which the interval covered or the test erred.
  let share: Double
  /// The standard error of the share, from the spread of the experiments.
  let error: Double
  let experiments: Int
  let size: CalibrationSize

  /// Whether the share is allowed.
  var holds: Bool {
    claim.criterion.allows(share, of: experiments, error: error, slack: size.slack)
  }

  /// The row of a table.
  var cells: [String] {
    [
      claim.name, sample, n, "\(percent(share, 2)) ± \(percent(error, 2))", "\(experiments)",
      claim.criterion.words, verdict,
    ]
  }

  /// Whether the share is allowed, in words, and whether other luck might have it otherwise.
  private var verdict: String {
    let isNear = claim.criterion.limits.contains { (share - $0).magnitude < 2 * error }
    return (holds ? claim.criterion.verdict : "FAILS") + (isNear ? ", near the limit" : "")
  }
}
