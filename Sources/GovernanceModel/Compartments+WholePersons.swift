internal import Randomness

extension Compartments {
  /// An hour of few: persons are whole, and chance decides who is infected, infectious and recovers.
  ///
  /// New infections are Poisson, ends of latency and of infectiousness binomial, all with the means of
  /// ``advance(_:force:latency:infectiousHours:)``. A part of a person, left from an hour of many, is
  /// one or none with the mean kept; the difference comes from the susceptible or goes to them.
  ///
  /// - Parameters:
  ///   - r: the territory.
  ///   - residents: how many live there, above 0.
  ///   - force: λ.
  ///   - latency: hours; below 1, none.
  ///   - infectiousHours: at least 1.
  ///   - luck: the territory's in this hour.
  mutating func advanceWhole(
    _ r: Int, residents: Double, force: Double, latency: Double, infectiousHours: Double,
    luck: ContagionLuck
  ) {
    var carriers = SIMD2(exposed[r], infectious[r]) * residents
    let free = susceptible[r] * residents
    let fraction = carriers - carriers.rounded(.down)
    for n in 0..<2 where fraction[n] > 0 {
      let isOne = luck.rounding[n] < fraction[n] && free >= 2
      carriers[n] = carriers[n].rounded(isOne ? .up : .down)
    }
    let rest = free + (SIMD2(exposed[r], infectious[r]) * residents - carriers).sum()
    let fresh = min(
      rest.rounded(.down),
      poissonQuantile(luck.infection, mean: rest * (1 - exponential(-force))))
    let onset =
      latency >= 1 ? binomialQuantile(luck.onset, trials: carriers[0], share: 1 / latency) : fresh
    let end = binomialQuantile(luck.end, trials: carriers[1], share: 1 / infectiousHours)
    susceptible[r] = (rest - fresh) / residents
    exposed[r] = (carriers[0] + (latency >= 1 ? fresh - onset : 0)) / residents
    infectious[r] = (carriers[1] + onset - end) / residents
    removed[r] += end / residents
  }
}

/// The luck of a territory's few infected in an hour.
struct ContagionLuck {
  /// Whether a part of a person exposed, and of one infectious, is one.
  let rounding: SIMD2<Double>
  let infection: Double
  let onset: Double
  let end: Double

  init(_ chance: Chance, _ tick: Int, _ territory: UInt64) {
    let (exposed, infectious) = chance.uniforms(.wholePersons, tick, territory)
    rounding = SIMD2(exposed, infectious)
    infection = chance.uniform(.contagion, tick, territory)
    (onset, end) = chance.uniforms(.courseOfInfection, tick, territory)
  }
}
