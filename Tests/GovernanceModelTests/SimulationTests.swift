import GovernanceModel
import Testing

@Suite("Simulation")
struct SimulationTests {
  @Test("a copy is a fork of history: left alone it goes on alike")
  func copy() throws {
    var simulation = try SmallWorld.start(SmallWorld.busy())
    simulation.advance(40)
    var fork = simulation
    let then = simulation.outcomes
    fork.advance(60)
    #expect(simulation.outcomes == then)
    #expect(simulation.tick == 40)
    simulation.advance(60)
    #expect(fork.outcomes == simulation.outcomes)
    #expect(fork.supply.store == simulation.supply.store)
    #expect(fork.beliefs.value == simulation.beliefs.value)
    #expect(simulation.outcomes != then)
  }

  @Test("a fork that is disturbed takes another course and leaves the first alone")
  func disturbed() throws {
    var simulation = try SmallWorld.start(SmallWorld.busy())
    simulation.advance(30)
    var alone = simulation
    var fork = simulation
    for k in fork.severity.total.indices {
      fork.severity.excess[k * Cause.allCases.count] += 0.05
      fork.severity.total[k] += 0.05
    }
    fork.advance(60)
    simulation.advance(60)
    alone.advance(60)
    #expect(simulation.outcomes == alone.outcomes)
    #expect(try fork.outcome("loss") > simulation.outcome("loss"))
  }

  @Test("every hour ends with water, units and severity in balance", arguments: [0.0, 0.5, 1])
  func balance(openness: Double) throws {
    var simulation = try SmallWorld.start(SmallWorld.busy(openness: openness, digital: 0.5))
    for _ in 0..<120 {
      simulation.step()
      #expect(simulation.brokenInvariant() == nil)
    }
  }

  @Test("a unit made, a drop spilt or a part of severity lost is noticed")
  func noticed() throws {
    var simulation = try SmallWorld.start(SmallWorld.busy())
    simulation.advance(60)
    var (made, spilt, lost) = (simulation, simulation, simulation)
    made.supply.store[0] += 0.001
    #expect(made.brokenInvariant()?.contains("holder 0") == true)
    spilt.hazard.level[0] += 0.001
    #expect(spilt.brokenInvariant()?.contains("water") == true)
    lost.severity.floor[0] += 0.001
    #expect(lost.brokenInvariant()?.contains("parts") == true)
  }

  @Test(
    "240 hours end with finite outcomes, whatever is open",
    arguments: [(0.0, 0.0), (0.5, 0.5), (1, 0), (1, 1), (0, 1)])
  func finite(openness: Double, digital: Double) throws {
    var simulation = try SmallWorld.start(SmallWorld.busy(openness: openness, digital: digital))
    simulation.advance(240)
    for outcome in Outcome.all {
      let value = simulation.value(of: outcome)
      // An E–I index lies between −1 and 1.
      let least = outcome.name.hasPrefix("network.by") ? -1.0 : 0
      #expect(value.isFinite && value >= least, "\(outcome.name)")
      if outcome.isTime { #expect(value <= 240, "\(outcome.name)") }
    }
    #expect(try simulation.outcome("loss") > 0)
    #expect(simulation.tick == 240)
  }

  @Test("at every parameter's lower and upper end a run stays finite", arguments: [0.0, 1])
  func ends(openness: Double) throws {
    let scenario = SmallWorld.busy(openness: openness)
    let society = try Society(scenario: scenario, parameters: scenario.parameters, seed: 1)
    for definition in Parameters.definitions
    where !definition.shapesSociety && !definition.path.hasPrefix("modes.") {
      for value in [definition.range.lowerBound, definition.range.upperBound] {
        var parameters = scenario.parameters
        parameters[keyPath: definition.keyPath] = value
        var simulation = Simulation(society: society, parameters: parameters)
        simulation.advance(48)
        #expect(simulation.outcomes.allSatisfy { $0.isFinite }, "\(definition.path) = \(value)")
        #expect(
          simulation.severity.total.allSatisfy { $0 >= 0 && $0 <= 1 },
          "\(definition.path) = \(value)")
        #expect(
          simulation.supply.store.allSatisfy { $0 >= -1e-9 }, "\(definition.path) = \(value)")
      }
    }
  }

  @Test("in a calm world nothing is needed, lost or sent")
  func calm() throws {
    var scenario = SmallWorld.busy()
    scenario.parameters.hazard.rainfall = 0
    scenario.parameters.sensing.routine = 0
    var simulation = try SmallWorld.start(scenario)
    simulation.advance(120)
    #expect(try simulation.outcome("loss") == 0)
    #expect(try simulation.outcome("peakNeed") == 0)
    #expect(simulation.supply.store == simulation.supply.initial)
    #expect(simulation.authority.since.allSatisfy { $0 < 0 })
    #expect(simulation.stage == .latent)
  }

  @Test("the same society and parameters give the same history on any thread")
  func threads() async throws {
    let scenario = SmallWorld.busy()
    let society = try Society(scenario: scenario, parameters: scenario.parameters, seed: 5)
    func run() -> [Double] {
      var simulation = Simulation(society: society, parameters: scenario.parameters)
      simulation.advance(80)
      return simulation.outcomes
    }
    let alone = run()
    let together = await withTaskGroup(of: [Double].self) { group in
      for _ in 0..<4 {
        group.addTask {
          var simulation = Simulation(society: society, parameters: scenario.parameters)
          simulation.advance(80)
          return simulation.outcomes
        }
      }
      return await group.reduce(into: [[Double]]()) { $0.append($1) }
    }
    #expect(together.count == 4)
    #expect(together.allSatisfy { $0 == alone })
  }
}
