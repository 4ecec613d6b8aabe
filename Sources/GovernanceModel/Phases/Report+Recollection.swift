extension Simulation {
  /// What is expected of this hour before any word of it, to be remembered with what comes.
  mutating func expect() {
    let p = parameters.sensing
    for k in 0..<society.sites {
      let kept = 1 - recoveryRate(k / Department.count)
      recollection.begin(
        k, hour: tick, keeping: kept, expecting: (beliefs.value[k], beliefs.variance[k]),
        aged: p.aged)
    }
  }

  /// Beliefs with all word of this hour, each piece of it put in the hour of which it tells.
  mutating func reckon() {
    let p = parameters.sensing
    let spread = p.townshipSpread * p.townshipSpread
    for k in 0..<society.sites {
      let reporters = opening.reporters[k]
      (beliefs.value[k], beliefs.variance[k]) = recollection.reckon(
        k, now: tick, spread: reporters > 0 ? spread / reporters : 0, aged: p.aged)
    }
  }

  /// Severity of a site in an hour as its department holds it now; the belief of now, whatever the
  /// hour, where nothing is recollected.
  @inline(__always)
  func held(at k: Int, hour: Int) -> Double {
    recollection.isOn ? recollection.held(k, hour: hour, now: tick) : beliefs.value[k]
  }
}

extension SensingParameters {
  /// The variance that a belief has an hour later, without word.
  func aged(_ variance: Double) -> Double { min(maximalVariance, variance + drift) }
}
