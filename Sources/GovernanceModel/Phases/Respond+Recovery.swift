extension Simulation {
  /// What works of a domain falls with severity and comes back as far as need is met.
  ///
  /// dQ/dt = ρ · min(supply/need, 1) · (1 − Q) − φ S Q. It changes nothing else, and is no part of loss.
  mutating func recover(_ shortfall: [Double]) {
    let (p, land) = (parameters.recovery, society.land)
    var (sum, residents) = (0.0, 0.0)
    for k in 0..<society.sites {
      var met = 1.0
      for c in 0..<Cause.count { met -= shortfall[k * Cause.count + c] }
      let q = recovery.quality[k]
      recovery.quality[k] =
        q + p.rate * max(0, met) * (1 - q) - p.fall * severity.total[k] * q
      let people = land.population[k / Department.count]
      sum += people * recovery.quality[k]
      residents += people
    }
    guard residents > 0 else { return }
    recovery.loss += 100 * (1 - sum / residents)
    guard let onset = tally.onset else { return }
    if sum / residents < Recovery.goal {
      recovery.recovered = nil
    } else if recovery.recovered == nil {
      recovery.recovered = tick - onset
    }
  }
}
