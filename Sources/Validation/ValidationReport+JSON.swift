internal import Analysis
internal import ExperimentRunner

extension ValidationReport {
  /// One object: `oracles`, `controls`, `patterns`, each a list; what is not known is `null`.
  ///
  /// Beside what each verdict rests on stand all cases of an oracle, variants of a control and claims
  /// of a pattern. The version, the commit and the moment of the report stand with them.
  public var json: String {
    var members: [(String, JSONValue)] = [
      ("version", .text(ProgramVersion.current)),
      ("commit", Provenance.checkout.map { .text($0.commit) } ?? .null),
      ("date", .text(Provenance.now())), ("size", .text(size.rawValue)),
      ("calibration", Calibration.embedded.map { .text($0.rowsHash) } ?? .null),
    ]
    for group in ValidationCheck.Group.allCases {
      let list = findings.filter { Self.group($0) == group }.map(json)
      members.append((group.rawValue, .list(list)))
    }
    return JSONValue.object(members).rendered()
  }

  private func json(_ finding: Finding) -> JSONValue {
    let verdict = ("verdict", JSONValue.text(finding.judgement.rawValue))
    switch finding {
    case .oracle(let oracle, let cases):
      let farthest = cases.max { $0.distance < $1.distance }
      return .object([
        ("id", .text(oracle.id)), ("title", .text(oracle.title)),
        ("expected", .optional(farthest?.oracle.answer)),
        ("obtained", .optional(farthest?.obtained)),
        ("tolerance", .optional(farthest?.oracle.tolerance)), verdict,
        ("cases", .list(cases.map(json))),
      ])
    case .control(let control, let variants):
      let fullest = variants.max { $0.fill < $1.fill }
      return .object([
        ("id", .text(control.id)), ("title", .text(control.title)),
        ("estimate", .optional(fullest?.estimate)), ("low", .optional(fullest?.low)),
        ("high", .optional(fullest?.high)), ("bound", .optional(fullest?.bound)), verdict,
        ("variants", .list(variants.map(json))),
      ])
    case .pattern(let finding): return json(finding, verdict)
    }
  }

  private func json(_ finding: OracleFinding) -> JSONValue {
    .object([
      ("file", .text(finding.oracle.file)),
      ("simulate", .text(finding.oracle.options.joined(separator: " "))),
      ("outcome", .text(finding.oracle.outcome)), ("expected", .number(finding.oracle.answer)),
      ("obtained", .optional(finding.obtained)), ("tolerance", .number(finding.oracle.tolerance)),
      ("verdict", .text(finding.judgement.rawValue)),
    ])
  }

  private func json(_ finding: ControlFinding) -> JSONValue {
    .object([
      ("title", .text(finding.title)), ("estimate", .optional(finding.estimate)),
      ("low", .optional(finding.low)), ("high", .optional(finding.high)),
      ("bound", .optional(finding.bound)), ("verdict", .text(finding.judgement.rawValue)),
    ])
  }

  private func json(_ finding: PatternFinding, _ verdict: (String, JSONValue)) -> JSONValue {
    let leading = finding.leading
    return .object([
      ("id", .text(finding.pattern.id)), ("title", .text(finding.pattern.title)),
      ("source", .text(finding.pattern.source)), ("kind", .text(finding.pattern.kind.rawValue)),
      ("statistic", .optional(leading?.estimate.value)),
      ("low", .optional(leading?.estimate.low)),
      ("high", .optional(leading?.estimate.high)),
      ("criterion", .text(leading?.criterion.description ?? "")),
      ("priorPassShare", .optional(passShares[finding.pattern.id])), verdict,
      (
        "reason",
        finding.judgement == .holds
          ? .null : finding.pattern.knownReason.map { .text($0) } ?? .null
      ),
      ("n", .count(leading?.estimate.n ?? 0)), ("dropped", .count(finding.dropped)),
      ("claims", .list(finding.claims.map(json))),
    ])
  }

  private func json(_ claim: PatternFinding.Claim) -> JSONValue {
    .object([
      ("criterion", .text(claim.criterion.description)),
      ("statistic", .optional(claim.estimate.value)),
      ("low", .optional(claim.estimate.low)),
      ("high", .optional(claim.estimate.high)),
      ("verdict", .text(claim.judgement.rawValue)),
    ])
  }
}
