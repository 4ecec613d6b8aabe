internal import Randomness

extension Simulation {
  /// Active governments warn citizens over open ties, those who are hit find out, acquaintances tell.
  ///
  /// Whoever is aware stays so.
  mutating func warn() {
    if society.citizens.count == 0 { return }
    awareness.count(society.citizens)
    for part in informed() {
      tiesVisited += part.visited + awareness.inform(part.fresh, society.citizens)
    }
    awareness.sum(society.citizens.residents)
  }

  /// Who becomes aware in this hour, block by block, and how many were looked at; nothing is changed.
  private mutating func informed() -> [(fresh: [Int32], visited: Int)] {
    // Who is hit finds out; the same for all whom a domain concerns.
    let rate = parameters.society.experience
    let warning = Warning(
      decision: parameters.decision, contagion: parameters.society.contagion, chance: chance,
      tick: tick, residents: blocks.residents, citizens: society.citizens,
      territory: society.land.territory, activeSince: authority.since,
      unhit: severity.total.map { $0 > 0 ? exponential(-rate * $0) : 1 },
      open: opening.citizen, digital: opening.citizenDigital, trust: trust.government,
      awareness: awareness)
    let blocks = blocks.citizens
    return crew.gather(blocks.count) { warning.informed(of: blocks[$0]) }
  }
}

/// What threads read while citizens become aware.
private struct Warning: Sendable {
  let decision: DecisionParameters
  let contagion: Double
  let chance: Chance
  let tick: Int
  let residents: [Range<Int>]
  let citizens: Citizens
  let territory: [Int]
  let activeSince: [Int]
  /// At each site, the probability of not finding out by oneself.
  let unhit: [Double]
  let open: [Bool]
  let digital: [Bool]
  let trust: Evidence
  let awareness: Awareness

  /// Who of some territories' citizens becomes aware in this hour.
  ///
  /// - Returns: them, and how many were looked at.
  func informed(of territories: [Int]) -> (fresh: [Int32], visited: Int) {
    var (fresh, visited) = ([Int32](), 0)
    for r in territories {
      let residents = residents[r]
      if awareness.known[r] == residents.count { continue }
      let k = r * Department.count
      let warns = activeSince[territory[r] * Department.count] >= 0
      let isCalm = unhit[k..<k + Department.count].allSatisfy { $0 == 1 }
      if isCalm, !warns, awareness.reached[r] == 0 { continue }
      for c in residents where !awareness.aware[c] {
        let missed = missed(c, unhit[k + citizens.domain[c]], warns: warns)
        if missed < 1, chance.uniform(.awareness, tick, citizens.key[c]) >= missed {
          fresh.append(Int32(c))
        }
      }
      visited += residents.count
    }
    return (fresh, visited)
  }

  /// The probability that a citizen does not become aware.
  @inline(__always)
  private func missed(_ c: Int, _ unhit: Double, warns: Bool) -> Double {
    var missed = unhit
    if warns, open[c] {
      let rate = digital[c] ? decision.warningDigital : decision.warning
      missed *= 1 - rate * trust[c]
    }
    let told = awareness.told[c]
    if told > 0 {
      let friends = citizens.first[c + 1] - citizens.first[c]
      missed *= 1 - contagion * Double(told) / Double(friends)
    }
    return missed
  }
}
