/// Why a unit of need was not met: the gate at which it was held up.
///
/// `unavoidable` loss has none.
public enum Cause: Int, Sendable, CaseIterable {
  /// No office of the territory held it true.
  case undetected
  /// Held true in the territory, but not, or not in full, by who could act.
  case unreported
  /// Known, and waiting for activation, release, a desk or a signature.
  case unapproved
  /// Approved, and its units under way.
  case inTransit
  /// The rest: no store within reach of an open tie gave a unit.
  case unstocked

  static let count = 5
}
