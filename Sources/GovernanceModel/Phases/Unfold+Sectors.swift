internal import Randomness

extension Simulation {
  /// Domains fail, the more the more other hazards strike them and the more has just failed, and are
  /// repaired.
  ///
  /// Failures of an hour are Poisson with mean λ_k = μ + strain x_k + y_k, x_k the share that flood
  /// and epidemic strike and y_k what earlier failures bring about, geometric in time with sum
  /// n per failure. They follow the floor of the epidemic, so that no response changes them.
  mutating func cascade() {
    let p = parameters.sectors
    for k in 0..<society.sites {
      let mean = p.background + p.strain * struck(k) + sectors.excitation[k]
      let luck = chance.uniform(.failure, tick, society.holders.key[k])
      let failures = poissonQuantile(luck, mean: mean)
      sectors.events[k] = failures
      sectors.count += failures
      let works = (1 - sectors.strain[k]) * power(1 - p.blow, failures)
      sectors.strain[k] = (1 - works) * (1 - p.repair)
    }
    excite()
  }

  /// The share of a domain that flood and the floor of the epidemic strike.
  private func struck(_ k: Int) -> Double {
    let (r, domain) = (k / Department.count, Department.allCases[k % Department.count])
    let flood = parameters.need.exposure[domain] * hazard.damage[r]
    if epidemic.floorDamage.isEmpty { return flood }
    return 1 - (1 - flood) * (1 - parameters.epidemic.exposure[domain] * epidemic.floorDamage[r])
  }

  /// What the failures so far bring about in the next hour.
  private mutating func excite() {
    for k in sectors.excitation.indices { sectors.excitation[k] *= sectors.decay }
    for r in 0..<society.land.count {
      bringAbout(from: r, in: r, sectors.home.isEmpty ? 1 : sectors.home[r])
    }
    for (border, shares) in zip(society.land.borders, sectors.beyond) {
      bringAbout(from: border.a, in: border.b, shares.a)
      bringAbout(from: border.b, in: border.a, shares.b)
    }
  }

  private mutating func bringAbout(from r: Int, in s: Int, _ share: Double) {
    let n = Department.count
    for from in 0..<n where sectors.events[r * n + from] > 0 {
      let weight = share * (1 - sectors.decay) * sectors.events[r * n + from]
      for to in 0..<n { sectors.excitation[s * n + to] += weight * sectors.children[from * n + to] }
    }
  }
}

/// A whole power, by squaring.
private func power(_ base: Double, _ exponent: Double) -> Double {
  var (result, square, left) = (1.0, base, Int(exponent))
  while left > 0 {
    if left & 1 == 1 { result *= square }
    square *= square
    left >>= 1
  }
  return result
}
