extension Simulation {
  /// When data leak (公共信息安全), those whose data they were trust the county's word less.
  ///
  /// - Parameters:
  ///   - r: the territory whose data leaked, by its position on the land.
  ///   - weight: how many failures that counts for, before the loss asymmetry; at least 0.
  package mutating func loseTrust(inCitizensOf r: Int, weight: Double) {
    for c in society.citizens.leaf.indices where society.citizens.leaf[c] == r {
      trust.government.fail(weight, at: c)
    }
  }
}
