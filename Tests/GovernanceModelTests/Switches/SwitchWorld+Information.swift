import GovernanceModel

extension SwitchWorld {
  /// Worlds in which what actors see and tell one another matters, or cannot.
  static let information: [SwitchWorld] = [
    SwitchWorld(name: "sensors", scenario: SmallWorld.busy().with { $0.alarms.coverage = 1 }),
    SwitchWorld(
      name: "mute sensors",
      scenario: SmallWorld.busy().with {
        $0.alarms.sensitivity = 0
        $0.alarms.falseRate = 0
      }),
    SwitchWorld(
      name: "full trust",
      scenario: SmallWorld.busy().with {
        $0.trust.township = 1
        $0.trust.county = 1
        $0.trust.prefecture = 1
        $0.trust.province = 1
        $0.trust.outsiders = 1
        $0.trust.frozen = 1
      }),
    SwitchWorld(
      name: "calm and unsure",
      scenario: SmallWorld.busy().with {
        $0.hazard.rainfall = 0
        $0.sensing.routine = 0
        $0.sensing.calmVariance = $0.sensing.maximalVariance
      }),
    SwitchWorld(name: "analogue", scenario: SmallWorld.busy(digital: 0)),
    // Counties and townships see nothing of their own; superiors read what citizens write.
    SwitchWorld(
      name: "blind counties",
      scenario: SmallWorld.busy().with {
        $0.sensing.township = 0
        $0.sensing.office = 0
        $0.sensing.citizen = 0
        $0.sensing.routine = 0
        $0.document.rate = 1
        $0.document.noise = 0.02
      }),
    SwitchWorld(name: "peers", scenario: peers(openness: 1)),
    SwitchWorld(name: "peers apart", scenario: peers(openness: 0)),
  ]

  private static func peers(openness: Double) -> Scenario {
    var world = SmallWorld.busy().with {
      $0.modes.horizontal.openness = openness
      $0.peers.consultation = 0.5
      $0.peers.stubbornness = 0
    }
    world.territories[4].opinion = 0.6
    return world
  }
}
