extension Simulation {
  /// Stocks move to the greatest believed need.
  ///
  /// First what was asked for beyond belief is withdrawn;
  /// then each site asks its own department, those above what the tiers below them cannot meet, and
  /// those beside and outside offer what they can spare, each from what it believes and can see. A
  /// holder that is asked for more than it has divides it by a rule. All that is asked for waits at
  /// the desk of the territory in need, the gate in series with every channel.
  package mutating func allocate() {
    if isBenchmark { return }
    let isChanged = withdraw()
    if parameters.contracts.rate > 0 { produce() }
    if isChanged || parameters.contracts.rate > 0 { recount() }
    askOwn()
    if parameters.decision.escalation > 0 { escalate() }
    if parameters.command.centre > 0 { dispatch() }
    offer()
    if !reserves.standing.isEmpty { arriveForward() }
    clear()
    if !reserves.standing.isEmpty {
      dispatchForward()
      moveForward()
    }
    if parameters.carriers.capacity > 0 { load() }
    if parameters.volunteers.active == 1 { mobilise() }
  }

  /// Units at the desk for which the territory no longer sees need go home.
  ///
  /// - Returns: whether there were any.
  private mutating func withdraw() -> Bool {
    recount()
    let lines = society.lines
    var share = [Double](repeating: 0, count: society.sites)
    for k in 0..<society.sites where supply.siteAsked[k] > 0 {
      let excess = supply.committed[k] - supply.hidden[k] - believedNeed(k)
      if excess > 0 { share[k] = min(1, excess / supply.siteAsked[k]) }
    }
    if share.allSatisfy({ $0 == 0 }) { return false }
    for e in 0..<lines.count where supply.asked[e] > 0 && share[lines.site[e]] > 0 {
      let back = supply.asked[e] * share[lines.site[e]]
      supply.asked[e] -= back
      supply.store[lines.holder[e]] += back
    }
    return true
  }

  /// Units that a site's own department believes are needed, or will be where it has a forecast.
  @inline(__always)
  func believedNeed(_ k: Int) -> Double {
    let rise = foresight.rise.isEmpty ? 0 : foresight.rise[k]
    return severity.units[k] * max(0, beliefs.value[k] + rise)
  }

  /// Adds up, site by site, what is committed over all lines, and what of it the site cannot see:
  /// help from beside and outside that is under way over a line without technology.
  private mutating func recount() {
    let lines = society.lines
    for k in 0..<society.sites {
      supply.siteAsked[k] = 0
      supply.own[k] = 0
      supply.fromAbove[k] = 0
      supply.beside[k] = 0
      supply.committed[k] = 0
      supply.hidden[k] = 0
    }
    for e in 0..<lines.count {
      let sum = supply.asked[e] + supply.underWay[e] + supply.onSite[e]
      if sum == 0 { continue }
      let (k, worth) = (lines.site[e], opening.worth[e])
      supply.siteAsked[k] += worth * supply.asked[e]
      supply.committed[k] += worth * sum
      if lines.own.contains(e) {
        supply.own[k] += worth * sum
      } else if lines.vertical.contains(e) {
        supply.fromAbove[k] += worth * sum
      } else {
        supply.beside[k] += worth * sum
        if !opening.lineLedger[e] { supply.hidden[k] += worth * supply.underWay[e] }
      }
    }
    tiesVisited += lines.count
  }

  private mutating func askOwn() {
    for k in society.lines.own {
      let office = officeOf(site: k)
      guard authority.since[office] >= 0, !isConflicted(office) else { continue }
      let seen = supply.committed[k] - supply.hidden[k]
      let free = supply.store[k] - (1 - released(office)) * supply.initial[k]
      let lacking = max(0, believedNeed(k) - seen)
      if lacking == 0 || opening.worth[k] == 0 { continue }
      let units = min(lacking / opening.worth[k], max(0, free))
      if units > 0 { commit(units, over: k) }
    }
  }

  /// Superiors tier by tier give what the tiers below them cannot meet, as far as their grade allows.
  private mutating func escalate() {
    var kept: [Double] = []
    if !grades.grade.isEmpty {
      kept = society.holders.government.indices.map { h in
        let g = society.holders.government[h]
        guard g >= 0 else { return 0 }
        let office = g * Department.count + society.holders.domain[h]
        return (1 - grades.stockShare(office, parameters.grades)) * supply.initial[h]
      }
    }
    for group in tiersOfSuperiors() {
      ask(group) { supply, h in kept.isEmpty ? supply.store[h] : supply.store[h] - kept[h] }
    }
  }

