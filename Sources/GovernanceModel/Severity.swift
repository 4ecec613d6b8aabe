/// How badly each site is off, in parts that keep their cause.
///
/// The severity of a site is the sum of a floor, which it would have under instant, complete, free
/// response with everyone warned, and of an excess for each ``Cause``: what came of need that was
/// held up at that gate, then or later, here or by cascade from another domain. All parts follow one
/// linear equation, so that the attribution is exact, not a convention applied afterwards.
package struct Severity: Sendable, Codable {
  /// Severity under instant response, one a site, in [0, 1].
  package var floor: [Double]
  /// Severity above the floor, `k * 5 + cause`.
  package var excess: [Double]
  /// Floor and excess together.
  package var total: [Double]
  /// Response units wanted at severity 1.
  package let units: [Double]

  init(_ society: Society, _ p: NeedParameters) {
    floor = Array(repeating: 0, count: society.sites)
    total = floor
    excess = Array(repeating: 0, count: society.sites * Cause.count)
    let demand = p.demand.all
    units = (0..<society.sites).map {
      p.units * demand[$0 % Department.count] * society.land.population[$0 / Department.count]
        / 1_000
    }
  }
}

/// Which domain's severity feeds which: emergency → health; lifelines → health and supplies.
///
/// Row: the domain fed; column: the domain that feeds it.
let cascadeShares: [[Double]] = [
  [0, 0, 0, 0],
  [0.5, 0, 0, 1],
  [0, 0, 0, 1],
  [0, 0, 0, 0],
]
