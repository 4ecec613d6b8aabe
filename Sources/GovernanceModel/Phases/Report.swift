internal import Randomness

extension Simulation {
  /// Beliefs move along ties: late, distorted, sometimes withheld.
  ///
  /// Townships send what they choose to
  /// their county, counties fuse what arrives, each tier passes on what it chooses to the next, the
  /// word goes to neighbours, other departments and helpers outside, and warnings go to citizens.
  package mutating func report() {
    if isBenchmark { return }
    send()
    predict()
    receive()
    if !document.isEmpty { publish() }
    passUp()
    if !consultation.isEmpty { consult() }
    if !orders.ordered.isEmpty { order() }
    passAside()
    warn()
    closeAccount()
  }

  /// Each township chooses how much of what it read to send, and on which channel.
  private mutating func send() {
    let (p, townships) = (parameters.reporting, society.townships)
    let (count, slot) = (townships.count, tick % Sight.hours)
    let terms = ReportingTerms(p, pressure: pressure)
    for j in 0..<count {
      let i = j * Department.count
      let worst = max(
        max(sight.township[i], sight.township[i + 1]),
        max(sight.township[i + 2], sight.township[i + 3]))
      let report = chooseReport(of: j, severity: max(0, worst), p, terms)
      sight.filed[slot * count + j] = report.files
      var sends = false
      for x in i..<(i + Department.count) {
        let goes = sight.fresh[x] && opening.township[x]
        if goes { sends = true }
        sight.sent[slot * count * Department.count + x] =
          goes ? sight.township[x] * report.factor : .nan
      }
      if sends, worst > 0.01 {
        let free = account(
          worst, share: report.share, found: report.found,
          by: society.land.territory[townships.leaf[j]], key: townships.key[j])
        if let free { supervision.township[j] = free }
      }
    }
  }

  /// What a township makes of its readings in an hour.
  private struct Choice {
    var share = 1.0
    /// The share with the noise of telling.
    var factor = 1.0
    var files = false
    /// Probability that a concealment is found.
    var found = 0.0
  }

  @inline(__always)
  private func chooseReport(
    of j: Int, severity: Double, _ p: ReportingParameters, _ terms: ReportingTerms
  ) -> Choice {
    let townships = society.townships
    let tie = j * Department.count
    let digital = opening.townshipDigital[tie..<tie + Department.count].contains(true)
    var choice = Choice()
    if severity <= 0.01 && !digital { return choice }
    let luck = chance.coarse(.shareTownship, tick, townships.key[j])
    let exposed = opening.exposure[townships.leaf[j]]
    var (corrected, fine, fear) = (false, 0.0, 0.0)
    if supervision.isOn {
      let superior = society.land.territory[townships.leaf[j]]
      corrected = tick < supervision.township[j]
      fine = supervision.penalty(by: superior, parameters.supervision)
      fear = supervision.fear[superior]
    }
    let honest = corrected || townships.honesty[j] < p.honest
    if digital {
      let gain = p.aid * severity - p.filingCost
      let risk = honest ? 0 : p.detectionOfFiled * (p.penalty + fine) * severity * terms.careless
      choice.files = luck.y < p.filing * logistic(p.precision * (gain - risk))
    }
    if severity <= 0.01 || corrected { return choice }
    choice.found = choice.files ? 1 - (1 - exposed) * (1 - p.detectionOfFiled) : exposed
    if !honest {
      let feared = fear > 0 ? 1 - (1 - choice.found) * (1 - fear) : choice.found
      choice.share = reportedShare(
        severity, of: terms.shares, found: feared, luck: luck.x, fine: fine, p)
      if terms.pressure > 0 { choice.share += terms.pressure * (1 - choice.share) }
    }
    choice.factor = choice.share * noiseOfTelling(luck.z, by: townships.key[j])
    return choice
  }

  /// Beliefs before this hour's word: what cascade and spill-over should bring by what was heard,
  /// what heals by itself, and the variance that an hour adds; without limit on the platform, where
  /// silence is no observation.
  private mutating func predict() {
    let (p, lines) = (parameters, society.lines)
    let cap = p.sensing.maximalVariance
    let before = beliefs.value
    for e in lines.crossDepartment where beliefs.heard[e] > 0 {
      let (me, other) = (lines.holder[e], lines.site[e])
      let feeds =
        p.hazard.cascade * cascadeShares[me % Department.count][other % Department.count]
      beliefs.value[me] += feeds * beliefs.heard[e] * max(0, 1 - before[me])
    }
    for e in lines.horizontal where beliefs.heard[e] > 0 {
      let me = lines.holder[e]
      let higher = max(0, beliefs.heard[e] - before[me])
      beliefs.value[me] += min(0.1, p.hazard.conductance * lines.border[e]) * higher
    }
    for k in 0..<society.sites {
      let recovery = recoveryRate(k / Department.count)
      beliefs.value[k] *= 1 - recovery
      beliefs.platform[k] *= 1 - recovery
      beliefs.variance[k] = min(cap, beliefs.variance[k] + p.sensing.drift)
      beliefs.platformVariance[k] += p.sensing.drift
    }
    if recollection.isOn { expect() }
  }

