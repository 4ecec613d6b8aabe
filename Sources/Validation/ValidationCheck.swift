/// Something that `validate` looks at, of whichever group, as numbered rows and what they say.
public struct ValidationCheck: Sendable {
  /// The three groups.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    /// Limits with a known answer.
    case oracles
    /// What must come to zero.
    case controls
    /// What must be seen.
    case patterns
  }

  /// Whether there is time for full size.
  public enum Size: String, Sendable, Hashable { case quick, full }

  /// What is looked at.
  enum Subject: Sendable {
    case oracle(Oracle)
    case control(Control)
    case pattern(Pattern)
  }

  let subject: Subject

  /// All checks in their order: O1 … O11, C1 … C8, P1 … P16.
  public static let all =
    Oracle.all.map { ValidationCheck(subject: .oracle($0)) }
    + Control.all.map { ValidationCheck(subject: .control($0)) }
    + Pattern.all.map { ValidationCheck(subject: .pattern($0)) }

  /// The name under which it is asked for.
  public var id: String {
    switch subject {
    case .oracle(let oracle): oracle.id
    case .control(let control): control.id
    case .pattern(let pattern): pattern.id
    }
  }

  /// What it is about.
  public var title: String {
    switch subject {
    case .oracle(let oracle): oracle.title
    case .control(let control): control.title
    case .pattern(let pattern): pattern.title
    }
  }

  /// The group it belongs to.
  public var group: Group {
    switch subject {
    case .oracle: .oracles
    case .control: .controls
    case .pattern: .patterns
    }
  }

  /// How many rows it takes: the cases of an oracle, replications else.
  ///
  /// Quick is as few as can be judged, ``Criteria/fewestReplications``.
  public func count(_ size: Size) -> Int {
    switch subject {
    case .oracle(let oracle): oracle.cases.count
    case .control(let control): replications(control.replications, size)
    case .pattern(let pattern): replications(pattern.replications, size, fewest: pattern.fewest)
    }
  }

  private func replications(
    _ full: Int, _ size: Size, fewest: Int = Criteria.fewestReplications
  ) -> Int {
    size == .full ? full : min(full, fewest)
  }

  /// The row of this number, from 1, under the values that patterns share.
  func row(_ number: Int, _ values: ParameterValues) throws -> [Double] {
    switch subject {
    case .oracle(let oracle): [try oracle.cases[number - 1].obtained()]
    case .control(let control): try control.row(UInt64(number))
    case .pattern(let pattern): try pattern.row(UInt64(number), values)
    }
  }
}
