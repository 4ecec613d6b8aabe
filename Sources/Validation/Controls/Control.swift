/// A negative control: something that must come to zero, by theory and not by a failed test.
///
/// A replication gives a row of numbers; the rows of all replications give the findings of the
/// control's variants, each a world in which it must hold.
public struct Control: Sendable {
  /// C1 … C8.
  public let id: String
  /// What must be zero.
  public let title: String
  /// Replications at full size.
  public let replications: Int
  /// The numbers of one replication, from its seed.
  package let row: @Sendable (_ seed: UInt64) throws -> [Double]
  /// What the rows say, a finding a variant.
  package let findings: @Sendable (_ rows: [[Double]]) -> [ControlFinding]
}

/// What a variant of a control came to.
public struct ControlFinding: Sendable, Hashable {
  /// The variant: its world and what is held fixed.
  public let title: String
  /// The value that must be zero, in the unit of the bound.
  public let estimate: Double
  /// The lower end of its interval.
  public let low: Double
  /// The upper end.
  public let high: Double
  /// The bound of practical zero, fixed before any run; 0 where no bit may differ.
  public let bound: Double
  /// Whether it is zero.
  public let judgement: Judgement

  /// How much of its bound the interval fills; what is exactly zero fills none of a bound of 0.
  var fill: Double {
    let reach = max(low.magnitude, high.magnitude)
    return reach == 0 ? 0 : bound > 0 ? reach / bound : .infinity
  }
}
