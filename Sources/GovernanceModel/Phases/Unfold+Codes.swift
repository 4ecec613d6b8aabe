extension Simulation {
  /// Where health codes are required, trips between territories that do not recognise each other's
  /// are blocked.
  mutating func checkCodes() {
    if isBenchmark { return }
    let land = society.land
    for e in 0..<routes.count {
      let trips = routes.share[e] * land.population[routes.from[e]]
      codes.wanted += trips
      if codes.hour[routes.pair[e]] > tick { codes.blocked += trips }
    }
    tiesVisited += routes.count
  }
}
