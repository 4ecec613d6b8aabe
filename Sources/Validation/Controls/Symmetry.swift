package import GovernanceModel

/// Changes of a world that must not matter, and how far they do (C7).
package enum Symmetry {
  /// The busy world with every mode open, each to another share, and half digital.
  package static func world() -> Scenario {
    var world = ControlWorld.busy()
    world.parameters = world.parameters.opening(
      vertical: .open(0.9, digital: 0.5), horizontal: .open(0.8, digital: 0.5),
      crossDepartment: .open(0.7, digital: 0.5), insideOutside: .open(0.6, digital: 0.5))
    return world
  }

  /// Territories, borders and storm cells in the opposite order, borders seen from the other side, and
  /// every territory under another code and name but the key it had.
  package static func renamed(_ world: Scenario) -> Scenario {
    func code(_ old: String) -> String { "renamed \(old.reversed().map(String.init).joined())" }
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
    return other
  }

  /// The end of the hours of a control, or of several episodes of them.
  ///
  /// - Throws: what is wrong with the world.
  package static func run(
    _ world: Scenario, seed: UInt64, hours: Int = ControlWorld.hours, episodes: Int = 1
  ) throws -> Simulation {
    let society = try Society(scenario: world, parameters: world.parameters, seed: seed)
    var simulation = Simulation(society: society, parameters: world.parameters)
    simulation.advance(hours, episodes: episodes)
    return simulation
  }

  /// Outcomes that double when needs, stocks and desks do; `cost`, of whose parts one doubles, aside.
  package static let doubling = ["peakNeed", "cost.deployment"]

  /// The greatest difference of an outcome between two runs, as a share of the greater of both.
  static func distance(_ a: Simulation, _ b: Simulation) -> Double {
    Outcome.all.map { outcome in
      let (x, y) = (a.value(of: outcome), b.value(of: outcome))
      if x == y || (x.isNaN && y.isNaN) { return 0 }
      let distance = (x - y).magnitude / max(x.magnitude, y.magnitude)
      return distance.isNaN ? .infinity : distance
    }.max() ?? 0
  }

  /// How many outcomes of a run with twice the units are not what they were, or twice that.
  static func broken(_ doubled: Simulation, _ run: Simulation) -> Double {
    Double(
      Outcome.all.count { outcome in
        let factor = doubling.contains(outcome.name) ? 2.0 : 1
        let expected = factor * run.value(of: outcome)
        return outcome.name != "cost" && doubled.value(of: outcome) != expected
      })
  }
}
