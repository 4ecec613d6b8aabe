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
    // Reads nothing that the rest of the phase writes, so that threads may be at it meanwhile.
    let hearing = beginWarning()
    predict()
    receive()
    if !document.isEmpty { publish() }
    passUp()
    if !consultation.isEmpty { consult() }
    if !orders.ordered.isEmpty { order() }
    passAside()
    if let hearing { finishWarning(hearing) }
    closeAccount()
  }

  /// Beliefs before this hour's word: what cascade and spill-over should bring by what was heard,
  /// what heals by itself, and the variance that an hour adds; without limit on the platform, where
  /// silence is no observation.
  private mutating func predict() {
    let (p, lines) = (parameters, society.lines)
    let cap = p.sensing.maximalVariance
    if beliefs.isBlank, recollection.isOn == false, p.sensing.drift == 0,
      p.sensing.calmVariance <= cap
    {
      return
    }
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
    for k in 0..<(sight.isBlind ? 0 : society.sites) where !sight.office[k].isNaN {
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
    beliefs.take(z, variance: variance, at: k, outright: parameters.sensing.kalman == 0)
  }

  private mutating func receiveFromTownships() {
    let (p, townships) = (parameters, society.townships)
    let count = townships.count
    if count == 0 { return }
    let (chainHours, directHours) = (
      Int(p.reporting.township), Int(min(p.reporting.digital, p.reporting.township))
    )
    let (chain, direct) = (Sight.slot(tick, chainHours), Sight.slot(tick, directHours))
    let noise = p.sensing.townshipNoise
    let spread = p.sensing.townshipSpread * p.sensing.townshipSpread
    let again = p.reporting.doubleCounting == 1
    let isPlain = receivesPlainly
    for j in 0..<count {
      let onDirect = direct.map { sight.filed[$0 * count + j] } ?? false
      let wasFiled = chain.map { sight.filed[$0 * count + j] } ?? false
      // Most have nothing to tell in most hours.
      if !(chain.map { sight.isSent(by: j, in: $0) } ?? false),
        !(onDirect && direct.map { sight.isSent(by: j, in: $0) } ?? false)
      {
        for d in 0..<Department.count { beliefs.delivered[j * Department.count + d] = .nan }
        continue
      }
      if isPlain, !onDirect, !wasFiled, let slot = chain {
        takePlainly(from: j, in: slot, noise, spread, hour: tick - chainHours)
        continue
      }
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

  /// Whether what townships tell is taken in as it is: by a Kalman filter of this hour, by everybody, by
  /// trust in who tells alone.
  private var receivesPlainly: Bool {
    attention.messages.isEmpty && !recollection.isOn && !trust.testimony.isOn
      && parameters.reporting.correction == 0 && parameters.sensing.kalman == 1
  }

  /// What a township told its four departments over the chain, which concerns a site each, side by side;
  /// the bits are those of ``take(_:tie:site:_:_:hour:filed:)``.
  private mutating func takePlainly(
    from j: Int, in slot: Int, _ noise: Double, _ spread: Double, hour: Int
  ) {
    let (i, p) = (j * Department.count, parameters.sensing)
    let (k, s) = (society.townships.leaf[j] * Department.count, slot * opening.township.count + i)
    var told = SIMD4(sight.sent[s], sight.sent[s + 1], sight.sent[s + 2], sight.sent[s + 3])
    for d in 0..<Department.count where !opening.township[i + d] { told[d] = .nan }
    let comes = told .== told
    let before = SIMD4(
      beliefs.value[k], beliefs.value[k + 1], beliefs.value[k + 2], beliefs.value[k + 3])
    let doubt = SIMD4(
      beliefs.variance[k], beliefs.variance[k + 1], beliefs.variance[k + 2],
      beliefs.variance[k + 3])
    let x = pointwiseMax(before, .zero)
    let floor = SIMD4(repeating: p.floor)
    var variance = noise * noise * pointwiseMax(floor, x) + spread * x * x
    if parameters.reporting.trustScaled == 1 {
      variance /= pointwiseMax(trust.township.quadruple(at: i), SIMD4(repeating: 1e-6))
    }
    let gain = doubt / (doubt + variance)
    let value = before + gain * (told - before)
    let rest = doubt * (1 - gain)
    for d in 0..<Department.count {
      beliefs.delivered[i + d] = told[d]
      if comes[d] {
        (beliefs.value[k + d], beliefs.variance[k + d]) = (value[d], rest[d])
        if origins.isMeasured { origins.observe(k + d, hour: hour) }
        tally.messages += 1
      }
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
      beliefs.file(z, variance: variance, at: k, outright: parameters.sensing.kalman == 0)
    }
  }

  private mutating func receiveFromCitizens() {
    if society.citizens.count == 0 { return }
    let (p, land) = (parameters, society.land.count)
    let (slow, fast) = (
      Int(p.reporting.citizen), Int(min(p.reporting.digital, p.reporting.citizen))
    )
    for r in 0..<land where !blocks.residents[r].isEmpty {
      if beliefs.citizensDelivered[r] {
        for c in blocks.residents[r] { beliefs.deliveredByCitizen[c] = .nan }
        beliefs.citizensDelivered[r] = false
      }
      let comes = [slow, fast].contains { hours in
        Sight.slot(tick, hours).map { sight.citizensLooked[$0 * land + r] > 0 } ?? false
      }
      if comes { receiveFromCitizens(of: r, slow: slow, fast: fast) }
    }
    tiesVisited += society.citizens.count
  }

  private mutating func receiveFromCitizens(of r: Int, slow: Int, fast: Int) {
    let (p, citizens) = (parameters, society.citizens)
    beliefs.citizensDelivered[r] = true
    for c in blocks.residents[r] where opening.citizen[c] {
      let hours = opening.citizenDigital[c] ? fast : slow
      guard let slot = Sight.slot(tick, hours) else { continue }
      let z = sight.citizen[slot * citizens.count + c]
      if z.isNaN { continue }
      let believed = trust.citizen[c]
      if believed == 0 { continue }
      if overlooks(at: r) { continue }
      let k = r * Department.count + citizens.domain[c]
      let variance =
        p.sensing.variance(p.sensing.citizenNoise, held(at: k, hour: tick - hours))
        / (p.reporting.trustScaled == 1 ? believed : 1)
      observe(z, at: k, variance: variance, hour: tick - hours)
      if origins.isMeasured { origins.observe(k, hour: tick - hours) }
      beliefs.deliveredByCitizen[c] = z
      tally.messages += 1
    }
  }
}
