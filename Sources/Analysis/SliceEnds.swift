/// The outcome at both ends of a slice, with no player and with all, and what each avoids alone.
public struct SliceEnds: Sendable, Hashable {
  /// The outcome's column.
  public let outcome: String
  /// The label of the slice.
  public let slice: String
  /// The mean with every player at its low level.
  public let none: Estimate
  /// The mean with every player at its high level.
  public let all: Estimate
  /// What all gain over none, v(N), above 0 when it is better.
  public let gain: Estimate
  /// e of each player, the share of the avoidable loss that it avoids alone; empty without a floor.
  public let alone: [Estimate]
  /// L\*, where it is known; in a difference, where L\* is common to both sides, nothing.
  public let floor: Double?
  /// The number of replications used.
  public let n: Int
}

/// What an analysis had to leave out, and why.
public struct Dropped: Sendable, Hashable, CustomStringConvertible {
  /// The outcome's column.
  public let outcome: String
  /// How many replications were left out.
  public let replications: Int
  /// Of how many.
  public let total: Int
  /// Why they were left out.
  public let reason: String

  /// The same in words.
  public var description: String {
    "\(outcome): \(replications) of \(total) replications dropped, \(reason)"
  }
}
