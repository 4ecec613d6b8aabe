extension Simulation {
  /// The desks of a territory sign for its four departments at a finite rate, in proportion to what
  /// waits.
  mutating func clearDesks() {
    let (land, lines) = (society.land, society.lines)
    var share = [Double](repeating: 0, count: society.sites)
    for r in 0..<land.count {
      let sites = r * Department.count..<(r + 1) * Department.count
      var rate =
        parameters.approval.capacity * parameters.need.units * land.population[r] / 1_000
        * Double(Department.count)
      if !attention.messages.isEmpty { rate *= max(0, 1 - attention.hours(at: r)) }
      if !grades.grade.isEmpty { rate *= grades.pace(of: land.territory[r], parameters.grades) }
      var load = 0.0
      for k in sites where signs(k) { load += supply.siteAsked[k] * opening.touches[k] }
      guard load > 0 else { continue }
      for k in sites where signs(k) { share[k] = min(1, rate / load) }
    }
    for e in 0..<lines.count where supply.asked[e] > 0 && share[lines.site[e]] > 0 {
      sign(supply.asked[e] * share[lines.site[e]], over: e)
    }
    tiesVisited += lines.count
  }

  /// What is signed is under way: it spends its hours in signing, then those on the road.
  mutating func sign(_ units: Double, over e: Int) {
    let k = society.lines.site[e]
    let leaves = tick + opening.signingHours[k]
    let arrives = leaves + opening.travel[e]
    let worth = opening.worth[e] * units
    supply.asked[e] -= units
    supply.underWay[e] += units
    supply.siteAsked[k] -= worth
    supply.signing[k] += worth
    supply.leaving[leaves % supply.hours * society.sites + k] += worth
    if !carriers.batch.isEmpty && usesRoads(e) {
      carriers.batch[e] += units
    } else {
      supply.arriving[arrives % supply.hours * society.lines.count + e] += units
    }
  }

  /// Whether the desk may sign for a site: its department is active and gets no conflicting orders.
  @inline(__always)
  func signs(_ k: Int) -> Bool { isActive(k) && !isConflicted(officeOf(site: k)) }
}
