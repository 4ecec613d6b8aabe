internal import Randomness

/// The flood: water standing on the land, fed by rain, drained, and flowing over borders.
package struct Hazard: Sendable, Codable {
  /// Millimetres of standing water on each territory.
  package var level: [Double]
  /// Damage in [0, 1], from the water above capacity.
  package var damage: [Double]
  /// Mean damage by residents in this hour and the one before.
  package var mean = 0.0
  package var meanBefore = 0.0
  /// km² mm that fell, drained and left the map, over all hours so far.
  package var fallen = 0.0
  package var drained = 0.0
  package var left = 0.0

  /// Rain over each territory from each cell, as a share of that at the cell's centre.
  package let kernel: [[Double]]
  package let cells: [StormCell]
  /// km² an hour and mm of difference, for each border inside the map and each that leaves it.
  package let inner: [Double]
  package let outer: [Double]

  init(_ society: Society, _ p: HazardParameters, _ legacy: Legacy) {
    let land = society.land
    level = Array(repeating: 0, count: land.count)
    damage = level
    let storm = legacy.isStruck ? society.storm : []
    cells = storm.map { Hazard.displaced($0, p, legacy.chance) }
    kernel = cells.map { cell in
      (0..<land.count).map { r in
        let d =
          kilometres(cell.longitude, cell.latitude, land.longitude[r], land.latitude[r])
          / cell.radius
        return exponential(-d * d / 2)
      }
    }
    (inner, outer) = Hazard.conductances(land, p)
  }

  /// The cell of a replication: its rain times a factor of mean 1, its centre moved.
  private static func displaced(
    _ cell: StormCell, _ p: HazardParameters, _ chance: Chance
  ) -> StormCell {
    let name = EntityKey.of(cell.name)
    var moved = cell
    moved.rainfall *= chance.factor(.storm, name, spread: p.rainfallSpread) * p.rainfall
    let east = chance.normal(.storm, 0, EntityKey.of(name, 1)) * p.centreSpread
    let north = chance.normal(.storm, 0, EntityKey.of(name, 2)) * p.centreSpread
    moved.latitude += north / 111.19492664455873
    moved.longitude += east / kilometres(0, cell.latitude, 1, cell.latitude)
    return moved
  }

  /// A border passes no more than half the water between the levels of its two sides in an hour,
  /// shared among each side's borders: so that the hourly step neither overshoots nor runs dry.
  private static func conductances(
    _ land: Land, _ p: HazardParameters
  ) -> (inner: [Double], outer: [Double]) {
    var degree = [Double](repeating: 0, count: land.count)
    for border in land.borders {
      degree[border.a] += 1
      degree[border.b] += 1
    }
    for edge in land.edges { degree[edge.a] += 1 }
    func cap(_ r: Int) -> Double { 0.5 * land.area[r] / degree[r] }
    return (
      land.borders.map { min(p.conductance * $0.length, cap($0.a), cap($0.b)) },
      land.edges.map { min(p.conductance * $0.length, cap($0.a)) * p.boundary }
    )
  }

  /// Millimetres that fall on each territory in the hour that starts at `tick`.
  package func rain(at tick: Int) -> [Double] {
    var fall = [Double](repeating: 0, count: level.count)
    let hour = Double(tick) + 0.5
    for (cell, shares) in zip(cells, kernel) where hour > cell.start && hour < cell.end {
      let peak = 2 * cell.rainfall / (cell.end - cell.start)
      let rate =
        hour < cell.peak
        ? peak * (hour - cell.start) / (cell.peak - cell.start)
        : peak * (cell.end - hour) / (cell.end - cell.peak)
      for r in fall.indices { fall[r] += rate * shares[r] }
    }
    return fall
  }

  /// Where a crisis stands, from its level and slope.
  func stage(_ p: HazardParameters) -> Stage {
    if mean >= p.stageHigh { return .outbreak }
    if mean > meanBefore { return .developing }
    return mean >= p.stageLow ? .dissipating : .latent
  }
}

/// The four stages through which a crisis passes (潜伏 发展 爆发 消散), a function of the hazard's
/// level and slope, never of a clock.
public enum Stage: Int, Sendable, Codable, CaseIterable {
  /// 潜伏: level low, not rising.
  case latent
  /// 发展: level below the high mark, rising.
  case developing
  /// 爆发: level at or above the high mark.
  case outbreak
  /// 消散: level between the marks, not rising.
  case dissipating
}
