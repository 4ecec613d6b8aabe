package import GovernanceModel

/// A part of the state under its name.
private typealias Part = (name: String, values: [Double])

extension Simulation {
  /// The names of outcomes and of parts of the state in which two runs differ in a bit, over the lines
  /// that this one has and the other, which may have more.
  ///
  /// Left out is what says how lines are stored or counted: the rings' length and the ties visited.
  ///
  /// - Parameters:
  ///   - other: a run over the same actors.
  ///   - gone: the other's lines that this one lacks.
  /// - Returns: nothing where the runs are the same.
  package func differences(from other: Simulation, without gone: Range<Int> = 0..<0) -> [String] {
    let kept = other.society.lines.site.indices.filter { !gone.contains($0) }
    func onLines(_ values: [Double]) -> [Double] { kept.map { values[$0] } }
    let mine = state { $0 }
    let theirs = other.state(onLines)
    return zip(mine, theirs).compactMap { a, b in
      a.values.map(\.bitPattern) == b.values.map(\.bitPattern) ? nil : a.name
    }
  }

  private func state(_ onLines: ([Double]) -> [Double]) -> [Part] {
    let known: [Part] = knowledge(onLines) + decisions
    return results + known + resources(onLines) + reputations(onLines) + mechanisms(onLines)
  }

  private var results: [Part] {
    Outcome.all.map { ($0.name, [value(of: $0), isCensored($0) ? 1 : 0]) }
      + [
        ("level", hazard.level), ("damage", hazard.damage), ("floor", severity.floor),
        ("excess", severity.excess), ("severity", severity.total),
        ("susceptible", epidemic.actual.susceptible), ("infectious", epidemic.actual.infectious),
        ("failures", sectors.strain), ("quality", recovery.quality),
        ("messages", [Double(tally.messages)]),
      ]
  }

  private func knowledge(_ onLines: ([Double]) -> [Double]) -> [Part] {
    [
      ("township", sight.township), ("townshipMean", sight.townshipMean),
      ("office", sight.office), ("sent", sight.sent), ("citizen", sight.citizen),
      ("posted", sight.posted), ("postedVariance", sight.postedVariance),
      ("fresh", sight.fresh.map { $0 ? 1 : 0 }), ("filed", sight.filed.map { $0 ? 1 : 0 }),
      ("belief", beliefs.value), ("variance", beliefs.variance), ("platform", beliefs.platform),
      ("platformVariance", beliefs.platformVariance), ("heard", onLines(beliefs.heard)),
      ("delivered", beliefs.delivered), ("deliveredByCitizen", beliefs.deliveredByCitizen),
    ]
  }

  private var decisions: [Part] {
    [
      ("since", authority.since.map(Double.init)), ("calm", authority.calm.map(Double.init)),
      ("score", authority.score), ("aware", awareness.aware.map { $0 ? 1 : 0 }),
      ("share aware", awareness.share),
    ]
  }

  private func resources(_ onLines: ([Double]) -> [Double]) -> [Part] {
    [
      ("store", supply.store), ("initial", supply.initial), ("asked", onLines(supply.asked)),
      ("underWay", onLines(supply.underWay)), ("onSite", onLines(supply.onSite)),
      ("siteAsked", supply.siteAsked), ("signing", supply.signing),
      ("inTransit", supply.inTransit), ("siteOnSite", supply.siteOnSite), ("own", supply.own),
      ("fromAbove", supply.fromAbove), ("beside", supply.beside),
      ("committed", supply.committed), ("hidden", supply.hidden),
    ] + (0..<60).flatMap { hours in coming(in: hours, onLines) }
  }

  /// What leaves the desks and what arrives in a coming hour.
  private func coming(in hours: Int, _ onLines: ([Double]) -> [Double]) -> [Part] {
    func slot(_ ring: [Double]) -> [Double] {
      let width = ring.count / supply.hours
      guard hours < supply.hours else { return Array(repeating: 0, count: width) }
      let start = (tick + hours) % supply.hours * width
      return Array(ring[start..<start + width])
    }
    return [
      ("leaving in \(hours) h", slot(supply.leaving)),
      ("arriving in \(hours) h", onLines(slot(supply.arriving))),
    ]
  }

  private func reputations(_ onLines: ([Double]) -> [Double]) -> [Part] {
    [
      ("trust in townships", trust.township.success + trust.township.failure),
      ("trust in citizens", trust.citizen.success + trust.citizen.failure),
      ("trust in government", trust.government.success + trust.government.failure),
      ("trust over lines", onLines(trust.line.success) + onLines(trust.line.failure)),
      ("experience", onLines(trust.experience)),
      ("trust in outsiders", onLines(overLines(trust.outsider.success))),
      ("distrust in outsiders", onLines(overLines(trust.outsider.failure))),
    ]
  }
  /// What is kept for outsiders' lines, which come last, with 0 for all others.
  private func overLines(_ values: [Double]) -> [Double] {
    Array(repeating: 0, count: society.lines.insideOutside.lowerBound) + values
  }
}
