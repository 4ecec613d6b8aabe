internal import Randomness

extension Simulation {
  /// Active governments warn citizens over open ties, those who are hit find out, acquaintances tell.
  ///
  /// Whoever is aware stays so. Nothing is changed before ``finishWarning(_:)``, and what
  /// posts and lines tell meanwhile makes no difference to it.
  ///
  /// - Returns: nil where no citizen lives.
  mutating func beginWarning() -> Job<Hearing>? {
    if society.citizens.count == 0 { return nil }
    awareness.count(society.citizens)
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
    return crew.begin(blocks.count) { warning.informed(of: blocks[$0]) }
  }

  mutating func finishWarning(_ hearing: Job<Hearing>) {
    let heard = hearing.finish()
    tiesVisited += heard.reduce(0) { $0 + $1.visited }
    tiesVisited += awareness.inform(heard.map(\.fresh), society.citizens, crew) {
      blocks.span(of: $0)
    }
    awareness.sum(society.citizens.residents)
  }
}

/// Who of some territories' citizens becomes aware in an hour, and how many were looked at.
struct Hearing: Sendable {
  var fresh: [Int32] = []
  var visited = 0
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

  func informed(of territories: [Int]) -> Hearing {
    var hearing = Hearing()
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
          hearing.fresh.append(Int32(c))
        }
      }
      hearing.visited += residents.count
    }
    return hearing
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
