extension Synergy {
  /// Why a comparison says nothing about amplification, whatever its excesses.
  public enum Obstacle: Sendable, Hashable {
    /// All together avoid nothing or do harm, e(all) ≤ 0: there is nothing to amplify.
    case nothingAvoided
    /// These factors, by position, do harm alone or pass the floor: eᵢ is no share, and 1 − Π(1 − eᵢ) no
    /// chance.
    case noShare([Int])
    /// All together pass the floor, e(all) > 1: L\* is not what cannot be avoided.
    case floorPassed
  }

  /// The obstacles to a verdict, none where all eᵢ and e(all) are shares from 0 to 1.
  ///
  /// What lies within 10⁻⁹ of an end is taken for rounding.
  public var obstacles: [Obstacle] {
    let rounding = 1e-9
    guard together > rounding else { return [.nothingAvoided] }
    let shareless = alone.indices.filter { alone[$0] < -rounding || alone[$0] > 1 + rounding }
    return (shareless.isEmpty ? [] : [.noShare(shareless)])
      + (together > 1 + rounding ? [.floorPassed] : [])
  }
}
