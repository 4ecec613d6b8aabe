import GovernanceModel

extension SwitchWorld {
  /// Worlds of the hazards: each has one thing to act on that another lacks.
  static let hazards: [SwitchWorld] = [
    SwitchWorld(name: "no storm cells", scenario: dry(SmallWorld.busy())),
    SwitchWorld(name: "outbreak", scenario: SmallWorld.outbreak()),
    SwitchWorld(
      name: "outbreak by dates",
      scenario: changed(SmallWorld.outbreak()) {
        $0.parameters.epidemic.calendarClosed = 24
        $0.parameters.epidemic.calendarOpen = 24
      }),
    SwitchWorld(
      name: "no outbreak",
      scenario: changed(SmallWorld.outbreak()) { $0.outbreak = [] }),
    SwitchWorld(
      name: "neither storm nor outbreak",
      scenario: dry(changed(SmallWorld.outbreak()) { $0.outbreak = [] })),
    SwitchWorld(name: "failures", scenario: SmallWorld.failures()),
    SwitchWorld(
      name: "failures apart", scenario: changed(SmallWorld.failures()) { $0.branching = [] }),
    SwitchWorld(
      name: "unlike",
      scenario: changed(SmallWorld.busy()) { world in
        for index in world.territories.indices {
          world.territories[index].socialVulnerability = 0.5 + 0.2 * Double(index)
          world.territories[index].physicalVulnerability = 2 - 0.1 * Double(index)
        }
      }),
    SwitchWorld(
      name: "prepared", scenario: SmallWorld.busy().with { $0.vulnerability.preparation = 1.5 }),
    SwitchWorld(name: "codes", scenario: SmallWorld.outbreak().with { $0.codes.required = 1 }),
    SwitchWorld(
      name: "no travel",
      scenario: changed(SmallWorld.outbreak()) {
        $0.borders = []
        $0.parameters.codes.required = 1
      }),
  ]

  private static func dry(_ scenario: Scenario) -> Scenario { changed(scenario) { $0.storm = [] } }

  private static func changed(
    _ scenario: Scenario, _ change: (inout Scenario) -> Void
  ) -> Scenario {
    var other = scenario
    change(&other)
    return other
  }
}

extension SmallWorld {
  /// The six counties in their storm, and an infection that comes to one of them and spreads fast
  /// enough to be seen in 60 hours.
  static func outbreak(openness: Double = 1, digital: Double = 0.5) -> Scenario {
    var scenario = busy(openness: openness, digital: digital)
    scenario.outbreak = [
      OutbreakSeed(territory: "K2", hour: 2, infected: 3_000),
      OutbreakSeed(territory: "K5", hour: 9, infected: 400),
    ]
    scenario.parameters.epidemic.reproduction = 4
    scenario.parameters.epidemic.latency = 4
    scenario.parameters.epidemic.infectious = 24
    scenario.parameters.epidemic.commuting = 0.1
    scenario.parameters.epidemic.restriction = 0.7
    scenario.parameters.epidemic.cordon = 0.5
    scenario.parameters.epidemic.fear = 40
    scenario.parameters.codes.pairwiseHours = 24
    scenario.parameters.codes.hubHours = 12
    return scenario
  }

  /// The six counties in their storm, where domains fail and bring down one another.
  static func failures() -> Scenario {
    var scenario = busy()
    scenario.branching = [
      Branching(from: .lifelines, to: .health, children: 0.4),
      Branching(from: .lifelines, to: .supplies, children: 0.5),
      Branching(from: .supplies, to: .lifelines, children: 0.3),
      Branching(from: .lifelines, to: .lifelines, children: 0.4),
    ]
    scenario.parameters.sectors.background = 0.02
    scenario.parameters.sectors.strain = 0.3
    scenario.parameters.sectors.spill = 0.2
    return scenario
  }
}
