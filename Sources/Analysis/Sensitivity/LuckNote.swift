/// What the runs at a point say of chance, for a reader of sensitivity indices.
enum LuckNote {
  /// A sentence, or nothing where nothing needs saying.
  ///
  /// - Parameters:
  ///   - replications: how many runs a point has.
  ///   - isShared: whether the points of a replication share their luck; `nil` where it is not known.
  /// - Returns: the sentence.
  static func sentence(replications: Int, isShared: Bool?) -> String? {
    switch (replications, isShared) {
    case (1, true):
      "one replication, whose points share their luck: the indices are those of this luck alone; "
        + "add replications"
    case (1, _):
      "one run a point: what chance does cannot be told from what factors do, and raises every "
        + "total; add replications where a run is not the same when run again"
    case (_, true):
      "the points of a replication share their luck: intervals tell what other points would change, "
        + "not what other luck would; `random-numbers: independent` has both in them"
    default: nil
    }
  }
}
