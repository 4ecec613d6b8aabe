internal import ExperimentRunner

/// The verdicts of a validation.
public struct ValidationReport: Sendable {
  /// What each check came to, in order.
  public let findings: [Finding]
  /// Whether it was made at full size.
  public let size: ValidationCheck.Size
  /// The share of the prior's draws under which each pattern passes, by its name.
  let passShares: [String: Double]

  /// Brings findings together.
  init(
    _ findings: [Finding], size: ValidationCheck.Size,
    passShares: [String: Double] = Calibration.embedded?.passShares ?? [:]
  ) {
    self.findings = findings
    self.size = size
    self.passShares = passShares
  }

  /// Whether nothing fails.
  public var isClean: Bool { findings.allSatisfy { $0.judgement != .fails } }

  /// How many of a group came to a verdict, as `10 of 11 hold`.
  package func count(_ group: ValidationCheck.Group) -> (holds: Int, of: Int) {
    let judgements = findings.filter { Self.group($0) == group }.map(\.judgement)
    return (judgements.count { $0 == .holds }, judgements.count)
  }

  /// The group of a finding.
  static func group(_ finding: Finding) -> ValidationCheck.Group {
    switch finding {
    case .oracle: .oracles
    case .control: .controls
    case .pattern: .patterns
    }
  }
}