  /// The ranges of vertical lines tier by tier, from the lowest.
  private func tiersOfSuperiors() -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = society.lines.vertical.lowerBound
    while start < society.lines.vertical.upperBound {
      let tier = society.governments.tier[society.posts.government[society.lines.post[start]]]
      var end = start
      while end < society.lines.vertical.upperBound,
        society.governments.tier[society.posts.government[society.lines.post[end]]] == tier
      { end += 1 }
      groups.append(start..<end)
      start = end
    }
    return groups
  }

  /// Asks over a group of lines that stand side by side; what a holder cannot give in full it gives
  /// in proportion, unless another rule is in force.
  private mutating func ask(
    _ group: Range<Int>, available: (borrowing Supply, Int) -> Double
  ) {
    let lines = society.lines
    // Taken out while they are filled, so that the rest of the simulation is only read meanwhile.
    var (wish, wanted) = ([Double](), [Double]())
    swap(&wish, &supply.wish)
    swap(&wanted, &supply.wanted)
    if group == lines.lateral {
      fillFromBeside(&wish, &wanted)
    } else {
      fillFromAbove(&wish, &wanted, over: group)
    }
    swap(&wish, &supply.wish)
    swap(&wanted, &supply.wanted)
    if parameters.sharing.monopoly > 0, group == lines.lateral { monopolise() }
    if division.rule != .proportional { divide(group, available: available) }
    for h in supply.wanted.indices where supply.wanted[h] > 0 {
      supply.wanted[h] = min(1, max(0, available(supply, h)) / supply.wanted[h])
    }
    for e in group where supply.wish[e] > 0 {
      let units = supply.wish[e] * supply.wanted[lines.holder[e]]
      if units > 0 { commit(units, over: e) }
    }
    tiesVisited += group.count
  }

  /// What each superior wishes to give over each line of a tier, and in all.
  ///
  /// It only reads the simulation; it is mutating so that no copy of it is made for the call.
  private mutating func fillFromAbove(
    _ wish: inout [Double], _ wanted: inout [Double], over tier: Range<Int>
  ) {
    let holder = society.lines.holder
    for h in wanted.indices { wanted[h] = 0 }
    for e in tier {
      wish[e] = opening.line[e] ? wishFromAbove(e) : 0
      wanted[holder[e]] += wish[e]
    }
  }

  /// What each holder beside and outside wishes to give over each line, and in all.
  ///
  /// It is not mutating: one copy of the simulation an hour costs less than what is loaded anew after
  /// each write where it is.
  private func fillFromBeside(_ wish: inout [Double], _ wanted: inout [Double]) {
    let lines = society.lines
    unsafe wish.withUnsafeMutableBufferPointer { wish in
      let wish = unsafe wish
      let size = 16_384
      // What it calls is inlined, so that no call copies the simulation.
      crew.each((lines.lateral.count + size - 1) / size) { block in
        let start = lines.lateral.lowerBound + block * size
        for e in start..<min(start + size, lines.lateral.upperBound) {
          unsafe wish[e] = opening.line[e] ? wishFromBeside(e) : 0
        }
      }
    }
    for h in wanted.indices { wanted[h] = 0 }
    for e in lines.lateral { wanted[lines.holder[e]] += wish[e] }
  }

  /// Escalation: what a superior believes to be needed beyond all that the site's own department
  /// holds and superiors of any tier have committed.
  @inline(__always)
  private func wishFromAbove(_ e: Int) -> Double {
    let d = society.lines.site[e] % Department.count
    let office = society.posts.government[society.lines.post[e]] * Department.count + d
    guard authority.since[office] >= 0, opening.worth[e] > 0 else { return 0 }
    return gapFromAbove(e) / opening.worth[e]
  }

  @inline(__always)
  private func gapFromAbove(_ e: Int) -> Double {
    let k = society.lines.site[e]
    let beside = opening.lineLedger[e] ? supply.beside[k] : 0
    return max(
      0,
      believedNeed(over: e) - supply.own[k] - opening.worth[k] * supply.store[k]
        - supply.fromAbove[k] - beside)
  }

  /// What a helper offers: its willingness times the gap that it has heard of, or, where decisions
  /// stand, times all that would lack without its own help, less that help.
  @inline(__always)
  private func wishFromBeside(_ e: Int) -> Double {
    guard beliefs.heard[e] > 0, opening.worth[e] > 0 else { return 0 }
    if command.dispatches(over: e) { return 0 }
    let gap = gapFromBeside(e)
    if gap <= 0 { return 0 }
    var admitted = contracts.pays ? willingnessToLend(over: e) : willingness(over: e)
    if society.lines.insideOutside.contains(e) {
      admitted *= trust.inHelp(e - society.lines.insideOutside.lowerBound)
    }
    if parameters.sharing.standing == 1 {
      let mine = worthOfOwnHelp(over: e)
      let offer = admitted * (gap + mine) - mine
      // What rounding leaves is no offer.
      return offer > 1e-9 * severity.units[society.lines.site[e]] ? offer / opening.worth[e] : 0
    }
    return admitted * gap / opening.worth[e]
  }

  /// What the holder of a line has committed to the site itself, in units of the site's domain.
  @inline(__always)
  private func worthOfOwnHelp(over e: Int) -> Double {
    opening.worth[e] * (supply.asked[e] + supply.underWay[e] + supply.onSite[e])
  }

  /// Need that a helper has heard of beyond the site's own stock and what it sends itself, or, where
  /// the line is digital, beyond all that is committed.
  @inline(__always)
  private func gapFromBeside(_ e: Int) -> Double {
    let k = society.lines.site[e]
    let seen =
      opening.lineLedger[e]
      ? supply.committed[k] + opening.worth[k] * supply.store[k]
      : opening.worth[k] * supply.initial[k] + worthOfOwnHelp(over: e)
    return believedNeed(over: e) - seen
  }

  /// Units that the holder at the end of a line believes the site to need, a superior by its own
  /// belief, others by what they heard.
  @inline(__always)
  func believedNeed(over e: Int) -> Double {
    let (k, post) = (society.lines.site[e], society.lines.post[e])
    guard post >= 0 else { return severity.units[k] * beliefs.heard[e] }
    var belief = beliefs.value[post * Department.count + k % Department.count]
    if !grades.called.isEmpty, society.posts.below[post] == k / Department.count {
      belief = max(belief, grades.called[k])
    }
    return severity.units[k] * max(0, belief)
  }

  /// What of that need the holder does not see met or provided for.
  func gap(over e: Int) -> Double {
    society.lines.post[e] >= 0 ? gapFromAbove(e) : gapFromBeside(e)
  }

  /// Offers from beside and outside, out of what a holder does not need or hold back itself: need
  /// that it believes of its own site and that is not met, and a reserve for what it is unsure of.
  private mutating func offer() {
    let reserve = parameters.sharing.reserve
    var spare = supply.store
    for k in 0..<society.sites {
      let office = officeOf(site: k)
      if isConflicted(office) {
        spare[k] = 0
        continue
      }
      let held = (1 - released(office)) * supply.initial[k]
      let unmet = max(0, believedNeed(k) - supply.committed[k] + supply.hidden[k])
      let worth = opening.worth[k]
      if worth == 0 {
        spare[k] -= held
      } else {
        spare[k] -=
          held + unmet / worth
          + reserve * severity.units[k] * beliefs.variance[k].squareRoot() / worth
      }
    }
    ask(society.lines.lateral, available: { _, h in spare[h] })
  }

  mutating func commit(_ units: Double, over e: Int) {
    let k = society.lines.site[e]
    let worth = opening.worth[e] * units
    // What rounding leaves is no use of a tie.
    if worth > 1e-9 * severity.units[k] { usage.line[e] += 1 }
    supply.store[society.lines.holder[e]] -= units
    supply.asked[e] += units
    supply.siteAsked[k] += worth
    supply.committed[k] += worth
    if society.lines.own.contains(e) {
      supply.own[k] += worth
    } else if society.lines.vertical.contains(e) {
      supply.fromAbove[k] += worth
    } else {
      supply.beside[k] += worth
    }
  }

  @inline(__always)
  func isActive(_ k: Int) -> Bool { authority.since[officeOf(site: k)] >= 0 }

  /// The office of the department whose domain a site is.
  @inline(__always)
  func officeOf(site k: Int) -> Int {
    society.land.territory[k / Department.count] * Department.count + k % Department.count
  }
}
