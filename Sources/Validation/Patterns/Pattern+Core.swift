internal import GovernanceModel

extension Pattern {
  /// P11: response networks have a small dense core that changes by phase.
  ///
  /// **World.** The busy world of the controls with all modes open: offices of four tiers,
  /// enterprises and social organisations, through a storm. The network is that of the ties over
  /// which word of need or units passed at least once (``TiesUsed``).
  ///
  /// **Statistics.** The fit of the best core by degree (Borgatti & Everett 2000), less its mean
  /// over ten networks in which every actor keeps the number of its ties and all else is drawn
  /// (double edge swaps). Cores of the networks of the hours of development, outbreak and
  /// dissipation; turnover is 1 − Jaccard's index of one core and the next, mean of both passages.
  /// The core's share is of the actors that used a tie at all.
  ///
  /// **Why it could be seen or not.** Nothing makes those with many ties use them with one another.
  /// Ties lead from superiors to sites and from sites to neighbours; whether the best tied also
  /// work together more than their numbers of ties alone would make them is open, and a hierarchy
  /// speaks against it: its best tied are tied to the least tied.
  ///
  /// Fixed: openness.
  static let core = Pattern(
    id: "P11", title: "Response networks have a small dense core that changes by phase",
    source: "Zagorecki, Ko & Comfort 2010; Nowell et al. 2018; Cheng & Zhao 2025", kind: .emergent,
    criteria: Criteria.core, replications: 240,
    row: { seed, values in
      let networks = try ResponseNetworks(seed, values)
      let whole = CorePeriphery(networks.whole)
      let rewired = (0..<10).map { draw in
        CorePeriphery(networks.whole.rewired(seed: seed, draw: draw)).fit
      }
      let turnover = zip(networks.phases, networks.phases.dropFirst()).map {
        1 - CorePeriphery($0).jaccard(CorePeriphery($1))
      }
      return [
        whole.fit, rewired.reduce(0, +) / 10, turnover.reduce(0, +) / 2,
        Double(whole.core.count) / Double(whole.tied),
      ]
    },
    statistics: { sample in
      [
        sample.estimate { $0[0] - $0[1] },
        sample.estimate { $0[2] },
        sample.estimate { $0[3] },
      ]
    })
}

/// The ties used in a crisis: in all, and in each of its phases that is not latent.
struct ResponseNetworks {
  let whole: TiesUsed
  let phases: [TiesUsed]

  init(_ seed: UInt64, _ values: ParameterValues) throws {
    let world = ControlWorld.busy()
    var parameters = values.parameters
    for mode in Mode.allCases { parameters = parameters.opening(mode, to: 1) }
    parameters.society = world.parameters.society
    let society = try Society(scenario: world, parameters: parameters, seed: seed)
    var simulation = Simulation(society: society, parameters: parameters, measuring: [])
    let unused = simulation.usage
    var phases = [Stage.developing, .outbreak, .dissipating].map { (stage: $0, usage: unused) }
    for _ in 0..<ControlWorld.hours {
      let before = simulation.usage
      simulation.step()
      guard let phase = phases.firstIndex(where: { $0.stage == simulation.stage }) else { continue }
      phases[phase].usage.add(simulation.usage, since: before)
    }
    whole = TiesUsed(simulation)
    self.phases = phases.map { phase in
      simulation.usage = phase.usage
      return TiesUsed(simulation)
    }
  }
}

extension Usage {
  /// Adds what was used from one state to another.
  fileprivate mutating func add(_ now: Usage, since before: Usage) {
    for e in line.indices { line[e] += now.line[e] - before.line[e] }
    for i in upward.indices { upward[i] += now.upward[i] - before.upward[i] }
  }
}
