internal import GovernanceModel

extension Pattern {
  /// Trust falls with administrative closeness.
  ///
  /// *World*: nine counties under two cells of rain for four days, with citizens, firms and
  /// organisations, all four modes open: everybody who could learn whom to believe has cause to.
  ///
  /// *Statistic*: trust at the end: in provinces, the constant with which the model weighs their
  /// word; in counties, citizens' in their warnings; in townships, counties' in their readings.
  ///
  /// Fixed are openness and the numbers of actors.
  ///
  /// *Why it could appear*: the model starts with the surveys' gradient, so that it is installed;
  /// evidence may undo it in counties, by false alarms, and in townships, by reports that belief does
  /// not bear out. A reading counts as borne out within two standard deviations, as nineteen in
  /// twenty honest ones lie, so that much evidence draws trust in townships there, wherever it
  /// began. Trust in provinces is never learnt.
  static let closeness = Pattern(
    id: "P13", title: "Trust falls with administrative closeness", source: "Ash Center surveys",
    kind: .installed, criteria: Criteria.closeness, replications: 160,
    row: { seed, values in
      var scenario = ControlWorld.busy()
      var parameters = values.parameters
      parameters.society = scenario.parameters.society
      scenario.parameters = parameters.opening(
        vertical: .open(1), horizontal: .open(1), crossDepartment: .open(1), insideOutside: .open(1)
      )
      let society = try Society(scenario: scenario, parameters: scenario.parameters, seed: seed)
      var simulation = Simulation(
        society: society, parameters: scenario.parameters, measuring: [])
      simulation.advance(ControlWorld.hours)
      let trust = parameters.trust
      return [
        trust.byTier == 0 ? trust.county : trust.province,
        mean(society.citizens.count) { simulation.trust.government[$0] },
        mean(society.townships.count * Department.count) { simulation.trust.township[$0] },
      ]
    },
    statistics: { sample in
      [sample.estimate { $0[0] - $0[2] }, sample.estimate { $0[1] - $0[2] }]
    })

  private static func mean(_ count: Int, _ value: (Int) -> Double) -> Double {
    (0..<count).reduce(0) { $0 + value($1) } / Double(count)
  }
}
