internal import GovernanceModel
internal import Randomness

/// The ties used in a crisis: in all, and in each of its phases that is not latent.
struct ResponseNetworks {
  private static let stages: [Stage] = [.developing, .outbreak, .dissipating]
  let whole: TiesUsed
  let phases: [TiesUsed]
  /// The state at the end.
  private let simulation: Simulation
  /// Of each hour that is not latent, its phase and what was used in it.
  private let hours: [(phase: Int, usage: Usage)]

  init(_ seed: UInt64, _ values: ParameterValues) throws {
    let world = ControlWorld.busy()
    var parameters = values.parameters
    for mode in Mode.allCases { parameters = parameters.opening(mode, to: 1) }
    parameters.society = world.parameters.society
    let society = try Society(scenario: world, parameters: parameters, seed: seed)
    var simulation = Simulation(society: society, parameters: parameters, measuring: [])
    var hours: [(phase: Int, usage: Usage)] = []
    for _ in 0..<ControlWorld.hours {
      let before = simulation.usage
      simulation.step()
      guard let phase = Self.stages.firstIndex(of: simulation.stage) else { continue }
      hours.append((phase, simulation.usage.since(before)))
    }
    whole = TiesUsed(simulation)
    phases = Self.networks(of: hours, simulation)
    (self.simulation, self.hours) = (simulation, hours)
  }

  /// Networks of as many hours as each phase had, drawn from all hours of these phases.
  func ofDrawnHours(seed: UInt64, draw: Int) -> [TiesUsed] {
    let chance = Chance(seed: seed)
    let luck = hours.indices.map { chance.uniform(phase: 1_112, tick: draw, entity: UInt64($0)) }
    let order = hours.indices.sorted { (luck[$0], $0) < (luck[$1], $1) }
    let phase = hours.map(\.phase)
    return Self.networks(
      of: zip(order, phase).map { (phase: $1, usage: hours[$0].usage) }, simulation)
  }

  private static func networks(
    of hours: [(phase: Int, usage: Usage)], _ simulation: Simulation
  ) -> [TiesUsed] {
    stages.indices.map { phase in
      var part = simulation
      part.usage = Usage(simulation.society)
      for hour in hours where hour.phase == phase { part.usage.add(hour.usage) }
      return TiesUsed(part)
    }
  }
}

extension Usage {
  /// What was used from one state to this one.
  fileprivate func since(_ before: Usage) -> Usage {
    var used = self
    for e in line.indices { used.line[e] -= before.line[e] }
    for i in upward.indices { used.upward[i] -= before.upward[i] }
    return used
  }

  fileprivate mutating func add(_ other: Usage) {
    for e in line.indices { line[e] += other.line[e] }
    for i in upward.indices { upward[i] += other.upward[i] }
  }
}
