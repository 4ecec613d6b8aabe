import GovernanceModel

extension SwitchWorld {
  /// Worlds in which requests wait as files at slow desks.
  static let approval: [SwitchWorld] = [
    SwitchWorld(name: "files", scenario: files(openness: 1)),
    SwitchWorld(name: "files, closed", scenario: files(openness: 0)),
    SwitchWorld(
      name: "one stage throughout",
      scenario: SmallWorld.busy(openness: 0).with { $0.hazard.stageHigh = 0 }),
    SwitchWorld(
      name: "no storm, no routine",
      scenario: SmallWorld.busy().with {
        $0.hazard.rainfall = 0
        $0.sensing.routine = 0
        $0.approval.routine = 0
      }),
  ]

  private static func files(openness: Double) -> Scenario {
    SmallWorld.busy(openness: openness).with {
      $0.modes.crossDepartment.openness = 0
      $0.approval.files = 1
      $0.approval.serviceHours = 1.5
    }
  }
}
