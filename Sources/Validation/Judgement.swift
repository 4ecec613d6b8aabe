/// What a check comes to.
public enum Judgement: String, Sendable, Hashable, Codable, CaseIterable {
  /// The whole interval lies where the criterion wants it.
  case holds
  /// The whole interval lies where the criterion does not want it.
  case fails
  /// The interval has both, or there are too few replications for one.
  case undecided

  /// What several claims come to together: all must hold, and one that fails is enough to fail.
  public static func all(_ judgements: [Judgement]) -> Judgement {
    if judgements.contains(.fails) { return .fails }
    return judgements.contains(.undecided) || judgements.isEmpty ? .undecided : .holds
  }
}
