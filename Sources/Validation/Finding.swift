/// What a check came to.
public enum Finding: Sendable {
  /// An oracle, with what each of its cases gave.
  case oracle(Oracle, [OracleFinding])
  /// A control, with what each of its variants gave.
  case control(Control, [ControlFinding])
  /// A pattern.
  case pattern(PatternFinding)

  /// The verdict.
  public var judgement: Judgement {
    switch self {
    case .oracle(_, let cases): .all(cases.map(\.judgement))
    case .control(_, let variants): .all(variants.map(\.judgement))
    case .pattern(let finding): finding.judgement
    }
  }

  /// The name of what was checked.
  public var id: String {
    switch self {
    case .oracle(let oracle, _): oracle.id
    case .control(let control, _): control.id
    case .pattern(let finding): finding.pattern.id
    }
  }
}

extension ValidationCheck {
  /// Judges the rows of this check, in the order of their numbers.
  func finding(_ rows: [[Double]]) -> Finding {
    switch subject {
    case .oracle(let oracle):
      .oracle(
        oracle,
        zip(oracle.cases, rows).map { OracleFinding(oracle: $0, obtained: $1.first ?? .nan) })
    case .control(let control): .control(control, control.findings(rows))
    case .pattern(let pattern): .pattern(PatternFinding(pattern, rows))
    }
  }
}
