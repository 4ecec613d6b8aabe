extension Simulation {
  /// Loads for the green channel are signed before all others, at the rate of the desk.
  ///
  /// - Returns: signatures given, by territory.
  mutating func clearGreen() -> [Double] {
    let lines = society.lines
    var load = [Double](repeating: 0, count: society.land.count)
    for e in opening.green.indices where opening.green[e] && supply.asked[e] > 0 {
      let k = lines.site[e]
      if isActive(k) {
        load[k / Department.count] += opening.worth[e] * supply.asked[e] * opening.touches[k]
      }
    }
    var share = load
    for r in load.indices where load[r] > 0 {
      share[r] = min(1, deskRate(r) / load[r])
      load[r] *= share[r]
    }
    for e in opening.green.indices where opening.green[e] && supply.asked[e] > 0 {
      let k = lines.site[e]
      if isActive(k) { sign(supply.asked[e] * share[k / Department.count], over: e) }
    }
    return load
  }
}
