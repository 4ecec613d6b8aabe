internal import Randomness

extension Simulation {
  /// Counties that have a forecast reckon what rain of the next hours will do, with an error that
  /// lasts as long as the forecast.
  ///
  /// From the water that stands, H ← (1 − δ) H + e^ε f for each hour of the lead, damage D(H) as in
  /// nature, and risk = 1 − Π (1 − onset · frailty · exposure · D); the rise expected of a site is
  /// (1 − belief) · risk. What flows in from elsewhere is not foreseen.
  package mutating func foresee() {
    let (land, p, need) = (society.land, parameters.technology, parameters.need)
    let lead = Int(p.lead)
    let rain = (1...lead).map { hazard.rain(at: tick + $0) }
    let exposure = need.exposure.all
    for r in 0..<land.count {
      let sites = r * Department.count..<(r + 1) * Department.count
      var spared = SIMD4<Double>(repeating: 1)
      if opening.forecast[r] {
        let luck = chance.uniform(.forecast, tick / lead, land.key[r])
        let error = reportNoise(luck, p.forecastError)
        var level = hazard.level[r]
        for fall in rain {
          level = (1 - parameters.hazard.drainage) * level + error * fall[r]
          let above = max(0, level - bearable(r))
          guard above > 0 else { continue }
          let damage = 1 - exponential(-above / parameters.hazard.scale)
          for d in 0..<Department.count {
            spared[d] *= 1 - need.onset * min(1, frailty(r) * exposure[d] * damage)
          }
        }
      }
      for k in sites {
        let unharmed = 1 - min(1, max(0, beliefs.value[k]))
        let rise = unharmed * (1 - spared[k % Department.count])
        foresight.rise[k] = rise
        foresight.variance[k] = p.forecastError * p.forecastError * rise * rise
      }
    }
  }
}
