internal import GovernanceModel

extension Pattern {
  /// Neighbours rescue first; unassigned volunteers fade.
  ///
  /// *World*: nine counties under two cells of rain for four days, with citizens who volunteer when
  /// enough of their circle do; the inside–outside mode is open, so that counties may assign them.
  ///
  /// Fixed are the switch of volunteers and what neighbours are worth: a thousand who are aware dig as
  /// much as a tenth of a unit, which makes them serve about the four fifths of Kobe. So the first
  /// criterion shows only that the model can come there.
  ///
  /// *Arms*: counties assign each hour one in a hundred of the citizens whom they trust, or all.
  ///
  /// *Statistic*: of emergency need served in six hours since onset, what neighbours served; and
  /// volunteers gone, of those who came, where few are admitted less where all are.
  ///
  /// *Why it could appear*: it is installed. Whoever is aware digs at home, without order, desk or
  /// road, while units need all three; who waits for a task loses heart hour by hour.
  /// The share of neighbours rises with what they are worth, from two thirds at half of it to nearly
  /// all at ten times as much.
  static let neighbours = Pattern(
    id: "P14", title: "Neighbours rescue first; unassigned volunteers fade",
    source: "Kobe 1995; Schulte et al. 2024", kind: .installed, criteria: Criteria.neighbours,
    replications: 160,
    row: { seed, values in
      let few = try volunteers(admission: 0.01, values, seed)
      let all = try volunteers(admission: 1, values, seed)
      return [
        few.outcome("neighbourShare"), few.outcome("volunteersGone"), all.outcome("volunteersGone"),
      ]
    },
    statistics: { sample in
      [sample.estimate { $0[0] }, sample.estimate { $0[1] - $0[2] }]
    })

  /// The end of four days in which counties admit a share of citizens an hour.
  private static func volunteers(
    admission: Double, _ values: ParameterValues, _ seed: UInt64
  ) throws -> Simulation {
    var scenario = ControlWorld.busy()
    var parameters = values.parameters.opening(insideOutside: .open(1))
    parameters.society = scenario.parameters.society
    parameters.set([
      "volunteers.active": 1, "volunteers.neighbours": 0.1, "volunteers.admission": admission,
    ])
    scenario.parameters = parameters
    let society = try Society(scenario: scenario, parameters: parameters, seed: seed)
    var simulation = Simulation(society: society, parameters: parameters, measuring: [])
    simulation.advance(ControlWorld.hours)
    return simulation
  }
}
