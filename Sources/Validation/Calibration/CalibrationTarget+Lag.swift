internal import GovernanceModel

extension CalibrationTarget {
  /// The hours from Zhengzhou's first red alert to its full response, 18.5.
  ///
  /// *World.* A city of three districts under its province and the centre, on 20 July 2021 from the
  /// evening before: 526 mm over a day and a half and a burst of 341 mm in its afternoon, as in the
  /// scenario of Henan; reports on, no other mode, and no grades, as in all worlds of patterns, in which
  /// a full response is one that may commit all of its stock. *Measured*: hours from the first active
  /// emergency department of a district to the first that has full authority; 72 where none has.
  static let lag = CalibrationTarget(
    "hours from the first alert to full authority", 18.5, tolerance: 4, check: "T1",
    inputs: ["decision.superiorApproval"]
  ) { seed, values in
    var parameters = values.parameters
    parameters.set([
      "modes.vertical.openness": 1, "decision.autonomy": 0.5, "society.citizens": 0,
      "society.enterprises": 0, "society.organisations": 0,
    ])
    let world = city(parameters)
    let society = try Society(scenario: world, parameters: parameters, seed: seed)
    var simulation = Simulation(society: society, parameters: parameters, measuring: [])
    var first: Int?
    while simulation.tick < 72 {
      simulation.step()
      let offices = society.land.territory.map { $0 * Department.count }
      let active = offices.filter { simulation.authority.since[$0] >= 0 }
      if first == nil && !active.isEmpty { first = simulation.tick }
      if let first, active.contains(where: { simulation.released($0) == 1 }) {
        return [Double(simulation.tick - first)]
      }
    }
    return [72]
  } value: {
    $0.map { $0[0] }.reduce(0, +) / Double($0.count)
  }

  private static func city(_ parameters: Parameters) -> Scenario {
    let districts = (0..<3).map { number in
      Territory(
        code: "district-\(number)", tier: .county, parent: "city",
        longitude: 113.45 + 0.2 * Double(number), latitude: 34.7, area: 500, population: 900_000,
        townships: 6)
    }
    return Scenario(
      title: "a city in a storm",
      territories: [
        Territory(code: "centre", tier: .centre, parent: nil, longitude: 116.4, latitude: 39.9),
        Territory(
          code: "province", tier: .province, parent: "centre", longitude: 113.6, latitude: 34.8),
        Territory(
          code: "city", tier: .prefecture, parent: "province", longitude: 113.6, latitude: 34.7),
      ] + districts,
      borders: [
        Border("district-0", "district-1", length: 20),
        Border("district-1", "district-2", length: 20),
      ],
      storm: [
        StormCell(
          name: "day", longitude: 113.6, latitude: 34.7, start: 0, peak: 19, end: 40, radius: 48,
          rainfall: 526),
        StormCell(
          name: "hour", longitude: 113.65, latitude: 34.72, start: 18, peak: 19.5, end: 21,
          radius: 14, rainfall: 341),
      ],
      parameters: parameters)
  }
}
