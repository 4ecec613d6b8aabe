extension Simulation {
  /// Trust, propensities and what they rest on answer to what happened: reports that later belief
  /// bears out are successes, others failures; help received raises the willingness to help back.
  package mutating func learn() {
    if isBenchmark { return }
    learnFromTownships()
    learnFromCitizens()
    learnFromHelp()
    if trust.testimony.isOn {
      let first = society.lines.mutual.lowerBound
      trust.hearWitnesses(opening, first: first, weight: parameters.trust.witnesses)
    }
    adaptSharing()
  }

  private mutating func learnFromTownships() {
    let (townships, p) = (society.townships, parameters)
    let spread = p.sensing.townshipSpread * p.sensing.townshipSpread
    for j in 0..<townships.count {
      for d in 0..<Department.count {
        let i = j * Department.count + d
        let z = beliefs.delivered[i]
        if z.isNaN { continue }
        let k = townships.leaf[j] * Department.count + d
        let x = beliefs.value[k]
        let off = z - x
        let limit =
          p.trust.tolerance * p.trust.tolerance
          * (p.sensing.variance(p.sensing.townshipNoise, x) + spread * x * x)
        trust.township.count(off * off <= limit, at: i)
      }
    }
    tiesVisited += townships.count * Department.count
  }

  private mutating func learnFromCitizens() {
    let (citizens, p) = (society.citizens, parameters)
    for c in 0..<citizens.count where opening.citizen[c] {
      let k = citizens.leaf[c] * Department.count + citizens.domain[c]
      let z = beliefs.deliveredByCitizen[c]
      if !z.isNaN {
        let off = z - beliefs.value[k]
        let variance = p.sensing.variance(p.sensing.citizenNoise, beliefs.value[k])
        trust.citizen.count(off * off <= p.trust.tolerance * p.trust.tolerance * variance, at: c)
      }
      let warned = authority.since[officeOf(site: k - citizens.domain[c])] >= 0
      if warned {
        let g = society.land.territory[citizens.leaf[c]]
        let truth = severity.total[k - citizens.domain[c]]
        trust.government.count(truth >= authority.threshold[g], at: c)
      }
    }
    tiesVisited += citizens.count
  }

  /// Helpers on site see whether the word was true; those who were helped remember by whom; and a
  /// territory's trust in outsiders rises while there is need for all who came, and falls when not.
  private mutating func learnFromHelp() {
    let (lines, p) = (society.lines, parameters)
    let tolerance = p.trust.tolerance * p.sensing.officeNoise
    for e in lines.lateral { trust.experience[e] *= 1 - p.sharing.forgetting }
    for e in lines.lateral where supply.onSite[e] > 0 {
      let k = lines.site[e]
      // What rounding and the last of hand-backs leave is no experience.
      guard supply.onSite[e] > 1e-9 * severity.units[k] else { continue }
      let off = beliefs.heard[e] - severity.total[k]
      trust.line.count(off * off <= tolerance * tolerance, at: e)
      let helped = min(1, opening.worth[e] * supply.onSite[e] / severity.units[k])
      if lines.reverse[e] >= 0 {
        trust.experience[lines.reverse[e]] += p.sharing.learning * helped
      } else {
        let useful = supply.siteOnSite[k] <= severity.units[k] * severity.total[k]
        trust.outsider.count(useful, at: e - lines.insideOutside.lowerBound)
      }
    }
    tiesVisited += lines.lateral.count
  }
}
