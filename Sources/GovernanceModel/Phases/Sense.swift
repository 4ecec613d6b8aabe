internal import Randomness

extension Simulation {
  /// Actors see, with error, what lies in their mandate.
  ///
  /// Townships see their own ground, county departments a little of theirs, citizens what concerns
  /// them. Whether an actor looks at all in an hour has probability 1 − exp(−κ S − routine), so calm
  /// hours are seldom looked at; an active department adds an alert to its own rate and, by order over
  /// open ties, to its townships'.
  package mutating func sense() {
    if isBenchmark { return }
    attention.clear()
    senseTownships()
    if !alarms.covered.isEmpty { soundAlarms() }
    senseOffices()
    senseCitizens()
    if parameters.technology.forecast.level > 0 { foresee() }
  }

  private mutating func senseTownships() {
    let alerts = (0..<society.sites).map { alert($0) }
    let view = TownshipView(
      p: parameters.sensing, chance: chance, tick: tick, first: society.townships.first,
      key: society.townships.key, exposure: exposureOfTownships, open: opening.township,
      severity: severity.total, alert: alerts, warning: means.warning)
    // Taken out while they are filled, so that threads write apart from what they read.
    var (reading, fresh, mean) = ([Double](), [Bool](), [Double]())
    swap(&reading, &sight.township)
    swap(&fresh, &sight.fresh)
    swap(&mean, &sight.townshipMean)
    unsafe reading.withUnsafeMutableBufferPointer { reading in
      unsafe fresh.withUnsafeMutableBufferPointer { fresh in
        unsafe mean.withUnsafeMutableBufferPointer { mean in
          let readings = unsafe TownshipReadings(township: reading, fresh: fresh, mean: mean)
          let blocks = blocks.townships
          crew.each(blocks.count) { block in
            for r in blocks[block] { unsafe view.read(at: r, readings) }
          }
        }
      }
    }
    swap(&reading, &sight.township)
    swap(&fresh, &sight.fresh)
    swap(&mean, &sight.townshipMean)
  }

  @inline(__always)
  private func alert(_ k: Int) -> Double { isActive(k) ? parameters.sensing.alert : 0 }

  private mutating func senseOffices() {
    let p = parameters.sensing
    let (watched, detection) = (!opening.coverage.isEmpty, parameters.technology.detection)
    var isBlind = true
    for k in 0..<society.sites {
      let (look, noise) = chance.uniforms(.lookOffice, tick, society.holders.key[k])
      let truth = severity.total[k]
      var rate = p.office * watchfulness(k / Department.count)
      if watched { rate += detection * opening.coverage[k] }
      let looked = happens(
        look, atRate: rate * truth + p.routine + alert(k) + alarm(at: k))
      if looked { isBlind = false }
      sight.office[k] =
        looked
        ? truth + p.variance(p.officeNoise, truth).squareRoot() * normalQuantile(noise) : .nan
    }
    // Last, since each reading that is written, none too, ends the blindness.
    sight.isBlind = isBlind
  }

  private mutating func senseCitizens() {
    let (count, land) = (society.citizens.count, society.land.count)
    if count == 0 { return }
    let slot = tick % Sight.hours
    let view = CitizenView(
      p: parameters.sensing, chance: chance, tick: tick, residents: blocks.residents,
      key: society.citizens.key, domain: society.citizens.domain, open: opening.citizen,
      severity: severity.total, trust: trust.government)
    var (word, looked) = ([Double](), [Int32]())
    swap(&word, &sight.citizen)
    swap(&looked, &sight.citizensLooked)
    unsafe word.withUnsafeMutableBufferPointer { all in
      unsafe looked.withUnsafeMutableBufferPointer { counts in
        let word = unsafe UnsafeMutableBufferPointer(
          rebasing: all[slot * count..<(slot + 1) * count])
        let looked = unsafe UnsafeMutableBufferPointer(
          rebasing: counts[slot * land..<(slot + 1) * land])
        let blocks = blocks.citizens
        crew.each(blocks.count) { block in
          for r in blocks[block] { unsafe looked[r] = view.read(at: r, before: looked[r], word) }
        }
      }
    }
    swap(&word, &sight.citizen)
    swap(&looked, &sight.citizensLooked)
    tiesVisited += count
  }
}

extension Severity {
  /// The severities of a territory's four domains.
  @inline(__always)
  func quadruple(at r: Int) -> SIMD4<Double> {
    let k = r * Department.count
    return SIMD4(total[k], total[k + 1], total[k + 2], total[k + 3])
  }
}

extension Severity {
  /// The units that a territory's four domains would want at severity 1.
  @inline(__always)
  func unitsQuadruple(at r: Int) -> SIMD4<Double> {
    let k = r * Department.count
    return SIMD4(units[k], units[k + 1], units[k + 2], units[k + 3])
  }
}

extension SensingParameters {
  /// The variance of a reading: like that of a count, it grows with what is counted.
  ///
  /// - Parameters:
  ///   - noise: standard deviation at severity 1.
  ///   - severity: in [0, 1]; what is below `sensing.floor` counts as that.
  /// - Returns: a variance above 0.
  @inline(__always)
  func variance(_ noise: Double, _ severity: Double) -> Double {
    noise * noise * max(floor, severity)
  }
}
