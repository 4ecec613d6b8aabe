import GovernanceModel

extension SwitchWorld {
  /// Worlds in which some resource or helper is missing, or there is one more.
  static let resources: [SwitchWorld] = [
    SwitchWorld(
      name: "no citizens", scenario: SmallWorld.busy().with { $0.society.citizens = 0 }),
    SwitchWorld(
      name: "no outsiders",
      scenario: SmallWorld.busy().with {
        $0.society.enterprises = 0
        $0.society.organisations = 0
      }),
    SwitchWorld(
      name: "empty stores",
      scenario: SmallWorld.busy().with {
        $0.stocks.county = 0
        $0.stocks.prefecture = 0
        $0.stocks.province = 0
        $0.stocks.centre = 0
      }),
    SwitchWorld(name: "no ledger", scenario: SmallWorld.busy(digital: 0)),
    SwitchWorld(
      name: "few carriers", scenario: SmallWorld.busy().with { $0.carriers.capacity = 0.002 }),
    SwitchWorld(
      name: "few carriers and no outsiders",
      scenario: SmallWorld.busy().with {
        $0.carriers.capacity = 0.002
        $0.society.enterprises = 0
        $0.society.organisations = 0
      }),
    SwitchWorld(
      name: "pre-positioned", scenario: SmallWorld.busy().with { $0.stocks.prepositioned = 0.5 }),
    SwitchWorld(name: "volunteers", scenario: volunteering()),
    SwitchWorld(
      name: "volunteers without ties",
      scenario: volunteering().with { $0.modes.insideOutside.openness = 0 }),
  ]

  private static func volunteering() -> Scenario {
    SmallWorld.busy().with {
      $0.volunteers.active = 1
      $0.volunteers.mean = 0.1
    }
  }
}
