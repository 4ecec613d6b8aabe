internal import Randomness

/// The ties over which neighbouring governments consult (会商): one a border inside the map, in the
/// order of the land's borders.
package struct PeerTies: Sendable {
  /// The tie is open iff this draw is below the openness of the horizontal mode.
  package var open: [Double]

  init(land: Land, chance: Chance) {
    open = land.borders.map { border in
      let (a, b) = (land.key[border.a], land.key[border.b])
      return chance.uniform(.peer, 0, EntityKey.tie(min(a, b), max(a, b)))
    }
  }
}
