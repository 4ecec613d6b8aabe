extension Simulation {
  /// What must hold at the end of every hour, whatever the parameters; checked after each step in
  /// debug builds and in tests.
  ///
  /// - Returns: a sentence that names the first thing broken, nil when all hold.
  /// - Complexity: O(sites + lines + holders).
  package func brokenInvariant() -> String? {
    brokenWater() ?? brokenEpidemic() ?? brokenSectors() ?? brokenSeverity() ?? brokenUnits()
      ?? brokenShare() ?? brokenReserves()
  }

  /// Water is conserved: what fell stands, drained or left the map.
  private func brokenWater() -> String? {
    var standing = 0.0
    for r in 0..<society.land.count {
      if !(hazard.level[r] >= -1e-9) { return "territory \(r) has \(hazard.level[r]) mm of water" }
      standing += hazard.level[r] * society.land.area[r]
    }
    let balance = standing + hazard.drained + hazard.left - hazard.fallen
    return balance.magnitude > 1e-9 * (1 + hazard.fallen)
      ? "\(balance) km² mm of water came from nowhere" : nil
  }

  /// Severity is a share, and the sum of its parts, none of them negative.
  private func brokenSeverity() -> String? {
    for k in 0..<society.sites {
      let total = severity.total[k]
      if !(total >= 0 && total <= 1 + 1e-12) { return "site \(k) has severity \(total)" }
      var sum = severity.floor[k]
      for c in 0..<Cause.count {
        let part = severity.excess[k * Cause.count + c]
        if !(part >= 0) { return "site \(k) has excess \(part) of cause \(c)" }
        sum += part
      }
      if (sum - total).magnitude > 1e-12 { return "severity of site \(k) is not its parts' sum" }
    }
    return nil
  }

  /// Units are conserved, holder by holder: in store, asked for, under way or on site, they are what it
  /// began with and what it made.
  private func brokenUnits() -> String? {
    var held = supply.store
    for e in 0..<society.lines.count {
      let parts = [supply.asked[e], supply.underWay[e], supply.onSite[e]]
      if let part = parts.first(where: { !($0 >= -1e-9) }) { return "line \(e) has \(part) units" }
      held[society.lines.holder[e]] += parts[0] + parts[1] + parts[2]
    }
    for h in held.indices {
      if !(supply.store[h] >= -1e-9) { return "holder \(h) has \(supply.store[h]) units in store" }
      let had = supply.initial[h] + (contracts.made.isEmpty ? 0 : contracts.made[h])
      if (held[h] - had).magnitude > 1e-9 * (1 + had) {
        return "holder \(h) has had \(had) units and has \(held[h])"
      }
    }
    return nil
  }

  /// Propensities to share, efforts to inspect, fear and shares reckoned concealed are in [0, 1].
  private func brokenShare() -> String? {
    let shares = cooperation.all + cooperation.effort + supervision.fear + supervision.concealed
    return shares.first { !($0 >= -1e-12 && $0 <= 1 + 1e-12) }.map {
      "\($0) is no propensity, effort or fear"
    }
  }

  /// What stands forward is no more than its holder has in store or is asked for.
  private func brokenReserves() -> String? {
    if reserves.standing.isEmpty { return nil }
    var held = supply.store
    for e in society.lines.vertical { held[society.lines.holder[e]] += supply.asked[e] }
    for i in reserves.standing.indices where reserves.holder[i] >= 0 {
      if !(reserves.standing[i] >= -1e-9) { return "place \(i) has \(reserves.standing[i]) units" }
      held[reserves.holder[i]] -= reserves.standing[i]
    }
    let h = held.indices.first { held[$0] < -1e-9 * (1 + supply.initial[$0]) }
    return h.map { "holder \($0) has more forward than it has, by \(-held[$0])" }
  }
}
