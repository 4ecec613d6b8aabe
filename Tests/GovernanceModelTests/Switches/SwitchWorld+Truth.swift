import GovernanceModel

extension SwitchWorld {
  /// Worlds in which what truth and trust rest on is there, or missing.
  static let truth: [SwitchWorld] = [
    SwitchWorld(
      name: "busy game",
      scenario: SmallWorld.busy().with {
        $0.sharing.synergy = 2
        $0.sharing.cost = 1.2
        $0.sharing.initialSpread = 0.4
      }),
    SwitchWorld(
      name: "busy inspected",
      scenario: SmallWorld.busy().with {
        $0.supervision.rule = 1
        $0.sharing.dynamics = 2
        $0.sharing.step = 1
      }),
    SwitchWorld(
      name: "inspected, no one beside",
      scenario: SmallWorld.busy().with {
        $0.supervision.rule = 1
        $0.sharing.dynamics = 2
        $0.modes.horizontal.openness = 0
        $0.modes.crossDepartment.openness = 0
      }),
    SwitchWorld(
      name: "no departments beside",
      scenario: SmallWorld.busy().with { $0.modes.crossDepartment.openness = 0 }),
    SwitchWorld(
      name: "low ceiling",
      scenario: SmallWorld.busy().with { $0.reporting.ceiling = 0.05 }),
    SwitchWorld(
      name: "no one beside",
      scenario: SmallWorld.busy().with {
        $0.modes.horizontal.openness = 0
        $0.modes.crossDepartment.openness = 0
        $0.stocks.enterprises = 0
        $0.stocks.organisations = 0
      }),
    SwitchWorld(
      name: "no neighbours",
      scenario: SmallWorld.busy().with { $0.modes.horizontal.openness = 0 }),
    SwitchWorld(
      name: "no one outside",
      scenario: SmallWorld.busy().with { $0.modes.insideOutside.openness = 0 }),
    SwitchWorld(name: "on paper", scenario: SmallWorld.busy(digital: 0)),
    SwitchWorld(
      name: "all honest", scenario: SmallWorld.busy().with { $0.reporting.honest = 1 }),
    SwitchWorld(
      name: "all honest, on paper",
      scenario: SmallWorld.busy(digital: 0).with { $0.reporting.honest = 1 }),
    SwitchWorld(
      name: "frozen trust", scenario: SmallWorld.busy().with { $0.trust.frozen = 1 }),
  ]
}
