extension Simulation {
  /// Whether anything but the flood of a map of equals makes severity set in.
  var hasOtherHazards: Bool {
    parameters.epidemic.reproduction > 0 || parameters.sectors.isActive
      || parameters.vulnerability.isActive
  }

  /// The rate at which all hazards together make severity set in at a site: what it would be under
  /// instant response, and what is beyond that.
  ///
  /// Hazards that strike a share x_i of a domain together strike 1 − Π (1 − x_i) of it; a socially
  /// vulnerable territory a multiple of that, all of it at most. Alone, the flood keeps its own
  /// arithmetic.
  @inline(__always)
  func onset(_ k: Int, flood exposure: Double) -> (floor: Double, worse: Double) {
    let (r, d) = (k / Department.count, k % Department.count)
    let onset = parameters.need.onset
    let (strain, epidemic) = (strain(k), epidemicShares(r, d))
    let frailty = frailty(r)
    let dry = (1 - exposure * hazard.damage[r]) * (1 - strain)
    let floor =
      strain == 0 && epidemic.floor == 0 && frailty == 1
      ? onset * exposure * hazard.damage[r]
      : onset * min(1, frailty * (1 - dry * (1 - epidemic.floor)))
    if epidemic.actual == epidemic.floor { return (floor, 0) }
    return (floor, max(0, onset * min(1, frailty * (1 - dry * (1 - epidemic.actual))) - floor))
  }

  /// The share of a domain that the epidemic strikes: the floor's, and the greater of both.
  @inline(__always)
  private func epidemicShares(_ r: Int, _ d: Int) -> (floor: Double, actual: Double) {
    if epidemic.damage.isEmpty { return (0, 0) }
    let exposure = parameters.epidemic.exposure[Department.allCases[d]]
    return (exposure * epidemic.floorDamage[r], exposure * epidemic.damage[r])
  }

  /// The share of a domain that failures have put out of order.
  @inline(__always)
  private func strain(_ k: Int) -> Double { sectors.strain.isEmpty ? 0 : sectors.strain[k] }
}
