/// The names of the point sets among the phases of `Chance`.
///
/// They fill 0xFFFF_01xx, far from the phases of a model, so that a design and a simulation may
/// share a seed and still draw apart.
enum PointPhase {
  /// Owen's flips; tick is the scramble, entity is (dimension, group of digits, higher digits).
  static let owenFlips: UInt32 = 0xFFFF_0101
  /// The digits below 2⁻³²; tick is the scramble, entity is (dimension, all 32 digits).
  static let owenTail: UInt32 = 0xFFFF_0102
  /// The permutations of a Latin hypercube; tick is the dimension, entity the pair of places.
  static let latinColumns: UInt32 = 0xFFFF_0103
  /// The proposals of the maximin search; tick is 0, entity the proposal.
  static let maximinSwaps: UInt32 = 0xFFFF_0104
  /// Where a Morris trajectory starts and in which sense; tick is the candidate, entity the factor.
  static let morrisStart: UInt32 = 0xFFFF_0105
  /// The order of the factors in a Morris trajectory; tick is the candidate, entity the place.
  static let morrisOrder: UInt32 = 0xFFFF_0106
  /// The restarts of the search for a fraction; tick is the restart, entity the place.
  static let fractionOrder: UInt32 = 0xFFFF_0107
}
