extension Simulation {
  /// Indicators of the hour; they read the model and never write to it.
  mutating func observe(_ hour: Hour) {
    tally.need += hour.need
    tally.served += hour.served
    tally.onSite += hour.onSite
    tally.beyond += hour.beyond
    if hour.need > tally.peakNeed {
      tally.peakNeed = hour.need
      tally.peakServed = hour.served
    }
    if stage == .outbreak { tally.outbreakHours += 1 }
    if !isBenchmark {
      observeStocks(hour)
      if measures.contains(.fragmentation) { observeFragmentation(hour) }
      observeGap(hour)
    }
    observeSeverity()
    observeTimes(hour)
  }

  /// An hour counts as idle for the units that stand in store while need is unmet anywhere.
  private mutating func observeStocks(_ hour: Hour) {
    let stored = supply.store.reduce(0, +)
    let deployed = supply.underWay.reduce(0, +) + supply.onSite.reduce(0, +)
    tally.units += stored + deployed + supply.asked.reduce(0, +)
    if hour.need > hour.served {
      tally.idle += stored
      let bought = parameters.stocks.duplication
      if bought > 0 { tally.idleDuplicates += bought * storedByOffices }
    }
    let p = parameters.cost
    let active = authority.since.count { $0 >= 0 }
    tally.deployment += p.deployment * deployed
    tally.coordination += p.active * Double(active) / Double(Department.count)
    let offices = society.governments.count * Department.count + society.townships.count
    tally.technology += p.technology * technologies.paid * Double(offices)
  }

  /// Units in the stores of departments of any tier.
  private var storedByOffices: Double {
    zip(supply.store, society.holders.government).reduce(0) { $0 + ($1.1 >= 0 ? $1.0 : 0) }
  }

  /// From the alarm that led into the crisis, not one that ended before there was need, to the first
  /// unit on site where there is need.
  private mutating func observeGap(_ hour: Hour) {
    if tally.firstOnSite != nil { return }
    let isActing = (0..<society.sites).contains { isActive($0) }
    if isActing, tally.firstActive == nil { tally.firstActive = tick }
    if !isActing, hour.need == 0 { tally.firstActive = nil }
    if tally.firstActive != nil, hour.need > 0, hour.onSite > 0 { tally.firstOnSite = tick }
  }

  private mutating func observeSeverity() {
    let land = society.land
    var (error, sum, residents) = (0.0, 0.0, 0.0)
    for r in 0..<land.count {
      let need = (severity.quadruple(at: r) * severity.unitsQuadruple(at: r)).sum()
      tally.territoryPeak[r] = max(tally.territoryPeak[r], need)
    }
    for k in 0..<society.sites {
      let people = land.population[k / Department.count]
      sum += people * severity.total[k]
      error += people * abs(max(0, beliefs.value[k]) - severity.total[k])
      residents += people
    }
    guard residents > 0 else { return }
    tally.resilienceLoss += 100 * sum / residents
    tally.beliefError += isBenchmark ? 0 : error / residents
    tally.hours += 1
    if !isBenchmark, measures.contains(.tiers) { observeTiers() }
  }

  /// The error of belief tier by tier, of each office by residents.
  private mutating func observeTiers() {
    let (posts, land) = (society.posts, society.land)
    for post in 0..<posts.count {
      let r = posts.leaf[post]
      let depth = society.governments.tier[posts.government[post]].depth
      var error = 0.0
      for d in 0..<Department.count {
        let held = max(0, beliefs.value[post * Department.count + d])
        error += abs(held - severity.total[r * Department.count + d])
      }
      tally.tierError[depth] += land.population[r] * error
      tally.tierResidents[depth] += land.population[r] * Double(Department.count)
    }
  }

  /// Onset is the first hour in which need reaches half a per cent of what it would be at severity 1.
  private mutating func observeTimes(_ hour: Hour) {
    let full = severity.units.reduce(0, +)
    if tally.onset == nil, hour.need > 0, hour.need >= 0.005 * full { tally.onset = tick }
    guard let onset = tally.onset else { return }
    let since = tick - onset
    if hour.need > 0.5 * tally.peakNeed {
      tally.contained = nil
    } else if tally.contained == nil {
      tally.contained = since
    }
    if isBenchmark {
      (tally.detected, tally.reported, tally.activated, tally.responded) = (0, 0, 0, 0)
      return
    }
    tally.trueSinceOnset += hour.need
    var (here, top, active) = (0.0, 0.0, 0.0)
    for k in 0..<society.sites {
      let (r, d) = (k / Department.count, k % Department.count)
      let need = severity.units[k] * severity.total[k]
      here += min(need, believedNeed(k))
      let highest = society.posts.above[r].last ?? r
      let held = severity.units[k] * max(0, beliefs.value[highest * Department.count + d])
      tally.believedAtTop += held
      if origins.isMeasured {
        tally.age += Double(tick - Int(origins.believed[highest * Department.count + d]))
        tally.ages += 1
      }
      top += min(need, held)
      if isActive(k) { active += need }
    }
    if tally.detected == nil, here >= 0.5 * hour.need { tally.detected = since }
    if tally.reported == nil, top >= 0.5 * hour.need { tally.reported = since }
    if tally.activated == nil, active >= 0.5 * hour.need { tally.activated = since }
    if tally.responded == nil, hour.served >= 0.5 * hour.need { tally.responded = since }
  }
}
