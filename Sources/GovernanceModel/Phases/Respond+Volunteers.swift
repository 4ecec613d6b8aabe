extension Simulation {
  /// What assigned volunteers and aware neighbours are worth at each site in this hour.
  ///
  /// A volunteer stands for its share of the territory's residents and serves the domain that concerns
  /// it; neighbours serve emergencies at home, at once and without any tie (Kobe 1995).
  mutating func gather() {
    let (p, citizens, land) = (parameters.volunteers, society.citizens, society.land)
    for k in 0..<society.sites { volunteers.present[k] = 0 }
    for r in 0..<land.count {
      volunteers.present[r * Department.count + Department.emergency.rawValue] = neighbours(in: r)
    }
    for c in volunteers.status.indices where volunteers.status[c] == .assigned {
      let r = citizens.leaf[c]
      let thousands = land.population[r] / 1_000 / Double(citizens.residents[r])
      volunteers.present[r * Department.count + citizens.domain[c]] +=
        p.units * parameters.need.units * thousands
    }
  }

  /// Units that aware residents are worth to their neighbours.
  private func neighbours(in r: Int) -> Double {
    parameters.volunteers.neighbours * parameters.need.units * society.land.population[r] / 1_000
      * awareness.share[r]
  }

  /// Who rescued in the first hours: neighbours are there first, so what they can serve is theirs.
  mutating func observeNeighbours() {
    guard let onset = tally.onset, tick - onset < Volunteers.firstHours else { return }
    for r in 0..<society.land.count {
      let k = r * Department.count + Department.emergency.rawValue
      let need = severity.units[k] * severity.total[k]
      volunteers.rescued += min(need, supply.siteOnSite[k] + volunteers.present[k])
      volunteers.rescuedByNeighbours += min(need, neighbours(in: r))
    }
  }
}
