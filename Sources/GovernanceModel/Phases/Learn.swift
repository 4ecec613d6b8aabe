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
    let lessons = TownshipLessons(
      sensing: parameters.sensing, tolerance: parameters.trust.tolerance,
      first: society.townships.first, belief: beliefs.value, delivered: beliefs.delivered)
    var township = Evidence.empty
    swap(&township, &trust.township)
    unsafe township.write { township in
      let blocks = blocks.townships
      crew.each(blocks.count) { block in
        for r in blocks[block] { unsafe lessons.learn(at: r, township) }
      }
    }
    swap(&township, &trust.township)
    tiesVisited += society.townships.count * Department.count
  }

  private mutating func learnFromCitizens() {
    let view = CitizenLessons(
      sensing: parameters.sensing, tolerance: parameters.trust.tolerance,
      residents: blocks.residents, domain: society.citizens.domain, open: opening.citizen,
      territory: society.land.territory, activeSince: authority.since,
      threshold: authority.threshold, severity: severity.total, belief: beliefs.value,
      delivered: beliefs.deliveredByCitizen, hasDelivered: beliefs.citizensDelivered)
    var (citizen, government) = (Evidence.empty, Evidence.empty)
    swap(&citizen, &trust.citizen)
    swap(&government, &trust.government)
    unsafe citizen.write { citizen in
      unsafe government.write { government in
        let blocks = blocks.citizens
        crew.each(blocks.count) { block in
          for r in blocks[block] { unsafe view.learn(at: r, citizen, government) }
        }
      }
    }
    swap(&citizen, &trust.citizen)
    swap(&government, &trust.government)
    tiesVisited += society.citizens.count
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

/// What threads read while townships' word is held against what is believed now.
private struct TownshipLessons: Sendable {
  let sensing: SensingParameters
  let tolerance: Double
  let first: [Int]
  let belief: [Double]
  let delivered: [Double]

  /// Counts for all townships of a territory.
  @unsafe func learn(at r: Int, _ evidence: Evidence.Pages) {
    let (p, spread) = (sensing, sensing.townshipSpread * sensing.townshipSpread)
    for j in first[r]..<first[r + 1] {
      for d in 0..<Department.count {
        let z = delivered[j * Department.count + d]
        if z.isNaN { continue }
        let x = belief[r * Department.count + d]
        let off = z - x
        let limit = tolerance * tolerance * (p.variance(p.townshipNoise, x) + spread * x * x)
        unsafe evidence.count(off * off <= limit, at: j * Department.count + d)
      }
    }
  }
}

/// What threads read while citizens' word and what they were told are held against what came.
private struct CitizenLessons: Sendable {
  let sensing: SensingParameters
  let tolerance: Double
  let residents: [Range<Int>]
  let domain: [Int]
  let open: [Bool]
  let territory: [Int]
  let activeSince: [Int]
  let threshold: [Double]
  let severity: [Double]
  let belief: [Double]
  let delivered: [Double]
  let hasDelivered: [Bool]

  /// Counts for all citizens of a territory.
  @unsafe func learn(at r: Int, _ citizen: Evidence.Pages, _ government: Evidence.Pages) {
    let (site, g) = (r * Department.count, territory[r])
    let (warned, hasDelivered) = (activeSince[g * Department.count] >= 0, hasDelivered[r])
    if !warned && !hasDelivered { return }
    let came = severity[site] >= threshold[g]
    for c in residents[r] where open[c] {
      let z = hasDelivered ? delivered[c] : .nan
      if !z.isNaN {
        let x = belief[site + domain[c]]
        let off = z - x
        let variance = sensing.variance(sensing.citizenNoise, x)
        unsafe citizen.count(off * off <= tolerance * tolerance * variance, at: c)
      }
      if warned { unsafe government.count(came, at: c) }
    }
  }
}
