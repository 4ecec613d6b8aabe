import GovernanceModel
import Testing
import Validation

/// The negative control C7 for the epidemic, failures and health codes: other names in another order,
/// keys kept, have the same history.
@Suite struct HazardSymmetryTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `other names in another order have the same infections and failures`(seed: UInt64) throws {
    let world = world()
    let (first, second) = (try run(world, seed), try run(renamed(world), seed))
    for outcome in Outcome.all {
      let (a, b) = (first.value(of: outcome), second.value(of: outcome))
      #expect((a - b).magnitude <= 1e-12 * max(a.magnitude, b.magnitude), "\(outcome.name)")
    }
    #expect(try first.outcome("cascadeEvents") > 0)
    #expect(try first.outcome("blockedTravel") > 0)
    #expect(try first.outcome("attackRate") > 0.002)
  }

  @Test func `a closed horizontal mode recognises no code, and an open one is missed`() throws {
    for openness in [0.0, 1] {
      var world = world()
      world.parameters.modes.horizontal.openness = openness
      let society = try Society(scenario: world, parameters: world.parameters, seed: 1)
      var with = Simulation(society: society, parameters: world.parameters)
      var without = Simulation(
        society: society.removing(.horizontal), parameters: world.parameters)
      for _ in 0..<60 {
        with.step()
        without.step()
      }
      let differing = without.differences(from: with, without: society.lines[.horizontal])
      #expect(differing.contains("blockedTravel") == (openness > 0))
      #expect(openness > 0 || differing == [])
    }
  }

  /// The six counties in their storm with infection, failures, travel by a table and codes.
  private func world() -> Scenario {
    var world = SmallWorld.outbreak(openness: 0.7)
    let failing = SmallWorld.failures()
    world.branching = failing.branching
    world.parameters.sectors = failing.parameters.sectors
    world.parameters.codes.required = 1
    world.parameters.codes.pairwiseHours = 6
    world.parameters.codes.pace = 3
    world.parameters.recovery.rate = 0.02
    for a in 0..<6 {
      for b in 0..<6 {
        world.travel.append(
          Travel(from: "K\(a)", to: "K\(b)", share: a == b ? 0.75 : 0.05))
      }
    }
    return world
  }

  private func renamed(_ world: Scenario) -> Scenario {
    func code(_ old: String) -> String { "renamed \(String(old.reversed()))" }
    var other = world
    other.territories = world.territories.reversed().map { unit in
      var unit = unit
      (unit.code, unit.name) = (code(unit.code), "elsewhere")
      unit.parent = unit.parent.map(code)
      return unit
    }
    other.borders = world.borders.reversed().map { border in
      guard let b = border.b else { return Border(code(border.a), nil, length: border.length) }
      return Border(code(b), code(border.a), length: border.length)
    }
    other.storm = world.storm.reversed()
    other.travel = world.travel.reversed().map {
      Travel(from: code($0.from), to: code($0.to), share: $0.share)
    }
    other.outbreak = world.outbreak.reversed().map {
      OutbreakSeed(territory: code($0.territory), hour: $0.hour, infected: $0.infected)
    }
    other.branching = world.branching.reversed()
    return other
  }

  private func run(_ world: Scenario, _ seed: UInt64) throws -> Simulation {
    var simulation = try SmallWorld.start(world, seed: seed)
    for _ in 0..<60 {
      simulation.step()
      #expect(simulation.brokenInvariant() == nil)
    }
    return simulation
  }
}
