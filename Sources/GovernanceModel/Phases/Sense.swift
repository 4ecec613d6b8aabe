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
    let (p, townships) = (parameters.sensing, society.townships)
    let spread = p.townshipSpread
    for r in 0..<society.land.count {
      var sum = SIMD4<Double>.zero
      let range = townships.first[r]..<townships.first[r + 1]
      let truth = severity.quadruple(at: r)
      let rate = p.township * watchfulness(r)
      let alert = SIMD4<Double>(
        alert(r * 4), alert(r * 4 + 1), alert(r * 4 + 2), alert(r * 4 + 3))
      for j in range {
        let here = truth * exponential(spread * townships.exposure[j] - spread * spread / 2)
        let looks = chance.coarse(.lookTownship, tick, townships.key[j])
        let noise = chance.coarse(.noiseTownship, tick, townships.key[j])
        for d in 0..<Department.count {
          let i = j * Department.count + d
          let order = opening.township[i] ? alert[d] : 0
          let looked = looks[d] < 1 - exponential(-rate * here[d] - p.routine - order)
          sight.fresh[i] = looked
          if looked {
            let local = min(1, here[d])
            sight.township[i] =
              local + p.variance(p.townshipNoise, local).squareRoot()
              * normalQuantile(noise[d])
          }
          sum[d] += max(0, sight.township[i])
        }
      }
      if range.isEmpty { continue }
      for d in 0..<Department.count {
        sight.townshipMean[r * Department.count + d] = sum[d] / Double(range.count)
      }
    }
  }

  @inline(__always)
  private func alert(_ k: Int) -> Double { isActive(k) ? parameters.sensing.alert : 0 }

  private mutating func senseOffices() {
    let p = parameters.sensing
    let (watched, detection) = (!opening.coverage.isEmpty, parameters.technology.detection)
    for k in 0..<society.sites {
      let (look, noise) = chance.uniforms(.lookOffice, tick, society.holders.key[k])
      let truth = severity.total[k]
      var rate = p.office * watchfulness(k / Department.count)
      if watched { rate += detection * opening.coverage[k] }
      let looked = look < 1 - exponential(-rate * truth - p.routine - alert(k) - alarm(at: k))
      sight.office[k] =
        looked
        ? truth + p.variance(p.officeNoise, truth).squareRoot() * normalQuantile(noise) : .nan
    }
  }

  private mutating func senseCitizens() {
    let (p, citizens) = (parameters.sensing, society.citizens)
    let base = tick % Sight.hours * citizens.count
    for c in 0..<citizens.count {
      sight.citizen[base + c] = .nan
      guard opening.citizen[c] else { continue }
      let truth = severity.total[citizens.leaf[c] * Department.count + citizens.domain[c]]
      guard truth > 0 else { continue }
      let (look, noise) = chance.uniforms(.lookCitizen, tick, citizens.key[c])
      if look < 1 - exponential(-p.citizen * truth * trust.government[c]) {
        sight.citizen[base + c] =
          truth + p.variance(p.citizenNoise, truth).squareRoot() * normalQuantile(noise)
      }
    }
    tiesVisited += citizens.count
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
