internal import GovernanceModel

extension CalibrationTarget {
  /// The hours from local health codes to a hub that joins them: a month.
  ///
  /// *World.* Four provinces that travel to one another, every code required, all ties open and
  /// digital, and no agreement in pairs before the horizon. *Measured*: the hour in which half of the
  /// pairs recognise each other, 1,500 where they never do.
  static let hub = CalibrationTarget(
    "hours from local codes to a hub", 720, tolerance: 72, check: "T2", inputs: ["codes."]
  ) { seed, values in
    var parameters = values.parameters
    parameters.set([
      "codes.required": 1, "codes.pairwiseHours": 100_000, "modes.horizontal.openness": 1,
      "modes.horizontal.digital": 1, "society.citizens": 0, "society.enterprises": 0,
      "society.organisations": 0,
    ])
    let codes = ["A", "B", "C", "D"]
    var world = Scenario(
      title: "four provinces",
      territories: [Territory(code: "centre", tier: .centre, parent: nil)]
        + codes.map {
          Territory(code: $0, tier: .province, parent: "centre", area: 1e5, population: 5e7)
        }, parameters: parameters)
    world.travel = codes.flatMap { a in
      codes.map { Travel(from: a, to: $0, share: a == $0 ? 0.97 : 0.01) }
    }
    let society = try Society(scenario: world, parameters: parameters, seed: seed)
    var simulation = Simulation(society: society, parameters: parameters, measuring: [])
    while simulation.tick < 1_500, simulation.outcome("recognisedPairs") < 0.5 {
      simulation.step()
    }
    return [Double(simulation.tick)]
  } value: {
    $0.map { $0[0] }.reduce(0, +) / Double($0.count)
  }
}