  /// A county fuses its own reading, its townships' and its citizens', each once: a reading that went
  /// on the direct channel does not come again by the other.
  private mutating func receive() {
    let p = parameters.sensing
    for k in 0..<society.sites where !sight.office[k].isNaN {
      observe(
        sight.office[k], at: k, variance: p.variance(p.officeNoise, beliefs.value[k]), hour: tick)
      if origins.isMeasured { origins.observe(k, hour: tick) }
    }
    receiveFromTownships()
    receiveFromCitizens()
    if recollection.isOn { reckon() }
  }

  /// A county's department takes in an observation of an hour.
  @inline(__always)
  private mutating func observe(_ z: Double, at k: Int, variance: Double, hour: Int) {
    if recollection.isOn {
      recollection.take(z, variance: variance, at: k, hour: hour)
      return
    }
    fuse(
      &beliefs.value[k], &beliefs.variance[k], with: z, variance: variance,
      outright: parameters.sensing.kalman == 0)
  }

  private mutating func receiveFromTownships() {
    let (p, townships) = (parameters, society.townships)
    let count = townships.count
    let (chainHours, directHours) = (
      Int(p.reporting.township), Int(min(p.reporting.digital, p.reporting.township))
    )
    let (chain, direct) = (Sight.slot(tick, chainHours), Sight.slot(tick, directHours))
    let noise = p.sensing.townshipNoise
    let spread = p.sensing.townshipSpread * p.sensing.townshipSpread
    let again = p.reporting.doubleCounting == 1
    for j in 0..<count {
      let onDirect = direct.map { sight.filed[$0 * count + j] } ?? false
      let wasFiled = chain.map { sight.filed[$0 * count + j] } ?? false
      for d in 0..<Department.count {
        let i = j * Department.count + d
        beliefs.delivered[i] = .nan
        guard opening.township[i] else { continue }
        let k = townships.leaf[j] * Department.count + d
        let digital = opening.townshipDigital[i]
        if digital, onDirect, let slot = direct {
          let z = sight.sent[(slot * count + j) * Department.count + d]
          if !z.isNaN {
            take(z, tie: i, site: k, noise, spread, hour: tick - directHours, filed: true)
          }
        }
        if !(digital && wasFiled && !again), let slot = chain {
          let z = sight.sent[(slot * count + j) * Department.count + d]
          if !z.isNaN {
            take(z, tie: i, site: k, noise, spread, hour: tick - chainHours, filed: false)
          }
        }
      }
    }
    bound(spread: spread)
    tiesVisited += count * Department.count
  }

  /// What sets a township apart from its county lasts, so that no number of its readings wears it
  /// down: a belief is no surer than the mean over as many townships as report.
  private mutating func bound(spread: Double) {
    for k in 0..<society.sites where opening.reporters[k] > 0 {
      let x = max(0, beliefs.value[k])
      let least = spread * x * x / opening.reporters[k]
      beliefs.variance[k] = max(beliefs.variance[k], least)
      beliefs.platformVariance[k] = max(beliefs.platformVariance[k], least)
    }
  }

  private mutating func take(
    _ told: Double, tie: Int, site k: Int, _ noise: Double, _ spread: Double, hour: Int,
    filed: Bool
  ) {
    if overlooks(at: k / Department.count) { return }
    let x = max(0, held(at: k, hour: hour))
    let believed =
      parameters.reporting.trustScaled == 1 ? max(1e-6, trust.inReport(over: tie)) : 1
    var (z, variance) = (told, (parameters.sensing.variance(noise, x) + spread * x * x) / believed)
    if parameters.reporting.correction > 0 {
      let exposed = opening.exposure[k / Department.count]
      let found =
        filed ? 1 - (1 - exposed) * (1 - parameters.reporting.detectionOfFiled) : exposed
      correct(&z, &variance, found: found, parameters.reporting)
    }
    observe(z, at: k, variance: variance, hour: hour)
    if origins.isMeasured { origins.observe(k, hour: hour, onDirect: filed) }
    beliefs.delivered[tie] = z
    tally.messages += 1
    if filed {
      fuse(
        &beliefs.platform[k], &beliefs.platformVariance[k], with: z, variance: variance,
        outright: parameters.sensing.kalman == 0)
    }
  }

  private mutating func receiveFromCitizens() {
    let (p, citizens) = (parameters, society.citizens)
    let (slow, fast) = (
      Int(p.reporting.citizen), Int(min(p.reporting.digital, p.reporting.citizen))
    )
    for c in 0..<citizens.count where opening.citizen[c] {
      beliefs.deliveredByCitizen[c] = .nan
      let hours = opening.citizenDigital[c] ? fast : slow
      guard let slot = Sight.slot(tick, hours) else { continue }
      let z = sight.citizen[slot * citizens.count + c]
      let believed = trust.citizen[c]
      if z.isNaN || believed == 0 { continue }
      if overlooks(at: citizens.leaf[c]) { continue }
      let k = citizens.leaf[c] * Department.count + citizens.domain[c]
      let variance =
        p.sensing.variance(p.sensing.citizenNoise, held(at: k, hour: tick - hours))
        / (p.reporting.trustScaled == 1 ? believed : 1)
      observe(z, at: k, variance: variance, hour: tick - hours)
      if origins.isMeasured { origins.observe(k, hour: tick - hours) }
      beliefs.deliveredByCitizen[c] = z
      tally.messages += 1
    }
    tiesVisited += citizens.count
  }
}
