internal import Randomness

/// Failures in the domains of territories, each of which may bring about others: a multivariate
/// Hawkes process (Hawkes 1971) counted by the hour.
///
/// Empty where the family is off.
package struct Sectors: Sendable, Codable {
  /// Share of the children of each side of a border that fall beyond it.
  package struct Beyond: Sendable, Codable {
    package let a: Double
    package let b: Double
  }

  /// Share of each domain that is out of order, one a site.
  package var strain: [Double]
  /// Failures an hour that earlier ones bring about now, one a site.
  package var excitation: [Double]
  /// Failures of the last hour, one a site.
  package var events: [Double]
  /// Mean numbers of direct children, `from * 4 + to`, scaled.
  package let children: [Double]
  /// Share of the excitation that is left an hour later.
  package let decay: Double
  /// Share of the children that fall at home, one a territory, and beyond each border, from either
  /// side.
  package let home: [Double]
  package let beyond: [Beyond]
  /// Failures so far.
  package var count = 0.0

  init(_ society: Society, _ p: SectorParameters) {
    let sites = p.isActive ? society.sites : 0
    strain = Array(repeating: 0, count: sites)
    excitation = strain
    events = strain
    children = society.branching.map { $0 * p.branching }
    decay = p.memory > 0 ? exponential(-1 / p.memory) : 0
    let land = society.land
    var lengths = [Double](repeating: 0, count: land.count)
    guard p.isActive, p.spill > 0 else {
      (home, beyond) = ([], [])
      return
    }
    for border in land.borders {
      lengths[border.a] += border.length
      lengths[border.b] += border.length
    }
    home = lengths.map { $0 > 0 ? 1 - p.spill : 1 }
    beyond = land.borders.map {
      Beyond(a: p.spill * $0.length / lengths[$0.a], b: p.spill * $0.length / lengths[$0.b])
    }
  }
}
