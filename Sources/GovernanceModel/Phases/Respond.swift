extension Simulation {
  /// Capacity on site brings severity down, and losses are counted.
  ///
  /// Units arrive; what they, volunteers and neighbours serve of the need shortens it; what is not
  /// served is booked to the gate that held it up; units beyond believed need go home. Water is never
  /// changed by response.
  package mutating func respond() {
    if contracts.pays && !isBenchmark { payHelpers() }
    arrive()
    let helped = !isBenchmark && !volunteers.present.isEmpty
    if helped { gather() }
    var shortfall = [Double](repeating: 0, count: society.sites * Cause.count)
    var hour = Hour()
    let covers = measures.contains(.coverage)
    for k in 0..<society.sites {
      let need = severity.units[k] * severity.total[k]
      let present = supply.siteOnSite[k] + (helped ? volunteers.present[k] : 0)
      let served = isBenchmark ? need : min(need, present)
      if covers {
        tally.countIn(k / Department.count, need: need, served: served, present: present)
      }
      hour.need += need
      hour.served += served
      hour.onSite += supply.siteOnSite[k]
      hour.beyond += max(0, supply.siteOnSite[k] - need)
      if need > served {
        let gap = book(k, need: need, served: served)
        for c in 0..<Cause.count { shortfall[k * Cause.count + c] = gap[c] / need }
      }
    }
    countLoss(shortfall)
    if !accounts.isEmpty { keepAccounts(shortfall) }
    observe(hour)
    if helped { observeNeighbours() }
    if parameters.recovery.rate > 0 { recover(shortfall) }
    worsen(shortfall)
    if !isBenchmark { sendHome() }
  }

  /// Units that come to the end of signing, then of the road.
  private mutating func arrive() {
    let (lines, slot) = (society.lines, tick % supply.hours)
    for k in 0..<society.sites {
      let leaving = supply.leaving[slot * society.sites + k]
      supply.signing[k] = max(0, supply.signing[k] - leaving)
      supply.inTransit[k] += leaving
      supply.leaving[slot * society.sites + k] = 0
    }
    for e in 0..<lines.count {
      let units = supply.arriving[slot * lines.count + e]
      if units == 0 { continue }
      let (k, worth) = (lines.site[e], opening.worth[e] * units)
      supply.underWay[e] = max(0, supply.underWay[e] - units)
      supply.onSite[e] += units
      supply.inTransit[k] = max(0, supply.inTransit[k] - worth)
      supply.siteOnSite[k] += worth
      supply.arriving[slot * lines.count + e] = 0
    }
    tiesVisited += lines.count
  }

  /// Splits the unmet need of a site over the gates that hold it up.
  ///
  /// In this order: what no office of the territory holds true; what is held true there but not by
  /// the department that must ask; what is on the road; what waits for activation, release, a desk or
  /// a signature; what superiors with units in store do not believe; and the rest, for which no holder
  /// that could be reached gave a unit.
  @inline(__always)
  private func book(_ k: Int, need: Double, served: Double) -> SIMD8<Double> {
    var gap = SIMD8<Double>.zero
    let believed = min(need, believedNeed(k))
    let known = min(need, max(believed, severity.units[k] * sight.townshipMean[k]))
    gap[Cause.undetected.rawValue] = need - max(served, known)
    gap[Cause.unreported.rawValue] = max(0, known - max(served, believed))
    var rest = max(0, need - served - gap[0] - gap[1])
    let moving = min(rest, supply.inTransit[k])
    gap[Cause.inTransit.rawValue] = moving
    rest -= moving
    let waiting = isActive(k) ? min(rest, waitingFor(k)) : rest
    gap[Cause.unapproved.rawValue] = waiting
    rest -= waiting
    // What rounding leaves is no need.
    if rest > 1e-12 * need {
      let unheard = min(rest, unheardAbove(k))
      gap[Cause.unreported.rawValue] += unheard
      gap[Cause.unstocked.rawValue] = rest - unheard
    }
    return gap
  }

  /// Units that wait for a site: for release by a superior, at the desk, for signatures.
  @inline(__always)
  private func waitingFor(_ k: Int) -> Double {
    let held = (1 - released(officeOf(site: k))) * supply.initial[k]
    return max(0, supply.siteAsked[k]) + supply.signing[k]
      + opening.worth[k] * max(0, min(held, supply.store[k]))
  }

  /// Units believed needed at a site that no superior with units in store and an open line believes;
  /// 0 where there is no such superior.
  @inline(__always)
  private func unheardAbove(_ k: Int) -> Double {
    var best: Double?
    let d = k % Department.count
    for post in society.posts.above[k / Department.count] {
      let e = society.lineOfPost[post * Department.count + d]
      guard e >= 0, opening.line[e], hasUnits(society.lines.holder[e]) else { continue }
      best = max(best ?? 0, beliefs.value[post * Department.count + d])
    }
    guard let best else { return 0 }
    return max(0, severity.units[k] * (beliefs.value[k] - best))
  }

  /// Whether a holder has units in store: more than what rounding leaves in an empty one.
  private func hasUnits(_ h: Int) -> Bool { supply.store[h] > 1e-9 * supply.initial[h] }

  /// Books the hour's loss of every site: the floor's is unavoidable, the excess keeps its causes.
  private mutating func countLoss(_ shortfall: [Double]) {
    let (p, land) = (parameters, society.land)
    let (persons, money) = (p.loss.persons.all, p.loss.money.all)
    let efficacy = p.need.efficacy
    for k in 0..<society.sites where severity.total[k] > 0 {
      let d = k % Department.count
      let thousands = land.population[k / Department.count] / 1_000
      let weight = thousands * (persons[d] + p.loss.moneyWeight * money[d])
      var sum = (1 - efficacy) * severity.floor[k]
      tally.unavoidable += weight * sum
      for c in 0..<Cause.count {
        let part =
          efficacy * shortfall[k * Cause.count + c] * severity.total[k]
          + (1 - efficacy) * severity.excess[k * Cause.count + c]
        tally.loss[c] += weight * part
        sum += part
      }
      tally.persons += thousands * persons[d] * sum
      tally.money += thousands * money[d] * sum
    }
  }

  /// The next hour's severity: each part by the same linear equation (see ``Severity``).
  ///
  /// With a the onset and cascade that the site meets and a* what it would meet under instant
  /// response, dS* = a*(1 − S*) − (ρ + ν) S* and, for each cause c with shortfall w_c and Σ w_c = 1 − m,
  /// dE_c = ρ w_c S* + (a − a*)_c (1 − S*) − (a + ρ m + ν) E_c.
  private mutating func worsen(_ shortfall: [Double]) {
    let (p, old) = (parameters.need, severity)
    let exposure = p.exposure.all
    let several = hasOtherHazards
    for k in 0..<society.sites {
      let (r, d) = (k / Department.count, k % Department.count)
      let (low, worse) =
        several
        ? onset(k, flood: exposure[d]) : (p.onset * exposure[d] * hazard.damage[r], 0)
      let rate = low + worse
      if rate == 0, old.total[k] == 0, !isFed(r, d, old) { continue }
      let protection = parameters.society.protection
      let aware = isBenchmark ? 1 : awareness.share[r]
      let unwarned = rate * protection * (1 - aware)
      let calm = low * (1 - protection)
      let spread = worse * (1 - protection)
      let fed = feed(r, d, old)
      let onset = calm + unwarned + fed.total + spread
      var met = 1.0
      for c in 0..<Cause.count { met -= shortfall[k * Cause.count + c] }
      let floor = old.floor[k]
      let recovery = recoveryRate(r)
      let keeps = 1 - onset - p.response * met - recovery
      let unwarnedCause = unwarned > 0 ? causeOfNoWarning(k) : 0
      let spreadCause = spread > 0 ? epidemic.cause[r] : -1
      severity.floor[k] =
        floor + (calm + fed.floor) * (1 - floor) - (p.response + recovery) * floor
      severity.total[k] = severity.floor[k]
      for c in 0..<Cause.count {
        let i = k * Cause.count + c
        let more =
          p.response * shortfall[i] * floor
          + (fed.excess[c] + (c == unwarnedCause ? unwarned : 0)
            + (c == spreadCause ? spread : 0)) * (1 - floor)
        severity.excess[i] = max(0, keeps * old.excess[i]) + more
        severity.total[k] += severity.excess[i]
      }
    }
  }

  @inline(__always)
  private func isFed(_ r: Int, _ d: Int, _ old: Severity) -> Bool {
    (0..<Department.count).contains {
      cascadeShares[d][$0] > 0 && old.total[r * Department.count + $0] > 0
    }
  }

  /// What other domains of the territory add an hour, with the causes of their own excess.
  @inline(__always)
  private func feed(
    _ r: Int, _ d: Int, _ old: Severity
  ) -> (floor: Double, excess: SIMD8<Double>, total: Double) {
    var (floor, excess, total) = (0.0, SIMD8<Double>.zero, 0.0)
    for other in 0..<Department.count where cascadeShares[d][other] > 0 {
      let (k, rate) = (
        r * Department.count + other, parameters.hazard.cascade * cascadeShares[d][other]
      )
      floor += rate * old.floor[k]
      for c in 0..<Cause.count { excess[c] += rate * old.excess[k * Cause.count + c] }
      total += rate * old.total[k]
    }
    return (floor, excess, total)
  }

  /// Why people were not warned: no office of the territory held the harm true, or it did and the
  /// word did not get out.
  @inline(__always)
  private func causeOfNoWarning(_ k: Int) -> Int {
    let g = society.land.territory[k / Department.count]
    let held = max(beliefs.value[k], sight.townshipMean[k])
    return (held < authority.threshold[g] ? Cause.undetected : .unreported).rawValue
  }

  /// Units on site beyond what the territory believes it needs go home, a share an hour.
  private mutating func sendHome() {
    let lines = society.lines
    var share = [Double](repeating: 0, count: society.sites)
    for k in 0..<society.sites where supply.siteOnSite[k] > 0 {
      let surplus = supply.siteOnSite[k] - believedNeed(k)
      if surplus > 0 { share[k] = parameters.stocks.handBack * surplus / supply.siteOnSite[k] }
      supply.siteOnSite[k] = 0
    }
    for e in 0..<lines.count where supply.onSite[e] > 0 {
      let k = lines.site[e]
      let back = supply.onSite[e] * share[k]
      supply.onSite[e] -= back
      supply.store[lines.holder[e]] += back
      supply.siteOnSite[k] += opening.worth[e] * supply.onSite[e]
    }
    tiesVisited += lines.count
  }
}
