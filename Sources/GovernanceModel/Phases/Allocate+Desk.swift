extension Simulation {
  /// What waits is signed: as files that stand in queues, or at the steady rate of a desk, where loads
  /// for the green channel go first.
  mutating func clear() {
    if parameters.approval.files > 0 {
      clearFiles()
    } else {
      clearDesks(after: opening.green.isEmpty ? [] : clearGreen())
    }
  }

  /// The desks of a territory sign for its four departments at a finite rate, in proportion to what
  /// waits.
  ///
  /// - Parameter used: signatures of the hour already given, by territory; empty for none.
  private mutating func clearDesks(after used: [Double]) {
    let (land, lines) = (society.land, society.lines)
    var share = [Double](repeating: 0, count: society.sites)
    for r in 0..<land.count {
      let sites = r * Department.count..<(r + 1) * Department.count
      let rate = deskRate(r) - (used.isEmpty ? 0 : used[r])
      var load = 0.0
      for k in sites where maySign(for: k) { load += supply.siteAsked[k] * opening.touches[k] }
      guard load > 0 else { continue }
      for k in sites where maySign(for: k) { share[k] = min(1, rate / load) }
    }
    for e in 0..<lines.count where supply.asked[e] > 0 && share[lines.site[e]] > 0 {
      sign(supply.asked[e] * share[lines.site[e]], over: e)
    }
    tiesVisited += lines.count
  }

  /// Signatures that the desk of a territory can give in an hour: less while it reads beyond its
  /// attention, and at the pace of its grade.
  func deskRate(_ r: Int) -> Double {
    var rate =
      parameters.approval.capacity * parameters.need.units * society.land.population[r] / 1_000
      * Double(Department.count)
    if !attention.messages.isEmpty { rate *= max(0, 1 - attention.hours(at: r)) }
    if !grades.grade.isEmpty {
      rate *= grades.pace(of: society.land.territory[r], parameters.grades)
    }
    return rate
  }

  /// What is signed is under way: it spends its hours in signing, then those on the road.
  package mutating func sign(_ units: Double, over e: Int) {
    let k = society.lines.site[e]
    let leaves = tick + opening.signingHours[k]
    let arrives = leaves + opening.travel[e]
    let worth = opening.worth[e] * units
    supply.asked[e] -= units
    supply.underWay[e] += units
    supply.siteAsked[k] -= worth
    supply.signing[k] += worth
    supply.leaving[leaves % supply.hours * society.sites + k] += worth
    if !reserves.standing.isEmpty && society.lines.vertical.contains(e) {
      reserves.batch[e - society.lines.vertical.lowerBound] += units
    } else if !carriers.batch.isEmpty && usesRoads(e) {
      carriers.batch[e] += units
    } else {
      supply.arriving[arrives % supply.hours * society.lines.count + e] += units
    }
  }

  /// Whether the desk may sign for a site: its department is active, has its plan where plans are
  /// needed, and gets no conflicting orders.
  @inline(__always)
  package func maySign(for k: Int) -> Bool {
    isActive(k) && (planning.isReady.isEmpty || planning.isReady[k])
      && !isConflicted(officeOf(site: k))
  }
}
