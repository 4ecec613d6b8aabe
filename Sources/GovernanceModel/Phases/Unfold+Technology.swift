internal import Randomness

extension Simulation {
  /// Technologies spread to those who will adopt them, fail where damage is, are gone round, and leak
  /// what they hold.
  ///
  /// Luck is drawn for each technology, government and hour, whichever ties there are: out iff
  /// luck₁ < outage + outageByDamage · damage, gone round iff luck₂ < bypass. Governments without land
  /// of their own stand outside the flood.
  package mutating func disrupt() {
    for technology in technologies.changing {
      if parameters.technology[technology].canFail { fail(technology) }
      opening.equip(technology, reach(of: technology), society, parameters)
    }
    if !technologies.changing.isEmpty {
      technologies.paid = parameters.technology.paid(parameters.modes, at: tick)
    }
    if !technologies.leaking.isEmpty { leak() }
  }

  /// How far a technology reaches in this hour.
  private func reach(of technology: Technology) -> Reach {
    Reach(
      share: parameters.technology.share(of: technology, at: tick),
      works: technologies.places(of: technology, among: society.governments.count))
  }

  private mutating func fail(_ technology: Technology) {
    let (p, governments) = (parameters.technology[technology], society.governments)
    let first = technology.number * governments.count
    for g in 0..<governments.count {
      let key = EntityKey.of(governments.key[g], technology.number)
      let (out, round) = chance.uniforms(.outage, tick, key)
      let damage = governments.leaf[g] >= 0 ? damageToNetworks(governments.leaf[g]) : 0
      let works = out >= p.outage + p.outageByDamage * damage && round >= p.bypass
      technologies.works[first + g] = works
      technologies.hours += 1
      technologies.uptime += works ? 1 : 0
    }
  }

  /// What strikes networks of a territory: its water, and failures of its lifelines.
  private func damageToNetworks(_ r: Int) -> Double {
    let flood = hazard.damage[r]
    if sectors.strain.isEmpty { return flood }
    let lifelines = sectors.strain[r * Department.count + Department.lifelines.rawValue]
    return 1 - (1 - flood) * (1 - lifelines)
  }

  /// Data leak from a territory as one pool: of the residents, the share of open ties that feed it.
  ///
  /// Its citizens hear of it, and count it as a failure of their government.
  private mutating func leak() {
    let land = society.land
    var struck = [Bool](repeating: false, count: land.count)
    for technology in technologies.leaking {
      let pooled = opening.use(of: technology, society)
      for r in 0..<land.count where pooled[r] > 0 {
        let key = EntityKey.of(land.key[r], technology.number)
        guard chance.uniform(.leak, tick, key) < parameters.technology[technology].leak else {
          continue
        }
        technologies.leaked += land.population[r] * pooled[r]
        struck[r] = true
      }
    }
    for r in struck.indices where struck[r] { loseTrust(inCitizensOf: r, weight: 1) }
  }
}
